package dev.assay.governance.card;

import dev.assay.governance.Finding;
import dev.assay.governance.FindingsException;
import dev.assay.governance.Text;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.card.measure.RunRef;
import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.TemplateItem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What becomes of a card when something is said or measured. */
final class Filling {
    private Filling() {}

    static FieldValue value(TemplateItem.Field field, Text text, Provenance provenance, Instant now) {
        Instant stale = now.atZone(ZoneOffset.UTC).plus(field.staleAfter()).toInstant();
        return new FieldValue(text, provenance, now, stale, FieldState.FRESH, Optional.empty());
    }

    static Document answered(Document document, TemplateItem.Field field, Answer answer, Author author, Instant now) {
        FieldValue plain =
                value(field, answer.value(), new Provenance.Declared(author.persona(), author.principal()), now);
        FieldValue claimed = new FieldValue(
                plain.value(), plain.provenance(), now, plain.staleAfter(), FieldState.FRESH, answer.claim());
        return document.with(field.id(), judged(claimed, document.measurements()));
    }

    static Document measured(Document document, Template template, List<Measurement> found, RunRef run, Instant now) {
        Map<String, Measurement> measurements = new TreeMap<>(document.measurements());
        found.forEach(measurement -> measurements.put(measurement.metric(), measurement));
        Map<String, FieldValue> fields = new TreeMap<>(document.fields());
        for (TemplateItem.Field field : template.fields()) {
            Optional<Measurement> own = found.stream()
                    .filter(measurement -> field.fill() == TemplateItem.Fill.RUN
                            && field.source()
                                    .filter(measurement.metric()::equals)
                                    .isPresent())
                    .findFirst();
            if (own.isPresent() && document.answer(field.id()).stream().allMatch(Filling::isMeasured)) {
                String metric = own.get().metric();
                fields.put(field.id(), value(field, own.get().describe(), new Provenance.Measured(run, metric), now));
            }
        }
        fields.replaceAll((id, value) -> judged(value, measurements));
        return new Document(
                document.id(),
                document.subject(),
                document.version(),
                document.template(),
                fields,
                measurements,
                document.slices());
    }

    static Document withSlices(Document document, List<SliceFigure> slices) {
        return new Document(
                document.id(),
                document.subject(),
                document.version(),
                document.template(),
                document.fields(),
                document.measurements(),
                slices);
    }

    /** Nothing that was measured on another version says anything about this one. */
    static Document renewed(Document document, String version) {
        Map<String, FieldValue> fields = new TreeMap<>(document.fields());
        fields.replaceAll((id, value) -> isMeasured(value) ? value.with(FieldState.STALE) : value);
        return new Document(
                document.id(), document.subject(), version, document.template(), fields, Map.of(), List.of());
    }

    static boolean isMeasured(FieldValue value) {
        return value.provenance() instanceof Provenance.Measured;
    }

    private static FieldValue judged(FieldValue value, Map<String, Measurement> measurements) {
        Optional<Claim> claim = value.claim().filter(one -> measurements.containsKey(one.metric()));
        if (claim.isEmpty()) {
            return value;
        }
        Measurement measurement = measurements.get(claim.get().metric());
        boolean holds = measurement != null && claim.get().holds(measurement.value());
        return value.with(holds ? FieldState.FRESH : FieldState.CONTRADICTED);
    }

    static FindingsException refusal(String code, String path, String en, String ko) {
        return new FindingsException("document", List.of(Finding.error(code, path, Text.of(en, ko))));
    }
}
