package dev.assay.governance.codec;

import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What trees of a class look like: which keys they have, in which order people want them, and what stands under each. For those
 * who write trees for people and who describe them, such as by a JSON Schema. Immutable.
 *
 * @since 0.1
 */
public sealed interface Form {
    /** What a single value is. */
    enum Sort {
        /** Any text. */
        TEXT,
        /** A whole number. */
        WHOLE,
        /** A decimal number. */
        NUMBER,
        /** True or false. */
        TRUTH,
        /** A point in time such as {@code 2026-03-01T09:00:00Z}. */
        TIME,
        /** A date such as {@code 2026-03-01}. */
        DATE,
        /** A duration such as {@code PT1H}. */
        DURATION,
        /** A period such as {@code P3M}. */
        PERIOD,
        /** A time zone such as {@code Asia/Seoul}. */
        ZONE,
        /** A URI. */
        URI
    }

    /** Whether something must be there. */
    enum Presence {
        /** It must. */
        REQUIRED,
        /** It may be left out. */
        OPTIONAL
    }

    /**
     * A single value.
     *
     * @param sort what it is
     * @since 0.1
     */
    record Value(Sort sort) implements Form {}

    /**
     * One of some words.
     *
     * @param words the words
     * @since 0.1
     */
    record Words(List<String> words) implements Form {
        /** Copies the words. */
        public Words {
            words = List.copyOf(words);
        }
    }

    /**
     * A list, or a set, which has no order of its own and nothing twice.
     *
     * @param item the form of its entries
     * @since 0.1
     */
    record Items(Form item) implements Form {}

    /**
     * A mapping whose keys are free.
     *
     * @param value the form of its values
     * @since 0.1
     */
    record Entries(Form value) implements Form {}

    /**
     * A mapping with keys that are known.
     *
     * @param fields what stands under them, in the order in which people want them
     * @since 0.1
     */
    record Fields(List<Field> fields) implements Form {
        /** Copies the list. */
        public Fields {
            fields = List.copyOf(fields);
        }

        /**
         * Finds what stands under a key.
         *
         * @param key the key
         * @return the field; empty if there is none
         */
        public Optional<Field> field(String key) {
            return fields.stream().filter(field -> field.key().equals(key)).findFirst();
        }

        /**
         * Returns the form with another field in place of the one under the same key.
         *
         * @param next the field
         * @return a new form
         */
        public Fields with(Field next) {
            List<Field> others = new ArrayList<>(fields);
            others.replaceAll(field -> field.key().equals(next.key()) ? next : field);
            return new Fields(others);
        }
    }

    /**
     * What stands under a key.
     *
     * @param key the key
     * @param form its form
     * @param presence whether it must be there
     * @param constraints the constraints that are declared of it
     * @since 0.1
     */
    record Field(String key, Form form, Presence presence, List<Annotation> constraints) {
        /** Copies the list. */
        public Field {
            constraints = List.copyOf(constraints);
        }
    }

    /**
     * A mapping whose key {@code kind} tells which other keys it has.
     *
     * @param kinds the forms by their kinds, without that key
     * @since 0.1
     */
    record Kinds(Map<String, Fields> kinds) implements Form {
        /** The key that tells which it is. */
        public static final String KIND = "kind";

        /** Copies the map, in its order. */
        public Kinds {
            kinds = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(kinds));
        }
    }
}
