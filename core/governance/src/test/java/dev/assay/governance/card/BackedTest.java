package dev.assay.governance.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A card counts by the word of a person. */
class BackedTest {
    private static final DocumentId SHEET = new DocumentId("trips-sheet");
    private static final Author KIM = new Author(new PrincipalId("kim"), new PersonaId("steward"));
    private static final Author BOT = new Author(new PrincipalId("bot"), new PersonaId("robot"));

    private final Office office = new Office();
    private final Cards cards = office.cards;

    private static Persona robot(Persona steward) {
        return new Persona(
                BOT.persona(),
                1,
                Persona.Type.AGENT,
                Persona.Status.ACTIVE,
                steward.card(),
                List.of(),
                List.of(),
                Optional.of(steward.id()));
    }

    private void robot() {
        Assignment work = new Assignment(
                BOT.principal(),
                BOT.persona(),
                Office.NOON.minusSeconds(60),
                Optional.empty(),
                new PrincipalId("park"),
                Optional.empty());
        office.store.change(change -> {
            Persona steward =
                    change.find(PeopleKinds.PERSONA, "steward").orElseThrow().value();
            change.insert(PeopleKinds.PERSONA, robot(steward));
            change.insert(PeopleKinds.ASSIGNMENT, work);
            change.record(AuditEvent.of("test.prepared", Office.LEE, Subject.of("persona", "robot")));
            return work;
        });
    }

    private void answerAll(Author author) {
        cards.open(SHEET, Office.TRIPS, "2026-03", Templates.datasheet(), Actor.of("bot"));
        for (TemplateItem.Field field : Templates.datasheet().fields()) {
            cards.declareNotApplicable(SHEET, field.id(), "out of scope here", author);
        }
    }

    private List<String> missing() {
        return office
                .store
                .<List<Finding>>read(reader -> CardGate.missing(reader, Office.TRIPS, Templates.datasheet()))
                .stream()
                .map(finding -> finding.describe(Locale.ENGLISH))
                .toList();
    }

    @Test
    void a_card_that_an_agent_alone_filled_opens_no_gate() {
        robot();
        answerAll(BOT);

        assertThat(missing())
                .containsExactly("trips-sheet: card trips-sheet must be attested, or answered in by a person, but is"
                        + " filled without one (DOC-2)");
        cards.attest(SHEET, Office.NOTE, KIM);
        assertThat(missing()).isEmpty();
    }

    @Test
    void a_card_that_a_person_answered_in_opens_it() {
        answerAll(KIM);

        assertThat(missing()).isEmpty();
    }

    @Test
    void a_second_word_in_one_instant_is_a_finding() {
        answerAll(KIM);
        cards.attest(SHEET, Office.NOTE, KIM);

        FindingsException thrown =
                catchThrowableOfType(FindingsException.class, () -> cards.attest(SHEET, Office.NOTE, KIM));

        assertThat(thrown.findings())
                .extracting(finding -> finding.describe(Locale.ENGLISH))
                .containsExactly("by: word must be given once at a time, but kim gave it at 2026-03-02T12:00:00Z"
                        + " already (DUPLICATE)");
    }
}
