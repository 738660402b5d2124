package dev.assay.governance.card;

import dev.assay.governance.Finding;
import dev.assay.governance.Text;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What must hold of a card, and what the registry knows for it. */
final class DocumentRules {
    private DocumentRules() {}

    static List<Finding> check(Reader reader, Document document, Template template) {
        List<Finding> findings = new ArrayList<>();
        for (TemplateItem.Field field : template.fields()) {
            FieldState state = document.stateAt(field.id(), reader.now());
            if (state == FieldState.CONTRADICTED || field.mandatory() && isOpen(document, field, state)) {
                findings.add(Finding.error("DOC-2", field.id(), open(field, state)));
            }
        }
        boolean asksForContact = template.fields().stream()
                .anyMatch(field -> field.source().filter("contact"::equals).isPresent());
        if (asksForContact && contacts(reader, document).isEmpty()) {
            findings.add(Finding.warning(
                    "DEAD_CONTACT",
                    "contact",
                    Text.of(
                            document.subject() + " must have somebody who can be reached, but has nobody",
                            document.subject() + "에는 연락할 수 있는 담당자가 있어야 하지만 없습니다")));
        }
        return findings;
    }

    /** What does not apply stays so whatever its age. */
    private static boolean isOpen(Document document, TemplateItem.Field field, FieldState state) {
        boolean applies = document.answer(field.id()).stream()
                .noneMatch(value -> value.provenance() instanceof Provenance.NotApplicable);
        return applies && state != FieldState.FRESH;
    }

    private static Text open(TemplateItem.Field field, FieldState state) {
        String en = field.title().en();
        String ko = field.title().ko();
        return switch (state) {
            case MISSING -> Text.of("\"" + en + "\" must be answered", "\"" + ko + "\"에 답해야 합니다");
            case STALE ->
                Text.of("\"" + en + "\" must be answered anew, but is stale", "\"" + ko + "\"의 답이 오래되어 다시 답해야 합니다");
            case CONTRADICTED, FRESH ->
                Text.of(
                        "\"" + en + "\" must agree with what was measured, but does not",
                        "\"" + ko + "\"의 답은 측정 결과와 일치해야 하지만 다릅니다");
        };
    }

    static Optional<PersonaId> keeper(Reader reader, Document document) {
        return reader.find(Assets.KIND, document.subject().value())
                .map(Stored::value)
                .flatMap(DocumentRules::keeper);
    }

    private static Optional<PersonaId> keeper(Asset asset) {
        return asset.steward().or(asset::owner);
    }

    static List<String> contacts(Reader reader, Document document) {
        Roster roster = Roster.now(reader);
        return keeper(reader, document).stream()
                .flatMap(persona -> roster.acting(persona).stream())
                .flatMap(assignment -> roster.principal(assignment.principal()).stream())
                .flatMap(principal -> principal.contact().stream())
                .filter(contact -> !contact.isBlank())
                .distinct()
                .toList();
    }

    static void requirePerson(Roster roster, Author author) {
        boolean person = roster.principal(author.principal())
                .filter(principal -> principal.type() == Principal.Type.HUMAN)
                .isPresent();
        if (!person) {
            throw Filling.refusal(
                    "SOD-2",
                    "by",
                    author.principal() + " must be a person to attest",
                    author.principal() + "은(는) 사람이어야 보증할 수 있습니다");
        }
    }
}
