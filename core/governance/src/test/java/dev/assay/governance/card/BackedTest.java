package dev.assay.governance.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.registry.Registry;
import dev.assay.governance.card.template.RequiredCards;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.TemplateHeader;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A card counts by the word of a person. */
class BackedTest {
    private static final DocumentId SHEET = new DocumentId("trips-sheet");
    private static final Author KIM = new Author(new PrincipalId("kim"), new PersonaId("steward"));

    private final Office office = new Office();
    private final Cards cards = new Cards(
            office.store,
            new CardSettings(
                    List.of(Templates.datasheet(), Templates.modelCard(), figures()),
                    RequiredCards.ofDefaults(),
                    CardSettings.MINIMUM_ROWS,
                    Registry.ofDefaults(),
                    Optional.empty()));

    private void answerAll(Template template, Author author) {
        cards.open(SHEET, Office.TRIPS, "2026-03", template, Actor.of("bot"));
        for (TemplateItem.Field field : template.fields()) {
            cards.declareNotApplicable(SHEET, field.id(), "out of scope here", author);
        }
    }

    /** What machines can fill of a datasheet, and nothing else. */
    private static Template figures() {
        TemplateHeader all = Templates.datasheet().header();
        List<TemplateItem> fields = new ArrayList<>();
        Templates.datasheet().fields().stream()
                .filter(field -> field.fill() != TemplateItem.Fill.HUMAN)
                .map(field -> new TemplateItem.Field(
                        field.id(),
                        Optional.empty(),
                        field.title(),
                        field.type(),
                        field.fill(),
                        field.source(),
                        field.mandatory(),
                        field.staleAfter()))
                .forEach(fields::add);
        Map<String, Integer> counts = Map.of("section", 0, "question", fields.size(), "fillable", fields.size());
        return Template.of(
                new TemplateHeader("figures", "1", all.source(), all.retrieved(), all.licence(), counts), fields);
    }

    private List<String> missing(Template template) {
        return office.store.<List<Finding>>read(reader -> CardGate.missing(reader, Office.TRIPS, template)).stream()
                .map(finding -> finding.describe(Locale.ENGLISH))
                .toList();
    }

    @Test
    void a_card_that_an_agent_alone_filled_opens_no_gate() {
        Template figures = figures();
        office.employRobot();
        answerAll(figures, Office.ROBOT);

        assertThat(missing(figures))
                .containsExactly("trips-sheet: card trips-sheet must be attested, or answered in by a person, but is"
                        + " filled without one (DOC-2)");
        cards.attest(SHEET, Office.NOTE, KIM);
        assertThat(missing(figures)).isEmpty();
    }

    @Test
    void a_card_that_a_person_answered_in_opens_it() {
        answerAll(Templates.datasheet(), KIM);

        assertThat(missing(Templates.datasheet())).isEmpty();
    }

    @Test
    void a_second_word_in_one_instant_is_a_finding() {
        answerAll(Templates.datasheet(), KIM);
        cards.attest(SHEET, Office.NOTE, KIM);

        FindingsException thrown =
                catchThrowableOfType(FindingsException.class, () -> cards.attest(SHEET, Office.NOTE, KIM));

        assertThat(thrown.findings())
                .extracting(finding -> finding.describe(Locale.ENGLISH))
                .containsExactly("by: word must be given once at a time, but kim gave it at 2026-03-02T12:00:00Z"
                        + " already (DUPLICATE)");
    }
}
