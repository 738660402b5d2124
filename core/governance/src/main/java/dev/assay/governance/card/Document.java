package dev.assay.governance.card;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.card.measure.Measurement;
import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.governance.card.template.Template;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A card: a datasheet, a model card or a data card. Immutable.
 *
 * <p>Every change of a card is a record of the audit log with the whole card, so that all answers together have at most
 * 64 KiB less what else the record holds.
 *
 * @param id its id
 * @param subject what it is about
 * @param version the version of what it is about
 * @param template its template, such as {@code datasheet@7}
 * @param fields the answers by the ids of their fields
 * @param measurements what runs measured on that version, by metric
 * @param slices what runs measured on parts of that version
 * @since 0.1
 */
public record Document(
        DocumentId id,
        AssetId subject,
        String version,
        String template,
        Map<String, FieldValue> fields,
        Map<String, Measurement> measurements,
        List<SliceFigure> slices) {
    /** Copies the collections. */
    public Document {
        fields = Collections.unmodifiableMap(new TreeMap<>(fields));
        measurements = Collections.unmodifiableMap(new TreeMap<>(measurements));
        slices = List.copyOf(slices);
    }

    /**
     * Returns a card without answers.
     *
     * @param id its id
     * @param subject what it is about
     * @param version the version of that
     * @param template its template
     * @return the card
     */
    public static Document blank(DocumentId id, AssetId subject, String version, Template template) {
        return new Document(id, subject, version, template.reference(), Map.of(), Map.of(), List.of());
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
     * @return SHA-256 of its canonical form, in lower-case hexadecimal digits
     */
    public String digest() {
        return Hash.sha256(CanonicalJson.write(CardKinds.DOCUMENT.encode(this))).hex();
    }

    Document withFields(Map<String, FieldValue> next) {
        return new Document(id, subject, version, template, next, measurements, slices);
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
}
