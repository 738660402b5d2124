package dev.assay.quality;

import static dev.assay.quality.expr.Comparator.AT_LEAST;
import static dev.assay.quality.expr.Comparator.AT_MOST;
import static dev.assay.quality.expr.Comparator.GREATER;
import static dev.assay.quality.expr.Comparator.LESS;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Operand;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.Range;

/**
 * The words of values that have an order: numbers, text (by code point), dates and times.
 *
 * <p>A row whose value, or a value it is compared with, is null is skipped; NaN satisfies no comparison.
 *
 * @param <V> the Java type of the values
 * @since 0.1
 */
public interface OrderWords<V> extends ValueWords<V> {
    /**
     * Expects the value to be a constant or more.
     *
     * @param least the constant
     * @return the expectation
     */
    default RowExpectation isAtLeast(V least) {
        return Conditions.compare(expr(), AT_LEAST, new Expr.Literal(least));
    }

    /**
     * Expects the value to be another of the same row or more.
     *
     * @param other the other value
     * @return the expectation
     */
    default RowExpectation isAtLeast(Operand other) {
        return Conditions.compare(expr(), AT_LEAST, other.expr());
    }

    /**
     * Expects the value to be a constant or less.
     *
     * @param most the constant
     * @return the expectation
     */
    default RowExpectation isAtMost(V most) {
        return Conditions.compare(expr(), AT_MOST, new Expr.Literal(most));
    }

    /**
     * Expects the value to be another of the same row or less.
     *
     * @param other the other value
     * @return the expectation
     */
    default RowExpectation isAtMost(Operand other) {
        return Conditions.compare(expr(), AT_MOST, other.expr());
    }

    /**
     * Expects the value to be more than a constant.
     *
     * @param value the constant
     * @return the expectation
     */
    default RowExpectation isGreaterThan(V value) {
        return Conditions.compare(expr(), GREATER, new Expr.Literal(value));
    }

    /**
     * Expects the value to be more than another of the same row.
     *
     * @param other the other value
     * @return the expectation
     */
    default RowExpectation isGreaterThan(Operand other) {
        return Conditions.compare(expr(), GREATER, other.expr());
    }

    /**
     * Expects the value to be less than a constant.
     *
     * @param value the constant
     * @return the expectation
     */
    default RowExpectation isLessThan(V value) {
        return Conditions.compare(expr(), LESS, new Expr.Literal(value));
    }

    /**
     * Expects the value to be less than another of the same row.
     *
     * @param other the other value
     * @return the expectation
     */
    default RowExpectation isLessThan(Operand other) {
        return Conditions.compare(expr(), LESS, other.expr());
    }

    /**
     * Expects the value to lie between two constants, both included.
     *
     * @param lower the lower end
     * @param upper the upper end
     * @return the expectation
     * @throws IllegalArgumentException if the lower end is above the upper
     */
    default RowExpectation isBetween(V lower, V upper) {
        return RowExpectation.of(new Condition.Between(expr(), new Expr.Literal(lower), new Expr.Literal(upper)));
    }

    /**
     * Expects the value to lie between two others of the same row, both included.
     *
     * @param lower the lower end
     * @param upper the upper end
     * @return the expectation
     */
    default RowExpectation isBetween(Operand lower, Operand upper) {
        return RowExpectation.of(new Condition.Between(expr(), lower.expr(), upper.expr()));
    }

    /**
     * Expects the value to lie in an interval with ends open, closed or absent.
     *
     * @param range the interval
     * @return the expectation
     */
    default RowExpectation isBetween(Range range) {
        return RowExpectation.of(Conditions.within(expr(), range));
    }

    /**
     * Expects the value to lie between two constants, both excluded.
     *
     * @param lower the lower end
     * @param upper the upper end
     * @return the expectation
     * @throws IllegalArgumentException if no value lies between them
     */
    default RowExpectation isStrictlyBetween(V lower, V upper) {
        return isBetween(Range.open(lower, upper));
    }

    /**
     * Expects the value to lie outside two constants; the constants themselves are inside. NaN fails.
     *
     * @param lower the lower end
     * @param upper the upper end
     * @return the expectation
     * @throws IllegalArgumentException if the lower end is above the upper
     */
    default RowExpectation isNotBetween(V lower, V upper) {
        return RowExpectation.of(
                new Condition.Between(expr(), new Expr.Literal(lower), new Expr.Literal(upper)).negate());
    }

    /**
     * Speaks of the least value, exact.
     *
     * @return the figure, of the value's own type
     */
    default Figures.ValueFigure<V> min() {
        return new Figures.ValueFigure<>(new Measure.Statistic(Measure.Stat.MIN, expr()));
    }

    /**
     * Speaks of the greatest value, exact.
     *
     * @return the figure, of the value's own type
     */
    default Figures.ValueFigure<V> max() {
        return new Figures.ValueFigure<>(new Measure.Statistic(Measure.Stat.MAX, expr()));
    }
}
