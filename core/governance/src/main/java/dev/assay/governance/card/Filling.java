package dev.assay.governance.card;

import dev.assay.governance.Reasons;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.measure.Dispute;
import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.card.measure.Metrics;
import dev.assay.governance.card.measure.RunRef;
import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.governance.card.registry.Topic;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What becomes of a card when something is said or measured. */
final class Filling {
    private static final String REGISTRY = "registry";

    /** An answer must fit into a record of the log, with every character escaped. */
    private static final int LONGEST = 4_000;

    private Filling() {}

    static FieldValue value(TemplateItem.Field field, Text text, Provenance provenance, Instant now) {
        Instant stale = now.atZone(ZoneOffset.UTC).plus(field.staleAfter()).toInstant();
        return new FieldValue(text, provenance, now, stale, FieldState.FRESH, Optional.empty(), Optional.empty());
    }

    static Document answered(
            Document document, TemplateItem.Field field, FieldAnswer answer, Author author, Instant now) {
        requireText(field.id(), answer.value());
        answer.claim().ifPresent(claim -> requireText(field.id(), Text.of("?" + claim.metric())));
        FieldValue plain =
                value(field, answer.value(), new Provenance.Declared(author.persona(), author.principal()), now);
        FieldValue claimed = new FieldValue(
                plain.value(),
                plain.provenance(),
                now,
                plain.staleAfter(),
                FieldState.FRESH,
                answer.claim(),
                Optional.empty());
        return said(document, field, claimed);
    }

    /** What somebody says takes over what runs have against what was said before. */
    static Document said(Document document, TemplateItem.Field field, FieldValue value) {
        Optional<Dispute> disputed = document.answer(field.id()).flatMap(FieldValue::disputed);
        return document.with(field.id(), judged(field, value.disputedBy(disputed), document.measurements()));
    }

    static Document measured(Document document, Template template, Findings found, RunRef run, Instant now) {
        List<SliceFigure> slices = slices(document.slices(), found.slices());
        List<Measurement> all = new ArrayList<>(found.measurements());
        Metrics.counts(slices).forEach(count -> all.add(count.at(found.ended())));
        Map<String, Measurement> measurements = Metrics.combine(document.measurements(), all);
        Set<String> fresh = all.stream().map(one -> base(one.metric())).collect(Collectors.toSet());
        Map<String, FieldValue> fields = new TreeMap<>(document.fields());
        for (TemplateItem.Field field : template.fields()) {
            Measurement own =
                    measurements.get(field.source().filter(fresh::contains).orElse(""));
            boolean open = document.answer(field.id()).stream().allMatch(Filling::isMeasured);
            if (field.fill() == TemplateItem.Fill.RUN && own != null && open) {
                Provenance from = new Provenance.Measured(run, own.metric());
                fields.put(field.id(), value(field, own.describe(), from, now));
            }
        }
        fields.replaceAll((id, value) -> template.find(id)
                .map(field -> judged(field, value, measurements))
                .orElse(value));
        return document.withFields(fields).with(measurements, slices);
    }

    /** What a run found, and when it ended. */
    record Findings(List<Measurement> measurements, List<SliceFigure> slices, Instant ended) {
        /** What was measured, without the parts. */
        Set<String> metrics() {
            return Stream.concat(measurements.stream(), Metrics.counts(slices).stream())
                    .map(one -> base(one.metric()))
                    .collect(Collectors.toSet());
        }
    }

    /** Figures of the expectations that were run take the place of their older ones; the others stay. */
    private static List<SliceFigure> slices(List<SliceFigure> known, List<SliceFigure> found) {
        Set<String> fresh = found.stream().map(SliceFigure::metric).collect(Collectors.toSet());
        return Stream.concat(known.stream().filter(one -> !fresh.contains(one.metric())), found.stream())
                .toList();
    }

    static Document registered(
            Document document, Template template, Function<String, Optional<Text>> known, Instant now) {
        Document filled = document;
        for (TemplateItem.Field field : template.fields()) {
            boolean free = document.answer(field.id()).stream()
                    .allMatch(value -> value.provenance() instanceof Provenance.Derived derived
                            && derived.from().equals(REGISTRY));
            if (field.fill() == TemplateItem.Fill.REGISTRY && field.source().isPresent() && free) {
                String source = field.source().get();
                Provenance from = new Provenance.Derived(source, REGISTRY);
                Document open = filled.without(field.id());
                filled = known.apply(source)
                        .map(text -> open.with(field.id(), value(field, text, from, now)))
                        .orElse(open);
            }
        }
        return filled;
    }

    /** Nothing that was measured on another version says anything about this one, but that there was something to answer for. */
    static Document renewed(Document document, Template template, String version, Instant now) {
        Map<String, FieldValue> fields = new TreeMap<>(document.fields());
        fields.replaceAll((id, value) -> template.find(id)
                .map(field -> turned(field, value, document.measurements()))
                .orElse(value));
        List<Topic.Seen> history = new ArrayList<>(document.history());
        history.add(new Topic.Seen(version, now));
        return new Document(
                document.id(), document.subject(), version, document.template(), history, fields, Map.of(), List.of());
    }

    private static FieldValue turned(
            TemplateItem.Field field, FieldValue value, Map<String, Measurement> measurements) {
        if (isMeasured(value)) {
            return value.with(FieldState.STALE);
        }
        boolean holds =
                judged(field, value.with(FieldState.FRESH), measurements).state() == FieldState.FRESH;
        return holds || value.disputed().isPresent()
                ? value
                : value.disputedBy(metric(field, value, measurements)
                        .map(measurements::get)
                        .map(Dispute::by));
    }

    /** What a run has against an answer of a card, of the version that it is about or an earlier one. */
    static Optional<Dispute> dispute(TemplateItem.Field field, Document card) {
        return card.answer(field.id())
                .filter(value -> isSaid(value) && value.state() == FieldState.CONTRADICTED)
                .filter(value -> field.fill() != TemplateItem.Fill.REGISTRY)
                .flatMap(value -> value.disputed()
                        .or(() -> metric(field, value, card.measurements())
                                .map(card.measurements()::get)
                                .map(Dispute::by)));
    }

    /** The metric that speaks against an answer. */
    private static Optional<String> metric(
            TemplateItem.Field field, FieldValue value, Map<String, Measurement> measurements) {
        return asked(field)
                .filter(measurements::containsKey)
                .or(() -> value.claim().map(Claim::metric).filter(measurements::containsKey));
    }

    static boolean isMeasured(FieldValue value) {
        return value.provenance() instanceof Provenance.Measured;
    }

    /**
     * Holds what somebody said against what was measured. Where a run can answer, an answer that claims nothing about it, or says
     * that the question does not apply, cannot be shown to agree, and does not.
     */
    static FieldValue judged(TemplateItem.Field field, FieldValue value, Map<String, Measurement> measurements) {
        Optional<Dispute> open = value.disputed()
                .filter(dispute -> isOn(field, value, dispute))
                .filter(dispute -> !dispute.isSettledBy(measurements.get(dispute.metric())));
        return open.isPresent()
                ? value.with(FieldState.CONTRADICTED)
                : compared(field, value.disputedBy(open), measurements);
    }

    /** An answer that says nothing any more about what a run can tell stands by itself again. */
    private static boolean isOn(TemplateItem.Field field, FieldValue value, Dispute dispute) {
        String asked = base(dispute.metric());
        return asked(field).filter(asked::equals).isPresent()
                || value.claim()
                        .map(Claim::metric)
                        .map(Filling::base)
                        .filter(asked::equals)
                        .isPresent();
    }

    static String base(String metric) {
        return metric.split(":", 2)[0];
    }

    private static FieldValue compared(
            TemplateItem.Field field, FieldValue value, Map<String, Measurement> measurements) {
        boolean measurable = asked(field).filter(measurements::containsKey).isPresent();
        Optional<Claim> claim = value.claim().filter(one -> measurements.containsKey(one.metric()));
        if (!isSaid(value) || (claim.isEmpty() && !measurable)) {
            return value;
        }
        boolean holds = claim.filter(one -> !measurable || isAbout(field, one))
                .filter(one -> Optional.ofNullable(measurements.get(one.metric()))
                        .filter(found -> one.holds(found.value()))
                        .isPresent())
                .isPresent();
        return value.with(holds ? FieldState.FRESH : FieldState.CONTRADICTED);
    }

    static boolean isSaid(FieldValue value) {
        return value.provenance() instanceof Provenance.Declared
                || value.provenance() instanceof Provenance.NotApplicable;
    }

    private static boolean isAbout(TemplateItem.Field field, Claim claim) {
        return asked(field).filter(base(claim.metric())::equals).isPresent();
    }

    /** What runs measure that an answer rests on, without the parts. */
    static Set<String> bases(TemplateItem.Field field, FieldValue value) {
        return Stream.concat(asked(field).stream(), value.claim().map(Claim::metric).stream())
                .map(Filling::base)
                .collect(Collectors.toSet());
    }

    /** The metric by which a run answers a field. */
    static Optional<String> asked(TemplateItem.Field field) {
        return field.source().filter(source -> field.fill() == TemplateItem.Fill.RUN);
    }

    /** What people said and still stands by their word holds from now on. */
    static Document confirmed(Document document, TemplateItem.Field field, Author author, Instant now) {
        FieldValue old = document.answer(field.id())
                .filter(value -> value.provenance() instanceof Provenance.Declared)
                .orElseThrow(() -> refusal(
                        "DOC-1",
                        field.id(),
                        field.id() + " must have been answered by a person to be confirmed, but was not",
                        field.id() + "에는 확인할 사람의 답이 있어야 하지만 없습니다"));
        return answered(document, field, new FieldAnswer(field.id(), old.value(), old.claim()), author, now);
    }

    static void requireText(String field, Text text) {
        if (isUnseen(text.en()) || isUnseen(text.ko())) {
            throw refusal(
                    "DOC-TEXT",
                    field,
                    "answer must have something to read, but nothing in it can be seen",
                    "답에는 읽을 수 있는 글이 있어야 하지만 보이는 글자가 없습니다");
        }
        if (!Reasons.isWritable(text.en()) || !Reasons.isWritable(text.ko())) {
            throw refusal(
                    "DOC-TEXT",
                    field,
                    "answer must have whole characters, but has half a surrogate pair",
                    "답의 글자는 온전해야 하지만 서로게이트 쌍의 반쪽이 있습니다");
        }
        int longest = Math.max(text.en().length(), text.ko().length());
        if (longest > LONGEST) {
            throw refusal(
                    "DOC-LENGTH",
                    field,
                    "answer must have at most " + LONGEST + " characters in each language, but has " + longest,
                    "답은 언어마다 " + LONGEST + "자 이하여야 하지만 " + longest + "자입니다");
        }
    }

    /** Nothing at all is said in the other language; what nobody sees would be said in this one. */
    private static boolean isUnseen(String text) {
        return !text.isBlank() && Reasons.isBlank(text) && Reasons.isWritable(text);
    }

    static FindingsException refusal(String code, String path, String en, String ko) {
        return new FindingsException("document", List.of(Finding.error(code, path, Text.of(en, ko))));
    }
}
