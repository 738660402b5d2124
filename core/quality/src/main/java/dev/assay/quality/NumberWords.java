package dev.assay.quality;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Expr.Operation;
import dev.assay.quality.expr.Function;
import dev.assay.quality.expr.Operand;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.Measure.Stat;
import java.math.BigDecimal;
import java.util.List;

/**
 * The words of numbers.
 *
 * <p>Statistics leave nulls out; over data with a NaN they are NaN and satisfy no bound; on no values they are not
 * evaluated. Whole numbers and decimals are exact throughout; doubles follow IEEE 754.
 *
 * @param <V> the Java type of the values
 * @since 0.1
 */
public interface NumberWords<V> extends OrderWords<V> {
    /**
     * Expects a number above 0.
     *
     * @return the expectation
     */
    default RowExpectation isPositive() {
        return Conditions.compare(expr(), Comparator.GREATER, new Expr.Literal(0));
    }

    /**
     * Expects a number of 0 or more.
     *
     * @return the expectation
     */
    default RowExpectation isNonNegative() {
        return Conditions.compare(expr(), Comparator.AT_LEAST, new Expr.Literal(0));
    }

    /**
     * Expects a number that is neither NaN nor infinite.
     *
     * @return the expectation
     */
    default RowExpectation isFinite() {
        return RowExpectation.of(new Condition.IsFinite(expr()));
    }

    /**
     * Expects a number within an absolute tolerance of a constant.
     *
     * @param target the constant
     * @param tolerance the greatest difference, 0 or more, in the unit of the values
     * @return the expectation
     * @throws IllegalArgumentException if the tolerance is negative
     */
    default RowExpectation isCloseTo(Number target, BigDecimal tolerance) {
        return RowExpectation.of(new Condition.Close(expr(), new Expr.Literal(target), tolerance, BigDecimal.ZERO));
    }

    /**
     * Expects a number within an absolute tolerance of another of the same row.
     *
     * @param other the other number
     * @param tolerance the greatest difference, 0 or more, in the unit of the values
     * @return the expectation
     * @throws IllegalArgumentException if the tolerance is negative
     */
    default RowExpectation isCloseTo(Operand other, BigDecimal tolerance) {
        return RowExpectation.of(new Condition.Close(expr(), other.expr(), tolerance, BigDecimal.ZERO));
    }

    /**
     * Expects a number whose difference from another of the same row is at most a share of the other.
     *
     * @param other the other number
     * @param share the greatest difference ÷ the other number's absolute value; see
     *     {@link dev.assay.quality.measure.Amount#percent}
     * @return the expectation
     */
    default RowExpectation isWithin(dev.assay.quality.measure.Amount.Share share, Operand other) {
        return RowExpectation.of(new Condition.Close(expr(), other.expr(), BigDecimal.ZERO, share.value()));
    }

    /**
     * Returns the sum of this number and another of the same row.
     *
     * @param other the other number
     * @return a number per row
     */
    default NumberValue plus(Operand other) {
        return new NumberValue(new Expr.Arithmetic(expr(), Operation.ADD, other.expr()));
    }

    /**
     * Returns this number less another of the same row.
     *
     * @param other the other number
     * @return a number per row
     */
    default NumberValue minus(Operand other) {
        return new NumberValue(new Expr.Arithmetic(expr(), Operation.SUBTRACT, other.expr()));
    }

    /**
     * Returns this number times a constant.
     *
     * @param factor the constant
     * @return a number per row
     */
    default NumberValue times(Number factor) {
        return new NumberValue(new Expr.Arithmetic(expr(), Operation.MULTIPLY, new Expr.Literal(factor)));
    }

    /**
     * Returns this number times another of the same row.
     *
     * @param other the other number
     * @return a number per row
     */
    default NumberValue times(Operand other) {
        return new NumberValue(new Expr.Arithmetic(expr(), Operation.MULTIPLY, other.expr()));
    }

    /**
     * Returns this number divided by another of the same row, as a double; null where the other is 0.
     *
     * @param other the other number
     * @return a number per row
     */
    default NumberValue dividedBy(Operand other) {
        return new NumberValue(new Expr.Arithmetic(expr(), Operation.DIVIDE, other.expr()));
    }

    /**
     * Returns the absolute value.
     *
     * @return a number per row
     */
    default NumberValue absolute() {
        return new NumberValue(new Expr.Call(Function.ABS, List.of(expr())));
    }

    /**
     * Speaks of the sum. A sum of no values is not 0 but not evaluated.
     *
     * @return the figure, a number
     */
    default Figures.NumberFigure sum() {
        return Figures.statistic(Stat.SUM, expr());
    }

    /**
     * Speaks of the arithmetic mean.
     *
     * @return the figure, a number
     */
    default Figures.NumberFigure mean() {
        return Figures.statistic(Stat.MEAN, expr());
    }

    /**
     * Speaks of the median: the quantile of type 7 at 0.5.
     *
     * @return the figure, a number
     */
    default Figures.NumberFigure median() {
        return quantile("0.5");
    }

    /**
     * Speaks of a quantile of type 7: linear between order statistics.
     *
     * @param q the share of values below, a decimal number in [0, 1]
     * @return the figure, a number
     * @throws IllegalArgumentException if {@code q} is not in [0, 1]
     */
    default Figures.NumberFigure quantile(String q) {
        return quantile(q, Measure.Interpolation.LINEAR);
    }

    /**
     * Speaks of a quantile.
     *
     * @param q the share of values below, a decimal number in [0, 1]
     * @param interpolation what happens between two order statistics
     * @return the figure, a number
     * @throws IllegalArgumentException if {@code q} is not in [0, 1]
     */
    default Figures.NumberFigure quantile(String q, Measure.Interpolation interpolation) {
        return Figures.quantile(expr(), q, interpolation);
    }

    /**
     * Speaks of the third quartile less the first, both of type 7.
     *
     * @return the figure, a number
     */
    default Figures.NumberFigure interquartileRange() {
        return Figures.statistic(Stat.INTERQUARTILE_RANGE, expr());
    }

    /**
     * Speaks of the greatest value less the least.
     *
     * @return the figure, a number
     */
    default Figures.NumberFigure range() {
        return Figures.statistic(Stat.RANGE, expr());
    }

    /**
     * Speaks of the sample standard deviation (n − 1). Of one value it is not evaluated.
     *
     * @return the figure, a number
     */
    default Figures.NumberFigure standardDeviation() {
        return Figures.statistic(Stat.STANDARD_DEVIATION, expr());
    }

    /**
     * Speaks of the population standard deviation (n).
     *
     * @return the figure, a number
     */
    default Figures.NumberFigure populationStandardDeviation() {
        return Figures.statistic(Stat.POPULATION_STANDARD_DEVIATION, expr());
    }

    /**
     * Speaks of the sample variance (n − 1). Of one value it is not evaluated.
     *
     * @return the figure, a number
     */
    default Figures.NumberFigure variance() {
        return Figures.statistic(Stat.VARIANCE, expr());
    }

    /**
     * Speaks of the population variance (n).
     *
     * @return the figure, a number
     */
    default Figures.NumberFigure populationVariance() {
        return Figures.statistic(Stat.POPULATION_VARIANCE, expr());
    }

    /**
     * Speaks of the skewness: the third standardised population moment.
     *
     * @return the figure, a number
     */
    default Figures.NumberFigure skewness() {
        return Figures.statistic(Stat.SKEWNESS, expr());
    }

    /**
     * Speaks of the excess kurtosis: the fourth standardised population moment less 3.
     *
     * @return the figure, a number
     */
    default Figures.NumberFigure kurtosis() {
        return Figures.statistic(Stat.KURTOSIS, expr());
    }
}
