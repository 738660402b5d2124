package dev.assay.governance.card;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers of people about what is registered. DS-T1 asks who keeps the dataset, DS-T2 how to reach them. */
class RegisteredTest {
    private static final DocumentId SHEET = new DocumentId("trips-sheet");
    private static final Author KIM = new Author(new PrincipalId("kim"), new PersonaId("steward"));

    private final Office office = new Office();
    private final Cards cards = office.cards;

    RegisteredTest() {
        cards.open(SHEET, Office.TRIPS, "2026-03", Templates.datasheet(), Office.LEE);
    }

    private void says(String field, String words) {
        cards.declare(SHEET, FieldAnswer.of(field, Text.of(words)), KIM);
    }

    private FieldState state(String field) {
        return cards.view(SHEET).state(field);
    }

    private List<String> tasks() {
        return office.store.<List<String>>read(reader -> reader.all(Notice.KIND).stream()
                .map(stored -> stored.value().text().en())
                .toList());
    }

    @Test
    void another_contact_than_the_registered_one_is_contradicted_with_both_before_and_after_filling() {
        says("DS-T2", "nobody@nowhere");

        assertThat(state("DS-T2")).isEqualTo(FieldState.CONTRADICTED);
        assertThat(tasks())
                .containsExactly("Correct the answer to DS-T2 of card trips-sheet, or what is registered: the answer is"
                        + " \"nobody@nowhere\", but registered is \"kim@firm.example\"");
        assertThat(contradictions())
                .singleElement(as(MAP))
                .containsAllEntriesOf(Map.of(
                        "field", "DS-T2",
                        "author", "kim",
                        "persona", "steward",
                        "declared", "nobody@nowhere",
                        "registered", "kim@firm.example"));
        cards.fill(SHEET, Office.NOTE, Office.LEE);
        assertThat(state("DS-T2")).isEqualTo(FieldState.CONTRADICTED);
        assertThat(cards.view(SHEET).findings())
                .anySatisfy(finding -> assertThat(finding.message().en())
                        .isEqualTo("\"How to reach them\" must agree with what is registered, but does not"));
        assertThat(contradictions()).hasSize(1);
    }

    private List<Map<String, Object>> contradictions() {
        try (var all = office.log.read(1)) {
            return all.map(AuditRecord::event)
                    .filter(event -> event.type().equals("document.contradicted"))
                    .map(event -> event.details())
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"kim@firm.example", " KIM@firm.example ", "kim@firm.example, "})
    void the_registered_contact_in_any_spelling_is_not(String words) {
        says("DS-T2", words);

        assertThat(state("DS-T2")).isEqualTo(FieldState.FRESH);
    }

    @Test
    void one_more_contact_than_is_registered_is_contradicted() {
        says("DS-T2", "kim@firm.example, ann@firm.example");

        assertThat(state("DS-T2")).isEqualTo(FieldState.CONTRADICTED);
    }

    @Test
    void what_is_registered_no_longer_contradicts_nothing() {
        says("DS-T2", "nobody@nowhere");
        office.dismissKim();

        cards.fill(SHEET, Office.NOTE, Office.LEE);

        assertThat(state("DS-T2")).isEqualTo(FieldState.FRESH);
    }

    @Test
    void what_people_tell_in_their_own_words_is_not_held_against_the_registry() {
        says("DS-U1", "we set fares by it");

        assertThat(state("DS-U1")).isEqualTo(FieldState.FRESH);
    }
}
