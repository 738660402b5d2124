package dev.assay.json.internal.tree;

import dev.assay.json.internal.tree.Node.Entry;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Node.Scalar;
import dev.assay.json.internal.tree.Node.Sequence;
import dev.assay.json.internal.tree.Node.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Makes nodes to be written. Thread-safe.
 *
 * @since 0.1
 */
public final class Nodes {
    private Nodes() {}

    /**
     * Returns a text.
     *
     * @param text the text
     * @return the node
     * @throws IllegalArgumentException if the text has half a surrogate pair, which no file can hold
     */
    public static Node text(String text) {
        return scalar(text);
    }

    /**
     * Returns whether a file can hold a text.
     *
     * @param text the text
     * @return false if it has half a surrogate pair
     */
    public static boolean isWritable(String text) {
        return !Escapes.hasHalfPair(text);
    }

    private static Scalar scalar(String text) {
        if (!isWritable(text)) {
            throw new IllegalArgumentException(Escapes.HALF_PAIR);
        }
        return new Scalar(text, Type.TEXT, Mark.START);
    }

    /**
     * Returns a number.
     *
     * @param number a number in the grammar of JSON
     * @return the node
     */
    public static Node number(String number) {
        return new Scalar(number, Type.NUMBER, Mark.START);
    }

    /**
     * Returns a point in time, which is written bare in YAML where that is possible.
     *
     * @param time such as {@code 2026-03-01T09:00:00Z}
     * @return the node
     */
    public static Node time(String time) {
        return new Scalar(time, Type.AMBIGUOUS, Mark.START);
    }

    /**
     * Returns the truth value true.
     *
     * @return the node
     */
    public static Node yes() {
        return new Scalar("true", Type.BOOLEAN, Mark.START);
    }

    /**
     * Returns the truth value false.
     *
     * @return the node
     */
    public static Node no() {
        return new Scalar("false", Type.BOOLEAN, Mark.START);
    }

    /**
     * Returns a sequence.
     *
     * @param items the values
     * @return the node
     */
    public static Node list(List<Node> items) {
        return new Sequence(items, Mark.START);
    }

    /**
     * Returns a sequence of texts.
     *
     * @param texts the texts
     * @return the node
     */
    public static Node texts(Collection<String> texts) {
        return list(texts.stream().map(Nodes::text).toList());
    }

    /**
     * Returns a mapping of one key.
     *
     * @param key the key
     * @param value its value
     * @return the node
     */
    public static Mapping only(String key, Node value) {
        return map().put(key, value).build();
    }

    /**
     * Returns a builder of a mapping.
     *
     * @return a builder without keys
     */
    public static MappingBuilder map() {
        return new MappingBuilder();
    }

    /**
     * Collects the keys of a mapping in order. Confined to one thread.
     *
     * @since 0.1
     */
    public static final class MappingBuilder {
        private final List<Entry> entries = new ArrayList<>();

        private MappingBuilder() {}

        /**
         * Adds a key at the end.
         *
         * @param key a key that is not there yet
         * @param value its value
         * @return this builder
         */
        public MappingBuilder put(String key, Node value) {
            entries.add(new Entry(scalar(key), value));
            return this;
        }

        /**
         * Adds the keys of a mapping at the end.
         *
         * @param mapping a mapping of keys that are not there yet
         * @return this builder
         */
        public MappingBuilder putAll(Mapping mapping) {
            entries.addAll(mapping.entries());
            return this;
        }

        /**
         * Returns whether nothing was put.
         *
         * @return true for no keys
         */
        public boolean isEmpty() {
            return entries.isEmpty();
        }

        /**
         * Returns the mapping.
         *
         * @return a mapping of the keys put so far
         */
        public Mapping build() {
            return new Mapping(entries, Mark.START);
        }
    }
}
