package dev.assay.quality.measure;

import dev.assay.quality.data.PlainOrder;
import dev.assay.quality.data.Schema;
import dev.assay.quality.data.Values;
import dev.assay.quality.finding.Text;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a measure came to. Immutable.
 *
 * @since 0.1
 */
public sealed interface Figure {
    /**
     * Calls the function that fits the kind of this figure.
     *
     * @param cases one function per kind
     * @param <R> the result type
     * @return what the function returned
     */
    <R> R fold(Cases<R> cases);

    /**
     * One function per kind of figure.
     *
     * @param <R> the result type
     * @since 0.1
     */
    interface Cases<R> {
        /**
         * Handles a single value.
         *
         * @param figure the figure
         * @return a result
         */
        R scalar(Scalar figure);

        /**
         * Handles tallied rows.
         *
         * @param figure the figure
         * @return a result
         */
        R tally(Tally figure);

        /**
         * Handles values with their counts.
         *
         * @param figure the figure
         * @return a result
         */
        R valueCounts(ValueCounts figure);

        /**
         * Handles a schema.
         *
         * @param figure the figure
         * @return a result
         */
        R shape(Shape figure);

        /**
         * Handles a figure that the data do not define.
         *
         * @param figure the figure
         * @return a result
         */
        R undefined(Undefined figure);
    }

    /**
     * A single value.
     *
     * @param value a plain value, a {@link Fraction}, or a {@link java.time.Duration}
     * @since 0.1
     */
    record Scalar(Object value) implements Figure {
        /** Checks the value. */
        public Scalar {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.scalar(this);
        }

        @Override
        public String toString() {
            return Values.print(value);
        }
    }

    /**
     * Rows that passed and rows that failed.
     *
     * @param passed how many passed
     * @param failed how many failed
     * @since 0.1
     */
    record Tally(long passed, long failed) implements Figure {
        /**
         * Returns the number of evaluated rows.
         *
         * @return the sum of both counts
         */
        public long evaluated() {
            return passed + failed;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.tally(this);
        }

        @Override
        public String toString() {
            return failed + " of " + evaluated() + " rows failed";
        }
    }

    /**
     * Values with the number of rows that hold each.
     *
     * @param counts plain values in the order of {@link PlainOrder}, each with its count, 1 or more
     * @since 0.1
     */
    record ValueCounts(Map<Object, Long> counts) implements Figure {
        /** Copies the map in ascending order. */
        public ValueCounts {
            // Values of one hash, which data may hold any number of, would make a hash map slow.
            Map<Object, Long> sorted = new TreeMap<>(PlainOrder.ASCENDING);
            sorted.putAll(counts);
            // Lists and other values without an order of their own may differ and still read alike.
            boolean all = sorted.size() == counts.size();
            counts = Collections.unmodifiableMap(all ? sorted : new LinkedHashMap<>(counts));
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.valueCounts(this);
        }

        @Override
        public String toString() {
            return counts.size() + " values";
        }
    }

    /**
     * The columns of the dataset.
     *
     * @param schema the schema
     * @since 0.1
     */
    record Shape(Schema schema) implements Figure {
        /** Checks the schema. */
        public Shape {
            Objects.requireNonNull(schema, "schema");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.shape(this);
        }

        @Override
        public String toString() {
            return schema.toString();
        }
    }

    /**
     * A figure that the data do not define, though there are values: for example the deviation of a single one.
     *
     * @param why the reason in words, in both languages, without data values
     * @since 0.1
     */
    record Undefined(Text why) implements Figure {
        /** Checks the reason. */
        public Undefined {
            Objects.requireNonNull(why, "why");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.undefined(this);
        }

        @Override
        public String toString() {
            return "undefined: " + why;
        }
    }
}
