package dev.assay.json.internal.tree;

import java.util.List;
import java.util.Objects;

/**
 * A part of a file: a mapping, a sequence or a scalar, and where it stands. Immutable.
 *
 * @since 0.1
 */
public sealed interface Node {
    /**
     * Returns where the node starts.
     *
     * @return the place; {@link Mark#START} for a node that was not read
     */
    Mark mark();

    /** What a scalar is before anybody asks for something. */
    enum Type {
        /** Text. */
        TEXT,
        /** A number that every reader takes for the same number. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** Nothing. */
        NULL,
        /** Something bare that readers of YAML do not agree about; it needs quotes. */
        AMBIGUOUS,
        /** Something whose fault was reported already. */
        BROKEN
    }

    /**
     * A single value.
     *
     * @param text the value as it was written, without quotes and escapes
     * @param type what it is
     * @param mark where it stands
     * @since 0.1
     */
    record Scalar(String text, Type type, Mark mark) implements Node {
        /** Checks the components. */
        public Scalar {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(type, "type");
            Objects.requireNonNull(mark, "mark");
        }
    }

    /**
     * Values in order.
     *
     * @param items the values
     * @param mark where the sequence starts
     * @since 0.1
     */
    record Sequence(List<Node> items, Mark mark) implements Node {
        /** Copies the list. */
        public Sequence {
            items = List.copyOf(items);
            Objects.requireNonNull(mark, "mark");
        }
    }

    /**
     * Values under keys, in order; no key occurs twice.
     *
     * @param entries the keys and values
     * @param mark where the mapping starts
     * @since 0.1
     */
    record Mapping(List<Entry> entries, Mark mark) implements Node {
        /** Copies the list. */
        public Mapping {
            entries = List.copyOf(entries);
            Objects.requireNonNull(mark, "mark");
        }
    }

    /**
     * A key with its value.
     *
     * @param key the key
     * @param value the value
     * @since 0.1
     */
    record Entry(Scalar key, Node value) {
        /** Checks the components. */
        public Entry {
            Objects.requireNonNull(key, "key");
            Objects.requireNonNull(value, "value");
        }
    }
}
