package dev.assay.quality.measure;

import dev.assay.quality.data.Digits;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One figure per dataset or group, computed over the selected rows.
 *
 * <p>A measure says <em>what</em> is computed; an engine decides how. Two equal measures are computed once. The state
 * from which a figure is made can be merged, so partitions, files and days combine without reading rows again.
 * Immutable; equality is by content.
 *
 * @since 0.1
 */
public sealed interface Measure {
    // Records in engines' tables that write out equality save what a JVM takes to link it: 3 ms a hash, 8 ms an equals.

    /**
     * Calls the function that fits the kind of this measure.
     *
     * @param cases one function per kind
     * @param <R> the result type
     * @return what the function returned
     */
    <R> R fold(Cases<R> cases);

    /**
     * Returns the columns that the measure reads.
     *
     * @return the exact names, each once, in the order of first mention; empty for the row count and for the schema
     */
    default Set<String> columns() {
        return fold(new MeasureColumns());
    }

    /**
     * One function per kind of measure, so that a new kind is a compile error wherever kinds are told apart.
     *
     * @param <R> the result type
     * @since 0.1
     */
    interface Cases<R> {
        /**
         * Handles the row count.
         *
         * @param measure the measure
         * @return a result
         */
        R rowCount(RowCount measure);

        /**
         * Handles rows tallied by a condition.
         *
         * @param measure the measure
         * @return a result
         */
        R satisfying(Satisfying measure);

        /**
         * Handles a figure about how often values occur.
         *
         * @param measure the measure
         * @return a result
         */
        R occurrences(Occurrences measure);

        /**
         * Handles a statistic of one value.
         *
         * @param measure the measure
         * @return a result
         */
        R statistic(Statistic measure);

        /**
         * Handles a quantile.
         *
         * @param measure the measure
         * @return a result
         */
        R quantile(Quantile measure);

        /**
         * Handles a set of values.
         *
         * @param measure the measure
         * @return a result
         */
        R valueSet(ValueSet measure);

        /**
         * Handles the schema.
         *
         * @param measure the measure
         * @return a result
         */
        R columns(Columns measure);
    }

    /**
     * The number of selected rows; 0 for none. Its figure is a {@link Figure.Scalar} of a {@code Long}.
     *
     * @since 0.1
     */
    record RowCount() implements Measure {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.rowCount(this);
        }

        @Override
        public int hashCode() {
            return RowCount.class.hashCode();
        }
    }

    /**
     * Rows tallied by whether a condition holds. Its figure is a {@link Figure.Tally}.
     *
     * @param condition the condition
     * @param nulls what a null among {@link dev.assay.quality.expr.References#operands the compared values} does
     * @since 0.1
     */
    record Satisfying(Condition condition, NullPolicy nulls) implements Measure {
        /** Checks the components. */
        public Satisfying {
            Objects.requireNonNull(condition, "condition");
            Objects.requireNonNull(nulls, "nulls");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.satisfying(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Satisfying that
                    && nulls == that.nulls
                    && (condition == that.condition || condition.equals(that.condition));
        }

        @Override
        public int hashCode() {
            return 31 * condition.hashCode() + nulls.hashCode();
        }
    }

    /** A figure about how often values, or tuples of values, occur. Nulls are left out first, as the policy says. */
    enum Occurrence {
        /** Rows tallied: a row fails when its value occurs more than once. A {@link Figure.Tally}. */
        UNIQUE_ROWS,
        /** Rows whose value occurs more than once. A {@code Long}. */
        ROWS_IN_DUPLICATE_GROUPS,
        /** Evaluated rows less distinct values. A {@code Long}. */
        SURPLUS_COPIES,
        /** Different values. A {@code Long}, 0 on no rows. */
        DISTINCT_COUNT,
        /** Different values ÷ evaluated rows. A {@link Fraction}. */
        DISTINCT_RATIO,
        /** Values that occur exactly once ÷ evaluated rows. A {@link Fraction}. */
        UNIQUENESS_RATIO,
        /** Values that occur exactly once ÷ different values. A {@link Fraction}. */
        UNIQUE_VALUE_RATIO;

        /**
         * Returns whether the figure is a share.
         *
         * @return true for the ratios, whose figure is a {@link Fraction}
         */
        public boolean isRatio() {
            return switch (this) {
                case DISTINCT_RATIO, UNIQUENESS_RATIO, UNIQUE_VALUE_RATIO -> true;
                case UNIQUE_ROWS, ROWS_IN_DUPLICATE_GROUPS, SURPLUS_COPIES, DISTINCT_COUNT -> false;
            };
        }
    }

    /**
     * A figure about how often values occur. Every NaN counts as the same value, and so do 0.0 and -0.0.
     *
     * @param what which figure
     * @param values the value, or the parts of the tuple, at least one
     * @param nulls what a null part does; IGNORE, IGNORE_IF_ALL_NULL or EQUAL, and for UNIQUE_ROWS also FAIL and PASS
     * @since 0.1
     */
    record Occurrences(Occurrence what, List<Expr> values, NullPolicy nulls) implements Measure {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if there is no value, or the policy has no meaning for the figure
         */
        public Occurrences {
            Objects.requireNonNull(what, "what");
            values = List.copyOf(values);
            if (values.isEmpty()) {
                throw new IllegalArgumentException("values must have at least one element, but was empty");
            }
            boolean judges = nulls == NullPolicy.FAIL || nulls == NullPolicy.PASS;
            if (judges && what != Occurrence.UNIQUE_ROWS) {
                throw new IllegalArgumentException(
                        "nulls must be ignore, ignore-if-all-null or equal for a figure, but was " + nulls.id());
            }
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.occurrences(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Occurrences that
                    && what == that.what
                    && nulls == that.nulls
                    && values.equals(that.values);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * what.hashCode() + values.hashCode()) + nulls.hashCode();
        }
    }

    /** The statistics of one value per row. Nulls are left out; on no values the figure is undefined. */
    enum Stat {
        /** The least value, exact, of the value's own type. */
        MIN,
        /** The greatest value, exact, of the value's own type. */
        MAX,
        /** Greatest less least; exact for exact numbers. */
        RANGE,
        /** The sum; exact for exact numbers, compensated for doubles. */
        SUM,
        /** The arithmetic mean; a correctly rounded double of the exact mean for exact numbers. */
        MEAN,
        /** The sample variance (n − 1). Undefined (DEGENERATE) for one value. */
        VARIANCE,
        /** The population variance (n). */
        POPULATION_VARIANCE,
        /** The square root of the sample variance. Undefined (DEGENERATE) for one value. */
        STANDARD_DEVIATION,
        /** The square root of the population variance. */
        POPULATION_STANDARD_DEVIATION,
        /** The third standardised population moment. Undefined (DEGENERATE) without variance. */
        SKEWNESS,
        /** The fourth standardised population moment less 3 (excess). Undefined (DEGENERATE) without variance. */
        KURTOSIS,
        /** The third quartile less the first, both of type 7. */
        INTERQUARTILE_RANGE,
        /** The Shannon entropy of the values' shares, natural logarithm. */
        ENTROPY,
        /** The run's clock less the newest value, as a {@link java.time.Duration}; takes an INSTANT. */
        AGE_OF_NEWEST
    }

    /**
     * A statistic of one value per row. Its figure is a {@link Figure.Scalar}.
     *
     * @param stat which statistic
     * @param of the value
     * @since 0.1
     */
    record Statistic(Stat stat, Expr of) implements Measure {
        /** Checks the components. */
        public Statistic {
            Objects.requireNonNull(stat, "stat");
            Objects.requireNonNull(of, "of");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.statistic(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Statistic that && stat == that.stat && of.equals(that.of);
        }

        @Override
        public int hashCode() {
            return 31 * stat.hashCode() + of.hashCode();
        }
    }

    /** What a quantile is that falls between two order statistics. */
    enum Interpolation {
        /** Linear between the two (type 7). */
        LINEAR,
        /** The lower of the two. */
        LOWER,
        /** The higher of the two. */
        HIGHER,
        /** The nearer of the two; on a tie the one with the even index, counted from 0. */
        NEAREST,
        /** The mean of the two. */
        MIDPOINT
    }

    /**
     * A quantile of the non-null values, at position {@code q × (n − 1)} of their order. Its figure is a
     * {@link Figure.Scalar}: of the value's own type for LOWER, HIGHER and NEAREST; otherwise a number, exact for exact
     * numbers.
     *
     * @param of the value
     * @param q the share of values below, in [0, 1]
     * @param interpolation what happens between two order statistics
     * @since 0.1
     */
    record Quantile(Expr of, BigDecimal q, Interpolation interpolation) implements Measure {
        /**
         * Checks the components.
         *
         * @throws IllegalArgumentException if {@code q} is not in [0, 1] or has more than 1000 digits
         */
        public Quantile {
            Objects.requireNonNull(of, "of");
            Objects.requireNonNull(interpolation, "interpolation");
            if (Digits.requireModerate("q", q).signum() < 0 || q.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("q must be in [0, 1], but was " + q.toPlainString());
            }
            q = q.signum() == 0 ? BigDecimal.ZERO : q.stripTrailingZeros();
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.quantile(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Quantile that
                    && interpolation == that.interpolation
                    && q.equals(that.q)
                    && of.equals(that.of);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * of.hashCode() + q.hashCode()) + interpolation.hashCode();
        }
    }

    /** Which of the values that occur. */
    enum Selection {
        /** Every different value. */
        DISTINCT,
        /** All values with the highest count; ties are all of them. */
        MOST_COMMON
    }

    /**
     * A set of non-null values that occur. Its figure is a {@link Figure.ValueCounts}.
     *
     * @param which which of the values
     * @param of the value
     * @since 0.1
     */
    record ValueSet(Selection which, Expr of) implements Measure {
        /** Checks the components. */
        public ValueSet {
            Objects.requireNonNull(which, "which");
            Objects.requireNonNull(of, "of");
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.valueSet(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof ValueSet that && which == that.which && of.equals(that.of);
        }

        @Override
        public int hashCode() {
            return 31 * which.hashCode() + of.hashCode();
        }
    }

    /**
     * The dataset's schema; needs no rows. Its figure is a {@link Figure.Shape}.
     *
     * @since 0.1
     */
    record Columns() implements Measure {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.columns(this);
        }
    }
}
