package dev.assay.quality;

import static dev.assay.quality.expr.Comparator.EQUAL;
import static dev.assay.quality.expr.Comparator.NOT_EQUAL;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Operand;
import dev.assay.quality.expr.RowPredicate;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.Measure.Occurrence;
import dev.assay.quality.measure.NullPolicy;
import java.util.List;

/**
 * The words that every value has, whatever its type.
 *
 * <p>Unless a word says otherwise: one row in, pass or fail out; a row whose value is null is skipped and counted as
 * such (see {@link RowExpectation#nulls}); on no rows the expectation is not evaluated; exact on every engine.
 *
 * @param <V> the Java type of the values
 * @since 0.1
 */
public interface ValueWords<V> extends Operand {
    /**
     * Expects a value in every row. Evaluates every selected row.
     *
     * @return the expectation
     */
    default RowExpectation isNotNull() {
        return RowExpectation.of(new Condition.IsNull(expr()).negate());
    }

    /**
     * Expects no value in any row. Evaluates every selected row.
     *
     * @return the expectation
     */
    default RowExpectation isNull() {
        return RowExpectation.of(new Condition.IsNull(expr()));
    }

    /**
     * Expects the value to equal a constant. NaN equals nothing.
     *
     * @param value the constant
     * @return the expectation
     * @throws IllegalArgumentException if no column type holds the constant
     */
    default RowExpectation isEqualTo(V value) {
        return Conditions.compare(expr(), EQUAL, new Expr.Literal(value));
    }

    /**
     * Expects the value to equal another of the same row.
     *
     * @param other the other value
     * @return the expectation
     */
    default RowExpectation isEqualTo(Operand other) {
        return Conditions.compare(expr(), EQUAL, other.expr());
    }

    /**
     * Expects the value to differ from a constant. NaN fails.
     *
     * @param value the constant
     * @return the expectation
     * @throws IllegalArgumentException if no column type holds the constant
     */
    default RowExpectation isNotEqualTo(V value) {
        return Conditions.compare(expr(), NOT_EQUAL, new Expr.Literal(value));
    }

    /**
     * Expects the value to differ from another of the same row.
     *
     * @param other the other value
     * @return the expectation
     */
    default RowExpectation isNotEqualTo(Operand other) {
        return Conditions.compare(expr(), NOT_EQUAL, other.expr());
    }

    /**
     * Expects the value to be one of a set.
     *
     * @param values the set, at least one constant, none null
     * @return the expectation
     * @throws IllegalArgumentException if the set is empty or no column type holds a constant
     */
    @SuppressWarnings("unchecked")
    default RowExpectation isIn(V... values) {
        return Conditions.isIn(expr(), values);
    }

    /**
     * Expects the value to be none of a set. NaN fails.
     *
     * @param values the set, at least one constant, none null
     * @return the expectation
     * @throws IllegalArgumentException if the set is empty or no column type holds a constant
     */
    @SuppressWarnings("unchecked")
    default RowExpectation isNotIn(V... values) {
        return Conditions.isNotIn(expr(), values);
    }

    /**
     * Expects an application's own test to hold. Not portable and not storable; only the in-process engine runs it.
     *
     * @param name what the test is called in messages
     * @param test gets the column's value under its name
     * @return the expectation
     * @throws IllegalStateException if the value is not a plain column
     */
    default RowExpectation satisfies(String name, RowPredicate test) {
        if (expr() instanceof Expr.Column column) {
            return RowExpectation.of(new Condition.Custom(name, List.of(column.name()), test));
        }
        throw new IllegalStateException("satisfies requires a plain column, but was " + expr());
    }

    /**
     * Expects no value to occur twice. Every row of a duplicate group fails.
     *
     * @return the expectation
     */
    default RowExpectation isUnique() {
        return RowExpectation.of(new Measure.Occurrences(Occurrence.UNIQUE_ROWS, List.of(expr()), NullPolicy.IGNORE));
    }

    /**
     * Expects values to be unique and none to be missing.
     *
     * @return the expectation
     */
    default RowExpectation isPrimaryKey() {
        return RowExpectation.of(new Measure.Occurrences(Occurrence.UNIQUE_ROWS, List.of(expr()), NullPolicy.FAIL));
    }

    /**
     * Speaks of the number of different values. 0 on no rows.
     *
     * @return the figure, a number of values
     */
    default Figures.NumberFigure distinctCount() {
        return Figures.count(Occurrence.DISTINCT_COUNT, List.of(expr()));
    }

    /**
     * Speaks of the different values ÷ the evaluated rows.
     *
     * @return the figure, a share in [0, 1]
     */
    default Figures.ShareFigure distinctRatio() {
        return Figures.ratio(Occurrence.DISTINCT_RATIO, List.of(expr()));
    }

    /**
     * Speaks of the values that occur exactly once ÷ the evaluated rows.
     *
     * @return the figure, a share in [0, 1]
     */
    default Figures.ShareFigure uniquenessRatio() {
        return Figures.ratio(Occurrence.UNIQUENESS_RATIO, List.of(expr()));
    }

    /**
     * Speaks of the values that occur exactly once ÷ the different values.
     *
     * @return the figure, a share in [0, 1]
     */
    default Figures.ShareFigure uniqueValueRatio() {
        return Figures.ratio(Occurrence.UNIQUE_VALUE_RATIO, List.of(expr()));
    }

    /**
     * Speaks of the rows whose value occurs more than once.
     *
     * @return the figure, a number of rows
     */
    default Figures.NumberFigure rowsInDuplicateGroups() {
        return Figures.count(Occurrence.ROWS_IN_DUPLICATE_GROUPS, List.of(expr()));
    }

    /**
     * Speaks of the evaluated rows less the different values.
     *
     * @return the figure, a number of rows
     */
    default Figures.NumberFigure surplusCopies() {
        return Figures.count(Occurrence.SURPLUS_COPIES, List.of(expr()));
    }

    /**
     * Speaks of the set of different values.
     *
     * @return the figure
     */
    default Figures.ValuesFigure distinctValues() {
        return new Figures.ValuesFigure(new Measure.ValueSet(Measure.Selection.DISTINCT, expr()));
    }

    /**
     * Speaks of all values with the highest count; ties are all of them.
     *
     * @return the figure
     */
    default Figures.ValuesFigure mostCommonValues() {
        return new Figures.ValuesFigure(new Measure.ValueSet(Measure.Selection.MOST_COMMON, expr()));
    }

    /**
     * Speaks of the Shannon entropy of the values' shares, natural logarithm, 0 or more.
     *
     * @return the figure, a number
     */
    default Figures.NumberFigure entropy() {
        return Figures.statistic(Measure.Stat.ENTROPY, expr());
    }
}
