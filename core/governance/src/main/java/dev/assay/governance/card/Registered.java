package dev.assay.governance.card;

import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.quality.finding.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Holds what people said against what is registered.
 *
 * @param facts what is registered, by the names that templates give; empty for what people may tell in their own words
 */
record Registered(Function<String, Optional<Text>> facts) {
    /** Returns the card with each answer contradicted that says something else than the registry, and no other. */
    Document judged(Document document, Template template) {
        Map<String, FieldValue> fields = new TreeMap<>(document.fields());
        fields.replaceAll((id, value) ->
                template.find(id).map(field -> judged(document, field, value)).orElse(value));
        return fields.equals(document.fields()) ? document : document.withFields(fields);
    }

    private FieldValue judged(Document document, TemplateItem.Field field, FieldValue value) {
        boolean said = value.provenance() instanceof Provenance.Declared;
        if (!said || field.fill() != TemplateItem.Fill.REGISTRY) {
            return value;
        }
        FieldValue measured = Filling.judged(field, value.with(FieldState.FRESH), document.measurements());
        boolean agrees = of(field).map(fact -> agree(value.value(), fact)).orElse(true);
        return agrees ? measured : value.with(FieldState.CONTRADICTED);
    }

    /** What is registered as the answer to a field. */
    Optional<Text> of(TemplateItem.Field field) {
        return field.source()
                .filter(source -> field.fill() == TemplateItem.Fill.REGISTRY)
                .flatMap(facts);
    }

    /** An answer agrees if it gives nothing but what is registered, in one language at least. */
    private static boolean agree(Text answer, Text fact) {
        return agree(answer.en(), fact.en()) || agree(answer.ko(), fact.ko());
    }

    private static boolean agree(String answer, String fact) {
        return !answer.isBlank() && parts(fact).containsAll(parts(answer));
    }

    private static Set<String> parts(String text) {
        return Arrays.stream(text.split(","))
                .map(part -> part.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.toSet());
    }
}
