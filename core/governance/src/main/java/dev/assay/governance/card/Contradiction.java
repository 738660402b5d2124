package dev.assay.governance.card;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.store.Change;
import dev.assay.quality.finding.Text;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An answer that a run or the registry contradicts: the log tells of it, and its author has something to do.
 *
 * @param document the card
 * @param field the field
 * @param value the answer
 * @param found what a run measured; empty if the registry says something else
 * @param registered what the registry says; empty if a run measured something else
 */
record Contradiction(
        Document document, String field, FieldValue value, Optional<Measurement> found, Optional<Text> registered) {
    private static final int LONGEST = 200;

    /** A claim is held against what it is about; an answer without one against what the field asks for, or what is registered. */
    static Contradiction of(Document document, TemplateItem.Field field, FieldValue value, Registered registered) {
        Map<String, Measurement> measurements = document.measurements();
        Optional<Measurement> measured = value.claim()
                .map(Claim::metric)
                .flatMap(metric -> Optional.ofNullable(measurements.get(metric)))
                .or(() -> Filling.asked(field).flatMap(metric -> Optional.ofNullable(measurements.get(metric))));
        Optional<Text> fact = registered.of(field);
        return fact.isPresent()
                ? new Contradiction(document, field.id(), value, Optional.empty(), fact)
                : new Contradiction(document, field.id(), value, measured, Optional.empty());
    }

    void tell(Change change, AuditEvent event) {
        Author by = author();
        Map<String, Object> details = new LinkedHashMap<>(event.details());
        details.put("field", field);
        details.put("author", by.principal().value());
        details.put("persona", by.persona().value());
        found.ifPresent(measured -> {
            details.put("metric", measured.metric());
            value.claim()
                    .ifPresent(claim -> details.put("claimed", claim.value().toPlainString()));
            details.put("measured", measured.value().toPlainString());
        });
        registered.ifPresent(fact -> {
            details.put("declared", brief(value.value().en()));
            details.put("registered", brief(fact.en()));
        });
        Set<String> to =
                new TreeSet<>(Set.of(by.principal().value(), by.persona().value()));
        String id = "document/" + document.id() + "/" + field + "/" + Moments.print(change.now());
        Outbox.queue(change, Notice.of(id, change.now(), to, task()));
        change.record(AuditEvent.of("document.contradicted", event.actor(), event.subject())
                .withDetails(details));
    }

    private static String brief(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
    }

    private Author author() {
        if (value.provenance() instanceof Provenance.NotApplicable none) {
            return new Author(none.by(), none.persona());
        }
        Provenance.Declared declared = (Provenance.Declared) value.provenance();
        return new Author(declared.by(), declared.persona());
    }

    private Text task() {
        return registered.map(this::differs).orElseGet(this::measures);
    }

    private Text differs(Text fact) {
        return Text.of(
                "Correct the answer to " + field + " of card " + document.id()
                        + ", or what is registered: the answer is \""
                        + brief(value.value().en()) + "\", but registered is \"" + brief(fact.en()) + "\"",
                "카드 " + document.id() + "의 " + field + " 답이나 등록된 내용을 바로잡아 주십시오. 답 \""
                        + brief(value.value().ko()) + "\", 등록된 내용 \"" + brief(fact.ko()) + "\"");
    }

    private Text measures() {
        Measurement measured = found.orElseThrow();
        String numbers = measured.metric() + ": " + measured.value().toPlainString();
        Text said = value.claim().map(Contradiction::claimed).orElseGet(this::unclaimed);
        return Text.of(
                "Correct the answer to " + field + " of card " + document.id() + ": a run measured " + numbers
                        + ", but the answer " + said.en(),
                "카드 " + document.id() + "의 " + field + " 답을 바로잡아 주십시오. 측정값 " + numbers + ", " + said.ko());
    }

    private static Text claimed(Claim claim) {
        String relation = switch (claim.relation()) {
            case AT_MOST -> "≤";
            case AT_LEAST -> "≥";
            case EQUAL_TO -> "=";
        };
        String bound = relation + " " + claim.value().toPlainString();
        return Text.of("claims " + bound, "답의 주장 " + bound);
    }

    private Text unclaimed() {
        return value.provenance() instanceof Provenance.NotApplicable
                ? Text.of("says that it does not apply", "답은 해당 없음입니다")
                : Text.of("claims nothing that could be held against it", "답에 비교할 주장이 없습니다");
    }
}
