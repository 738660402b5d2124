package dev.assay.governance.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.RunInfo;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a run contradicted is not made good by saying it in another card. Of 1,000 trips, some lack their fare. */
class SiblingCardsTest {
    private static final Author KIM = new Author(new PrincipalId("kim"), new PersonaId("steward"));
    private static final Actor BOT = Actor.of("bot");
    private static final DocumentId SHEET = new DocumentId("sheet-1");
    private static final DocumentId OTHER = new DocumentId("sheet-2");

    private Office office;

    private void office(Stores stores) {
        office =
                new Office(stores.open(Clock.fixed(Office.NOON, ZoneOffset.UTC)).store());
        office.cards.freeze(Office.SUITE, BOT);
    }

    /** A card in which everything else does not apply, and at most a share of the fares is said to be missing. */
    private void says(DocumentId id, String version, String most) {
        office.cards.open(id, Office.TRIPS, version, Templates.datasheet(), KIM.actor());
        Templates.datasheet().fields().stream()
                .filter(field -> !field.id().equals("DS-C6"))
                .forEach(field -> office.cards.declareNotApplicable(id, field.id(), "out of scope", KIM));
        say(id, most);
    }

    private void say(DocumentId id, String most) {
        Claim claim = new Claim("missing-share", Claim.Relation.AT_MOST, new BigDecimal(most));
        office.cards.declare(
                id, FieldAnswer.of("DS-C6", Text.of("few are missing")).claiming(claim), KIM);
    }

    private Outcome outcome(int minutes, long missing) {
        Outcome first = Office.outcome(Office.SUITE, missing);
        RunInfo run = new RunInfo(
                "trips",
                "fake",
                first.run().started().plusSeconds(60L * minutes),
                first.run().finished().plusSeconds(60L * minutes),
                1000);
        return office.recorded(new Outcome(Office.SUITE, run, first.results()));
    }

    private FieldState missing(DocumentId id) {
        return office.cards.view(id).state("DS-C6");
    }

    private List<String> gate() {
        return office
                .store
                .<List<Finding>>read(reader -> CardGate.missing(reader, Office.TRIPS, Templates.datasheet()))
                .stream()
                .map(Finding::path)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_words_are_contradicted_in_another_card_of_the_version(Stores stores) {
        office(stores);
        says(SHEET, "2026-02", "0");
        office.cards.measure(SHEET, "2026-02", outcome(0, 500), BOT);

        says(OTHER, "2026-02", "0");

        assertThat(missing(OTHER)).isEqualTo(FieldState.CONTRADICTED);
        assertThat(gate()).contains("DS-C6");
        assertThatThrownBy(() -> office.cards.attest(OTHER, Office.NOTE, KIM))
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.has("DOC-2")).isTrue());
        // The other card may say what was found.
        say(OTHER, "0.5");
        assertThat(missing(OTHER)).isEqualTo(FieldState.FRESH);
    }

    @ParameterizedTest
    @EnumSource
    void whichever_card_was_measured_and_whatever_it_says_by_now(Stores stores) {
        office(stores);
        says(SHEET, "2026-02", "0");
        says(OTHER, "2026-02", "0");
        assertThat(missing(OTHER)).isEqualTo(FieldState.FRESH);
        office.cards.measure(SHEET, "2026-02", outcome(0, 500), BOT);
        assertThat(missing(OTHER)).isEqualTo(FieldState.CONTRADICTED);

        say(SHEET, "0.5");

        assertThat(missing(SHEET)).isEqualTo(FieldState.FRESH);
        assertThat(missing(OTHER)).isEqualTo(FieldState.CONTRADICTED);
        office.cards.measure(OTHER, "2026-02", outcome(5, 0), BOT);
        assertThat(missing(OTHER)).isEqualTo(FieldState.FRESH);
    }

    @ParameterizedTest
    @EnumSource
    void nor_are_they_settled_by_a_card_of_another_version_until_a_run_looked_at_it(Stores stores) {
        office(stores);
        says(SHEET, "2026-02", "0");
        office.cards.measure(SHEET, "2026-02", outcome(0, 500), BOT);

        says(OTHER, "2026-02b", "0.5");

        // As when the first card turns to it: words alone, even others, do not settle it.
        assertThat(missing(OTHER)).isEqualTo(FieldState.CONTRADICTED);
        office.cards.measure(OTHER, "2026-02b", outcome(5, 500), BOT);
        assertThat(missing(OTHER)).isEqualTo(FieldState.FRESH);
    }

    @Test
    void they_are_settled_for_the_next_when_a_later_run_looked_at_one_in_between() {
        office = new Office();
        office.cards.freeze(Office.SUITE, BOT);
        office.at("2026-03-02T13:00:00Z");
        says(SHEET, "2026-02", "0");
        office.cards.measure(SHEET, "2026-02", outcome(0, 500), BOT);
        says(OTHER, "2026-03", "0");
        assertThat(missing(OTHER)).isEqualTo(FieldState.CONTRADICTED);

        office.cards.measure(OTHER, "2026-03", outcome(5, 0), BOT);

        DocumentId third = new DocumentId("sheet-3");
        says(third, "2026-04", "0");
        assertThat(missing(third)).isEqualTo(FieldState.FRESH);
        assertThat(missing(SHEET)).isEqualTo(FieldState.CONTRADICTED);
    }

    @ParameterizedTest
    @EnumSource
    void what_nobody_said_in_a_card_is_nothing_against_another_version(Stores stores) {
        office(stores);
        says(SHEET, "2026-02", "0");
        office.cards.open(OTHER, Office.TRIPS, "made-up", Templates.datasheet(), BOT);

        office.cards.measure(OTHER, "made-up", outcome(0, 500), BOT);

        assertThat(missing(SHEET)).isEqualTo(FieldState.FRESH);
    }
}
