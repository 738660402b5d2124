package dev.assay.governance.card;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Excerpt;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.store.Change;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Tells the audit log what became of a card.
 *
 * @param template the card's template
 * @param registered what is registered of what the card is about
 */
record DocumentEvents(Template template, Registered registered) {
    void record(Change change, AuditEvent event, Document before, Document after) {
        Map<String, Object> details = new LinkedHashMap<>(event.details());
        details.putAll(Excerpt.of(
                "fields",
                DocumentDiff.of(before, after).changes().stream()
                        .map(DocumentDiff.Change::field)
                        .toList()));
        details.put("version", after.version());
        Map<String, Object> measured = new TreeMap<>();
        asked(after).forEach(metric -> {
            Measurement found = after.measurements().get(metric);
            if (found != null && !found.equals(before.measurements().get(metric))) {
                measured.put(metric, found.value().toPlainString());
            }
        });
        if (!measured.isEmpty()) {
            details.put("measured", measured);
        }
        change.record(event.withDetails(details));
        after.fields().forEach((field, value) -> {
            boolean open = value.state() == FieldState.CONTRADICTED;
            boolean known = before.stateAt(field, change.now()) == FieldState.CONTRADICTED;
            if (open && !known) {
                template.find(field)
                        .ifPresent(item ->
                                Contradiction.of(after, item, value, registered).tell(change, event));
            }
        });
    }

    /** The metrics that fields show or claim; a run may measure many more. */
    private static TreeSet<String> asked(Document document) {
        TreeSet<String> metrics = new TreeSet<>();
        document.fields().values().forEach(value -> {
            value.claim().map(Claim::metric).ifPresent(metrics::add);
            if (value.provenance() instanceof Provenance.Measured measured) {
                metrics.add(measured.metric());
            }
        });
        return metrics;
    }
}
