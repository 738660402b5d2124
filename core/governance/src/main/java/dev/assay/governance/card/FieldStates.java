package dev.assay.governance.card;

import dev.assay.governance.card.Readings.MeasuredVersion;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.review.Review;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far the answers of a card are to be trusted at a time, by field. Days are those of the organisation's zone, in which
 * reviews are due, too.
 */
record FieldStates(Map<String, FieldState> byField, Map<String, QualityRun> unread) {
    static FieldStates of(Reader reader, Document document, Template template) {
        Optional<Deadline> due = due(reader, document);
        Map<String, FieldState> states = new LinkedHashMap<>();
        Siblings siblings = Siblings.of(reader, document);
        template.fields()
                .forEach(field -> states.put(
                        field.id(),
                        isOfAnother(reader, document, field.id())
                                ? FieldState.STALE
                                : heard(siblings, field, state(document, field.id(), reader.now(), due))));
        Map<String, QualityRun> unread = unread(reader, document, template);
        unread.keySet().removeIf(field -> states.get(field) != FieldState.FRESH);
        unread.keySet().forEach(field -> states.put(field, FieldState.STALE));
        return new FieldStates(states, unread);
    }

    /** The fields of which a later run that nobody read into the card may tell something else. */
    private static Map<String, QualityRun> unread(Reader reader, Document document, Template template) {
        Map<String, QualityRun> byMetric = new Readings(reader, document).unread();
        Map<String, QualityRun> unread = new LinkedHashMap<>();
        template.fields()
                .forEach(field -> document.answer(field.id()).stream()
                        .flatMap(value -> Filling.bases(field, value).stream())
                        .flatMap(
                                metric -> Optional.ofNullable(byMetric.get(metric))
                                        .filter(run -> isOvertaken(document, metric, run))
                                        .stream())
                        .findFirst()
                        .ifPresent(run -> unread.put(field.id(), run)));
        return unread;
    }

    /** Whether a run ended after one that measured the same, or a part of it; what nobody measured is not held against it. */
    private static boolean isOvertaken(Document document, String metric, QualityRun run) {
        return document.measurements().values().stream()
                .filter(known -> Filling.base(known.metric()).equals(metric))
                .anyMatch(known -> known.ended().filter(run.ended()::isAfter).isPresent());
    }

    /** What a run contradicted is not trusted because it is said in another card. */
    private static FieldState heard(Siblings siblings, TemplateItem.Field field, FieldState state) {
        return siblings.own()
                .answer(field.id())
                .filter(Filling::isSaid)
                .filter(value -> value.state() == FieldState.FRESH && siblings.contradict(field, value))
                .map(value -> FieldState.CONTRADICTED)
                .orElse(state);
    }

    /** Whether a run filled it that was about another version, as a person said since. */
    private static boolean isOfAnother(Reader reader, Document document, String field) {
        return document.answer(field)
                .filter(value -> document.stateAt(field, reader.now()) == FieldState.FRESH)
                .map(FieldValue::provenance)
                .filter(Provenance.Measured.class::isInstance)
                .map(Provenance.Measured.class::cast)
                .flatMap(measured -> MeasuredVersion.of(reader, measured.run().run()))
                .filter(said -> !said.version().equals(document.version()))
                .isPresent();
    }

    /** The run for which an answer is stale: nobody has read it into the card; empty if there is none. */
    Optional<QualityRun> unread(String field) {
        return Optional.ofNullable(unread.get(field));
    }

    FieldState of(String field) {
        return byField.getOrDefault(field, FieldState.MISSING);
    }

    private static FieldState state(Document document, String field, Instant now, Optional<Deadline> due) {
        FieldState state = document.stateAt(field, now);
        boolean missed = state == FieldState.FRESH
                && document.answer(field)
                        .filter(value -> value.provenance() instanceof Provenance.Declared)
                        .filter(value -> due.isPresent() && due.get().isMissed(value.asOf(), now))
                        .isPresent();
        return missed ? FieldState.STALE : state;
    }

    /** The day of a review, in the zone that its days are counted in. */
    private record Deadline(LocalDate due, ZoneId zone) {
        /** What was said before a review holds until the review is due. */
        boolean isMissed(Instant said, Instant now) {
            return day(said).isBefore(due) && !day(now).isBefore(due);
        }

        private LocalDate day(Instant time) {
            return time.atZone(zone).toLocalDate();
        }
    }

    private static Optional<Deadline> due(Reader reader, Document document) {
        return Stream.of(ReviewItem.document(document.id().value()), ReviewItem.asset(document.subject()))
                .flatMap(item -> reader.findBy(Reviews.KIND, "by-item", item.toString()).stream())
                .map(Stored::value)
                .filter(Review::isOpen)
                .map(Review::due)
                .min(LocalDate::compareTo)
                .map(day -> new Deadline(day, LocalZone.of(reader)));
    }
}
