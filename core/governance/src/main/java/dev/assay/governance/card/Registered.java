package dev.assay.governance.card;

import dev.assay.governance.Text;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the registry knows for a card, by the names that templates give it. */
record Registered(Map<String, Text> entries) {
    static Registered of(Reader reader, Document document, Errata errata, String checkpoint) {
        Map<String, Text> entries = new LinkedHashMap<>();
        Optional<PersonaId> keeper = DocumentRules.keeper(reader, document);
        keeper.flatMap(id -> Roster.now(reader).persona(id))
                .ifPresent(persona -> entries.put("keeper", persona.card().name()));
        List<String> contacts = DocumentRules.contacts(reader, document);
        if (!contacts.isEmpty()) {
            entries.put("contact", Text.of(String.join(", ", contacts)));
        }
        List<Erratum> known = errata.of(reader, document.subject());
        entries.put(
                "errata",
                known.isEmpty()
                        ? Text.of("none known", "알려진 오류가 없습니다")
                        : Text.of(String.join(
                                ", ", known.stream().map(Erratum::id).toList())));
        if (!checkpoint.isBlank()) {
            entries.put("audit", Text.of(checkpoint));
        }
        return new Registered(Map.copyOf(entries));
    }

    Document fill(Document document, Template template, Instant now) {
        Document filled = document;
        for (TemplateItem.Field field : template.fields()) {
            boolean free = document.answer(field.id()).stream()
                    .allMatch(value -> value.provenance() instanceof Provenance.Derived);
            if (field.fill() == TemplateItem.Fill.REGISTRY && field.source().isPresent() && free) {
                String source = field.source().get();
                Text text = entries.get(source);
                filled = text == null
                        ? filled.without(field.id())
                        : filled.with(
                                field.id(),
                                Filling.value(field, text, new Provenance.Derived(source, "registry"), now));
            }
        }
        return filled;
    }
}
