package dev.assay.governance.card;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.store.Change;
import dev.assay.quality.finding.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** An answer that a run contradicts: the log tells of it, and its author has something to do. */
record Contradiction(Document document, String field, Claim claim, Measurement measured, Provenance.Declared by) {
    static Contradiction of(Document document, String field, FieldValue value) {
        Claim claim = value.claim().orElseThrow();
        Measurement measured =
                Optional.ofNullable(document.measurements().get(claim.metric())).orElseThrow();
        return new Contradiction(document, field, claim, measured, (Provenance.Declared) value.provenance());
    }

    void tell(Change change, AuditEvent event) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("field", field);
        details.put("author", by.by().value());
        details.put("persona", by.persona().value());
        details.put("metric", claim.metric());
        details.put("claimed", claim.value().toPlainString());
        details.put("measured", measured.value().toPlainString());
        Set<String> to = new TreeSet<>(Set.of(by.by().value(), by.persona().value()));
        String id = "document/" + document.id() + "/" + field + "/" + Moments.print(change.now());
        Outbox.queue(change, Notice.of(id, change.now(), to, task()));
        change.record(AuditEvent.of("document.contradicted", event.actor(), event.subject())
                .withDetails(details));
    }

    private Text task() {
        String numbers = claim.metric() + ": " + measured.value().toPlainString();
        return Text.of(
                "Correct the answer to " + field + " of card " + document.id() + ": a run measured " + numbers
                        + ", but the answer claims " + relation() + " "
                        + claim.value().toPlainString(),
                "카드 " + document.id() + "의 " + field + " 답을 바로잡아 주십시오. 측정값 " + numbers + ", 답의 주장 " + relation() + " "
                        + claim.value().toPlainString());
    }

    private String relation() {
        return switch (claim.relation()) {
            case AT_MOST -> "≤";
            case AT_LEAST -> "≥";
            case EQUAL_TO -> "=";
        };
    }
}
