package dev.assay.governance.card;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.governance.card.registry.Topic;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.codec.RecordCodec;
import dev.assay.governance.run.Digests;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A card: a datasheet, a model card or a data card. Immutable.
 *
 * <p>Every change of a card is in the audit log, with the answers that changed.
 *
 * @param id its id
 * @param subject what it is about
 * @param version the version of what it is about
 * @param template its template, such as {@code datasheet@7}
 * @param history the versions that it was about, the oldest first, with the present one
 * @param fields the answers by the ids of their fields
 * @param measurements what runs measured on that version, by metric
 * @param slices what runs measured on parts of that version, by expectation and slice
 * @since 0.1
 */
public record Document(
        DocumentId id,
        AssetId subject,
        String version,
        String template,
        List<Topic.Seen> history,
        Map<String, FieldValue> fields,
        Map<String, Measurement> measurements,
        List<SliceFigure> slices) {
    private static final RecordCodec<Document> FORM = RecordCodec.of(Document.class);

    /** Copies the collections. */
    public Document {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        measurements = Collections.unmodifiableMap(new TreeMap<>(measurements));
        history = List.copyOf(history);
        slices = List.copyOf(slices);
    }

    /**
     * Returns a card without answers.
     *
     * @param id its id
     * @param subject what it is about
     * @param version the version of that
     * @param template its template
     * @param now the time
     * @return the card
     */
    public static Document blank(DocumentId id, AssetId subject, String version, Template template, Instant now) {
        List<Topic.Seen> history = List.of(new Topic.Seen(version, now));
        return new Document(id, subject, version, template.reference(), history, Map.of(), Map.of(), List.of());
    }

    /**
     * Finds an answer.
     *
     * @param field the field's id
     * @return the answer; empty if there is none
     */
    public Optional<FieldValue> answer(String field) {
        return Optional.ofNullable(fields.get(field));
    }

    /**
     * Returns how far an answer is to be trusted at a time.
     *
     * @param field the field's id
     * @param time the time
     * @return the state; {@link FieldState#MISSING} if there is no answer
     */
    public FieldState stateAt(String field, Instant time) {
        return answer(field).map(value -> value.stateAt(time)).orElse(FieldState.MISSING);
    }

    /**
     * Returns the hash of the card, which is another one after every change.
     *
     * @return a SHA-256 over all that it says, in lower-case hexadecimal digits
     */
    public String digest() {
        return Digests.of(FORM.encode(this));
    }

    Document withFields(Map<String, FieldValue> next) {
        return new Document(id, subject, version, template, history, next, measurements, slices);
    }

    Document with(String field, FieldValue value) {
        Map<String, FieldValue> next = new TreeMap<>(fields);
        next.put(field, value);
        return withFields(next);
    }

    Document without(String field) {
        Map<String, FieldValue> next = new TreeMap<>(fields);
        next.remove(field);
        return withFields(next);
    }

    Document with(Map<String, Measurement> found, List<SliceFigure> figures) {
        return new Document(id, subject, version, template, history, fields, found, figures);
    }

    Topic topic() {
        return new Topic(subject, version, history);
    }
}
