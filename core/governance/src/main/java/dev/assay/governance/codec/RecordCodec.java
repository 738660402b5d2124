package dev.assay.governance.codec;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns records of one class into trees and back. Thread-safe.
 *
 * <p>A tree is a {@code Map<String, Object>} whose values are texts, {@link Boolean}s, lists of such values, or trees. It has
 * no numbers: they are texts in plain decimal form, so that no reader rounds them. Absent options and empty collections are
 * left out. Trees that are read may hold {@link Number}s, as parsers of files make them.
 *
 * <p>Components may be texts, truths, whole and decimal numbers, enums (written in kebab-case), instants (to the
 * microsecond), local dates, durations, periods, zones, URIs, {@link java.util.Optional}s, lists, sets, maps with text-like
 * keys, records, and sealed interfaces of records (with the record's name as {@code kind}). A record with one text component
 * is written as that text where it is a component.
 *
 * @param <T> the class
 * @since 0.1
 */
public final class RecordCodec<T> {
    private final Class<T> type;
    private final TreeCodec codec;

    private RecordCodec(Class<T> type) {
        this.type = type;
        this.codec = TreeCodecs.ofTree(type);
    }

    /**
     * Returns the codec of a record class or a sealed interface of records.
     *
     * @param type the class
     * @param <T> the class
     * @return the codec
     * @throws IllegalArgumentException if a component is of a class that has no form
     */
    public static <T> RecordCodec<T> of(Class<T> type) {
        return new RecordCodec<>(type);
    }

    /**
     * Returns what trees of the class look like.
     *
     * @return the form, with keys in the order of the components; of a class whose records do not contain themselves
     */
    public Form form() {
        return codec.form();
    }

    /**
     * Returns a value as a tree.
     *
     * @param value the value
     * @return a tree with keys in alphabetical order, unmodifiable
     */
    @SuppressWarnings("unchecked")
    public Map<String, Object> encode(T value) {
        return (Map<String, Object>) codec.encode(value);
    }

    /**
     * Reads a value.
     *
     * @param source what the tree comes from, for the message
     * @param tree the tree
     * @return the value
     * @throws FindingsException with every unknown, missing or ill-formed entry, if there is any
     */
    public T decode(String source, Map<String, ?> tree) {
        List<Finding> findings = new ArrayList<>();
        Object value = codec.decode(tree, "", findings);
        if (!findings.isEmpty() || value == null) {
            throw new FindingsException(source, findings);
        }
        return type.cast(value);
    }
}
