package dev.assay.governance.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A text in which nothing can be seen says nothing. */
class UnseenTextsTest {
    private static final DocumentId CARD = new DocumentId("trips-card");
    private static final Author KIM = new Author(new PrincipalId("kim"), new PersonaId("steward"));

    /** A space without width. */
    private static final String UNSEEN = "\u200b";

    private static Cards cards(Stores stores) {
        Cards cards =
                new Office(stores.open(Clock.fixed(Office.NOON, ZoneOffset.UTC)).store()).cards;
        cards.open(CARD, Office.TRIPS, "2026-03", Templates.modelCard(), Office.LEE);
        return cards;
    }

    private static Finding refused(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run)
                .findings()
                .get(0);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_says_something_in_each_language_that_it_is_in(Stores stores) {
        Cards cards = cards(stores);
        for (Text unseen : List.of(Text.of(UNSEEN), Text.of("people", UNSEEN), Text.of(UNSEEN, "사람"))) {
            Finding finding = refused(() -> cards.declare(CARD, FieldAnswer.of("MC-details.citation", unseen), KIM));

            assertThat(finding.describe(Locale.ENGLISH))
                    .isEqualTo("MC-details.citation: answer must have something to read, but nothing in it can be seen"
                            + " (DOC-TEXT)");
            assertThat(finding.describe(Locale.KOREAN)).contains("답에는 읽을 수 있는 글이 있어야 하지만");
        }
        cards.declare(CARD, FieldAnswer.of("MC-details.citation", Text.of("", "사람")), KIM);
        assertThat(cards.view(CARD).document().fields()).containsOnlyKeys("MC-details.citation");
    }

    @ParameterizedTest
    @EnumSource
    void a_checkpoint_that_nobody_sees_is_none(Stores stores) {
        Cards cards = cards(stores);

        cards.fill(CARD, UNSEEN, Office.LEE);

        assertThat(cards.view(CARD).document().fields()).doesNotContainKey("MC-governance.audit");
    }

    @Test
    void a_word_is_given_on_a_checkpoint_that_can_be_seen() {
        assertThatThrownBy(() -> new CardAttestation(KIM.principal(), KIM.persona(), Office.NOON, "aa", UNSEEN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("checkpoint must be given, but was blank");
    }

    @Test
    void a_control_is_excluded_for_a_reason_that_can_be_written() {
        assertThatThrownBy(() ->
                        new Control("log", Text.of("Log"), Text.of("kept"), List.of(), Optional.of("none \ud800")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("excluded must say why, but cannot be read");
    }
}
