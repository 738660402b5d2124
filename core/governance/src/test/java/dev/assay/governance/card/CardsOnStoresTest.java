package dev.assay.governance.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.jdbc.Databases;
import dev.assay.governance.jdbc.JdbcStore;
import dev.assay.governance.jdbc.StateVerifier;
import dev.assay.governance.kind.GovernanceKinds;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardsOnStoresTest {
    private static final Clock AT_NOON = Clock.fixed(Office.NOON, ZoneOffset.UTC);
    private static final DocumentId CARD = new DocumentId("trips-card");
    private static final Author KIM = new Author(new PrincipalId("kim"), new PersonaId("steward"));

    /** 52 answers of 1,500 letters of 3 bytes each, in one language: 234,000 bytes and more. */
    private static final Text LONG = Text.of("", "가".repeat(1_500));

    private static void answerAll(Cards cards) {
        cards.open(CARD, Office.TRIPS, "2026-03", Templates.datasheet(), Office.LEE);
        Set<String> registered = Set.of("keeper", "contact");
        for (TemplateItem.Field field : Templates.datasheet().fields()) {
            if (field.source().filter(registered::contains).isEmpty()) {
                cards.declare(CARD, FieldAnswer.of(field.id(), LONG), KIM);
            }
        }
        cards.fill(CARD, Office.NOTE, Office.LEE);
    }

    private static void holdsALargeCard(Cards cards) {
        answerAll(cards);
        assertThat(cards.view(CARD).isComplete()).isTrue();

        cards.attest(CARD, Office.NOTE, KIM);
        cards.declare(CARD, FieldAnswer.of("DS-L3", Text.of("all trips")), KIM);

        DocumentView view = cards.view(CARD);
        assertThat(view.document().fields()).hasSize(52);
        assertThat(view.document().answer("DS-M1").orElseThrow().value()).isEqualTo(LONG);
        assertThat(view.isAttested()).isFalse();
        assertThat(view.changes().changes()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("DS-L3");
            assertThat(change.before().orElseThrow().value()).isEqualTo(LONG);
        });
    }

    @Test
    void memory_holds_a_card_that_no_record_of_the_log_could() {
        Office office = new Office();

        holdsALargeCard(office.cards);

        MemoryStore again = MemoryStore.replay(office.log, AT_NOON);
        assertThat(new Cards(again, CardSettings.ofDefaults()).view(CARD).document())
                .isEqualTo(office.cards.view(CARD).document());
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void a_database_holds_a_card_that_no_record_of_the_log_could(Databases database) throws Exception {
        JdbcStore store = JdbcStore.open(database.create(), "main", AT_NOON);

        holdsALargeCard(new Office(store).cards);
        assertThat(StateVerifier.of(GovernanceKinds.all()).verify(store).findings())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void a_database_holds_what_runs_measured(Databases database) throws Exception {
        JdbcStore store = JdbcStore.open(database.create(), "main", AT_NOON);
        Office office = new Office(store);
        Cards cards = office.cards;
        cards.open(CARD, Office.TRIPS, "2026-03", Templates.datasheet(), Office.LEE);
        cards.freeze(Office.SUITE, Office.LEE);

        Document measured =
                cards.measure(CARD, "2026-03", office.recorded(Office.outcome(Office.SUITE, 32)), Office.LEE);

        assertThat(cards.view(CARD).document()).isEqualTo(measured);
        assertThat(measured.measurements()).containsOnlyKeys("missing-share", "missing-share:fare", "row-count");
    }

    @Test
    void an_answer_must_fit_into_a_record() {
        Office office = new Office();
        office.cards.open(CARD, Office.TRIPS, "2026-03", Templates.datasheet(), Office.LEE);
        String most = "x" + "\u0001".repeat(3_999);

        office.cards.declare(CARD, FieldAnswer.of("DS-M1", Text.of(most, most)), KIM);
        FindingsException thrown = catchThrowableOfType(
                FindingsException.class,
                () -> office.cards.declare(CARD, FieldAnswer.of("DS-M1", Text.of(most + "x", "")), KIM));

        assertThat(thrown.findings())
                .extracting(finding -> finding.describe(Locale.ENGLISH))
                .isEqualTo(List.of(
                        "DS-M1: answer must have at most 4000 characters in each language, but has 4001 (DOC-LENGTH)"));
    }
}
