package dev.assay.quality;

import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import dev.assay.quality.measure.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Figures that a sentence speaks of, before it says what they must satisfy. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Figures {
    private Figures() {}

    static NumberFigure count(Measure.Occurrence what, List<Expr> values) {
        return new NumberFigure(new Measure.Occurrences(what, values, NullPolicy.IGNORE));
    }

    static ShareFigure ratio(Measure.Occurrence what, List<Expr> values) {
        Measure measure = new Measure.Occurrences(what, values, NullPolicy.IGNORE);
        return new ShareFigure(range -> FigureExpectation.of(measure, new Bound.Within(range)));
    }

    static NumberFigure statistic(Measure.Stat stat, Expr of) {
        return new NumberFigure(new Measure.Statistic(stat, of));
    }

    static NumberFigure quantile(Expr of, String q, Measure.Interpolation interpolation) {
        try {
            return new NumberFigure(
                    new Measure.Quantile(of, new BigDecimal(Objects.requireNonNull(q, "q")), interpolation));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("q must be a decimal number in [0, 1], but was \"" + q + "\"", e);
        }
    }

    /**
     * A figure of an ordered type.
     *
     * @param <V> the Java type of the figure
     * @since 0.1
     */
    public static sealed class ValueFigure<V> permits NumberFigure {
        private final Measure measure;

        ValueFigure(Measure measure) {
            this.measure = measure;
        }

        /**
         * Expects the figure to lie between two values, both included.
         *
         * @param lower the lower end
         * @param upper the upper end
         * @return the expectation
         * @throws IllegalArgumentException if the lower end is above the upper
         */
        public FigureExpectation isBetween(V lower, V upper) {
            return isBetween(Range.closed(lower, upper));
        }

        /**
         * Expects the figure to lie in an interval with ends open, closed or absent.
         *
         * @param range the interval
         * @return the expectation
         */
        public FigureExpectation isBetween(Range range) {
            return FigureExpectation.of(measure, new Bound.Within(range));
        }

        /**
         * Expects the figure to lie between two values, both excluded.
         *
         * @param lower the lower end
         * @param upper the upper end
         * @return the expectation
         * @throws IllegalArgumentException if no value lies between them
         */
        public FigureExpectation isStrictlyBetween(V lower, V upper) {
            return isBetween(Range.open(lower, upper));
        }

        /**
         * Expects the figure to be a value or more.
         *
         * @param least the value
         * @return the expectation
         */
        public FigureExpectation isAtLeast(V least) {
            return isBetween(Range.atLeast(least));
        }

        /**
         * Expects the figure to be a value or less.
         *
         * @param most the value
         * @return the expectation
         */
        public FigureExpectation isAtMost(V most) {
            return isBetween(Range.atMost(most));
        }

        /**
         * Expects the figure to be more than a value.
         *
         * @param value the value
         * @return the expectation
         */
        public FigureExpectation isGreaterThan(V value) {
            return isBetween(Range.greaterThan(value));
        }

        /**
         * Expects the figure to be less than a value.
         *
         * @param value the value
         * @return the expectation
         */
        public FigureExpectation isLessThan(V value) {
            return isBetween(Range.lessThan(value));
        }

        /**
         * Expects the figure to equal a value.
         *
         * @param value the value
         * @return the expectation
         */
        public FigureExpectation isEqualTo(V value) {
            return equalTo(value, BigDecimal.ZERO, BigDecimal.ZERO);
        }

        FigureExpectation equalTo(Object target, BigDecimal absolute, BigDecimal relative) {
            return FigureExpectation.of(measure, new Bound.EqualTo(target, absolute, relative));
        }
    }

    /**
     * A figure that is a number.
     *
     * @since 0.1
     */
    public static final class NumberFigure extends ValueFigure<Number> {
        NumberFigure(Measure measure) {
            super(measure);
        }

        /**
         * Expects the figure to equal a number within an absolute tolerance.
         *
         * @param target the number
         * @param tolerance the greatest difference, 0 or more
         * @return the expectation
         * @throws IllegalArgumentException if the tolerance is negative
         */
        public FigureExpectation isCloseTo(Number target, BigDecimal tolerance) {
            return equalTo(target, tolerance, BigDecimal.ZERO);
        }

        /**
         * Expects the figure to differ from a number by at most a share of the number.
         *
         * @param share the greatest difference ÷ the number's absolute value
         * @param target the number
         * @return the expectation
         */
        public FigureExpectation isWithin(Amount.Share share, Number target) {
            return equalTo(target, BigDecimal.ZERO, share.value());
        }
    }

    /**
     * A figure that is a share; it is compared exactly, and with shares only.
     *
     * @since 0.1
     */
    public static final class ShareFigure {
        private final Function<Range, FigureExpectation> sentence;

        ShareFigure(Function<Range, FigureExpectation> sentence) {
            this.sentence = sentence;
        }

        /**
         * Expects the share to lie between two shares, both included.
         *
         * @param lower the lower end
         * @param upper the upper end
         * @return the expectation
         * @throws IllegalArgumentException if the lower end is above the upper
         */
        public FigureExpectation isBetween(Amount.Share lower, Amount.Share upper) {
            return within(Range.closed(lower.value(), upper.value()));
        }

        /**
         * Expects the share to be at least another.
         *
         * @param least the least share
         * @return the expectation
         */
        public FigureExpectation isAtLeast(Amount.Share least) {
            return within(Range.atLeast(least.value()));
        }

        /**
         * Expects the share to be at most another.
         *
         * @param most the greatest share
         * @return the expectation
         */
        public FigureExpectation isAtMost(Amount.Share most) {
            return within(Range.atMost(most.value()));
        }

        /**
         * Expects the share to be more than another.
         *
         * @param share the other share
         * @return the expectation
         */
        public FigureExpectation isGreaterThan(Amount.Share share) {
            return within(Range.greaterThan(share.value()));
        }

        /**
         * Expects the share to be less than another.
         *
         * @param share the other share
         * @return the expectation
         */
        public FigureExpectation isLessThan(Amount.Share share) {
            return within(Range.lessThan(share.value()));
        }

        /**
         * Expects the share to equal another exactly.
         *
         * @param share the other share
         * @return the expectation
         */
        public FigureExpectation isEqualTo(Amount.Share share) {
            return within(Range.closed(share.value(), share.value()));
        }

        private FigureExpectation within(Range range) {
            return sentence.apply(range);
        }
    }

    /**
     * A figure that is a number of rows.
     *
     * @since 0.1
     */
    public static final class RowsFigure {
        private final Function<Bound, FigureExpectation> sentence;

        RowsFigure(Function<Bound, FigureExpectation> sentence) {
            this.sentence = sentence;
        }

        /**
         * Expects the number of rows to lie between two numbers, both included.
         *
         * @param lower the lower end
         * @param upper the upper end
         * @return the expectation
         * @throws IllegalArgumentException if the lower end is above the upper
         */
        public FigureExpectation isBetween(long lower, long upper) {
            return within(Range.closed(lower, upper));
        }

        /**
         * Expects at least so many rows.
         *
         * @param least the least number
         * @return the expectation
         */
        public FigureExpectation isAtLeast(long least) {
            return within(Range.atLeast(least));
        }

        /**
         * Expects at most so many rows.
         *
         * @param most the greatest number
         * @return the expectation
         */
        public FigureExpectation isAtMost(long most) {
            return within(Range.atMost(most));
        }

        /**
         * Expects exactly so many rows.
         *
         * @param count the number
         * @return the expectation
         */
        public FigureExpectation isEqualTo(long count) {
            return within(Range.closed(count, count));
        }

        private FigureExpectation within(Range range) {
            return sentence.apply(new Bound.PassingWithin(Bound.Unit.ROWS, range));
        }
    }

    /**
     * A figure that is a set of values.
     *
     * @since 0.1
     */
    public static final class ValuesFigure {
        private final Measure measure;

        ValuesFigure(Measure measure) {
            this.measure = measure;
        }

        /**
         * Expects every value of the figure to be one of a set.
         *
         * @param values the set, at least one constant, none null
         * @return the expectation
         * @throws IllegalArgumentException if the set is empty
         */
        public FigureExpectation areIn(Object... values) {
            return relating(Bound.Relation.WITHIN, values);
        }

        /**
         * Expects every value of a set to be in the figure.
         *
         * @param values the set, at least one constant, none null
         * @return the expectation
         * @throws IllegalArgumentException if the set is empty
         */
        public FigureExpectation contain(Object... values) {
            return relating(Bound.Relation.CONTAINS, values);
        }

        /**
         * Expects the figure to have exactly the values of a set.
         *
         * @param values the set, at least one constant, none null
         * @return the expectation
         * @throws IllegalArgumentException if the set is empty
         */
        public FigureExpectation areExactly(Object... values) {
            return relating(Bound.Relation.EQUALS, values);
        }

        /**
         * Expects at least one value of the figure to be one of a set.
         *
         * @param values the set, at least one constant, none null
         * @return the expectation
         * @throws IllegalArgumentException if the set is empty
         */
        public FigureExpectation containAnyOf(Object... values) {
            return relating(Bound.Relation.OVERLAPS, values);
        }

        private FigureExpectation relating(Bound.Relation relation, Object[] values) {
            return FigureExpectation.of(measure, new Bound.Values(relation, Conditions.literals(values)));
        }
    }
}
