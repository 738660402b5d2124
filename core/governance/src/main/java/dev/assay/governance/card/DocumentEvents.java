package dev.assay.governance.card;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.store.Change;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Tells the audit log what became of a card. */
final class DocumentEvents {
    private DocumentEvents() {}

    static void record(Change change, AuditEvent event, Document before, Document after) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put(
                "fields",
                DocumentDiff.of(before, after).changes().stream()
                        .map(DocumentDiff.Change::field)
                        .toList());
        details.put("version", after.version());
        Map<String, Object> measured = new TreeMap<>();
        after.measurements().forEach((metric, found) -> {
            if (!found.equals(before.measurements().get(metric))) {
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
                contradicted(change, event, after, field, value);
            }
        });
    }

    private static void contradicted(
            Change change, AuditEvent event, Document document, String field, FieldValue value) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("field", field);
        if (value.provenance() instanceof Provenance.Declared declared) {
            details.put("author", declared.by().value());
            details.put("persona", declared.persona().value());
        }
        value.claim().ifPresent(claim -> {
            details.put("metric", claim.metric());
            details.put("claimed", claim.value().toPlainString());
            Measurement measured = document.measurements().get(claim.metric());
            if (measured != null) {
                details.put("measured", measured.value().toPlainString());
            }
        });
        change.record(AuditEvent.of("document.contradicted", event.actor(), event.subject())
                .withDetails(details));
    }
}
