package dev.assay.quality;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.Measure.Occurrence;
import dev.assay.quality.measure.NullPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Several columns, or other values of each row, together. Immutable.
 *
 * @since 0.1
 */
public final class ColumnsSubject {
    private final List<Expr> columns;

    ColumnsSubject(List<Expr> columns) {
        if (columns.size() < 2 || columns.stream().distinct().count() < columns.size()) {
            throw new IllegalArgumentException(
                    "columns must have at least two elements and none twice, but were " + columns);
        }
        this.columns = List.copyOf(columns);
    }

    /**
     * Expects no tuple of values to occur twice; every row of a duplicate group fails. A tuple with a null part is
     * skipped unless {@link RowExpectation#nulls} says otherwise.
     *
     * @return the expectation
     */
    public RowExpectation areUnique() {
        return RowExpectation.of(new Measure.Occurrences(Occurrence.UNIQUE_ROWS, columns, NullPolicy.IGNORE));
    }

    /**
     * Expects tuples to be unique and none of their parts to be missing.
     *
     * @return the expectation
     */
    public RowExpectation arePrimaryKey() {
        return RowExpectation.of(new Measure.Occurrences(Occurrence.UNIQUE_ROWS, columns, NullPolicy.FAIL));
    }

    /**
     * Expects a value in every one of the columns, in every row. Evaluates every selected row.
     *
     * @return the expectation
     */
    public RowExpectation areAllNotNull() {
        return RowExpectation.of(new Condition.And(each(Condition::negate)));
    }

    /**
     * Expects a value in at least one of the columns, in every row. Evaluates every selected row.
     *
     * @return the expectation
     */
    public RowExpectation areNotAllNull() {
        return RowExpectation.of(new Condition.Or(each(Condition::negate)));
    }

    private List<Condition> each(Function<Condition, Condition> shape) {
        return columns.stream().map(Condition.IsNull::new).map(shape).toList();
    }

    /**
     * Expects the columns to hold equal values.
     *
     * @return the expectation
     */
    public RowExpectation areEqual() {
        List<Condition> pairs = new ArrayList<>();
        for (int i = 1; i < columns.size(); i++) {
            pairs.add(new Condition.Comparison(columns.get(0), Comparator.EQUAL, columns.get(i)));
        }
        return RowExpectation.of(Conditions.all(pairs));
    }

    /**
     * Expects the tuple of values to be one of a set of tuples.
     *
     * @param tuples the set, at least one tuple, each with one constant per column, none null
     * @return the expectation
     * @throws IllegalArgumentException if the set is empty or a tuple has another number of parts
     */
    public RowExpectation areIn(List<?>... tuples) {
        List<List<Expr.Literal>> options = Arrays.stream(tuples)
                .map(tuple -> Conditions.literals(tuple.toArray()))
                .toList();
        return RowExpectation.of(new Condition.In(columns, options));
    }

    /**
     * Returns the sum of the columns in each row; null when one of them is null.
     *
     * @return a number per row
     */
    public NumberValue total() {
        Expr sum = columns.get(0);
        for (Expr column : columns.subList(1, columns.size())) {
            sum = new Expr.Arithmetic(sum, Expr.Operation.ADD, column);
        }
        return new NumberValue(sum);
    }

    /**
     * Speaks of the number of different tuples without a null part. 0 on no rows.
     *
     * @return the figure, a number of tuples
     */
    public Figures.NumberFigure distinctCount() {
        return Figures.count(Occurrence.DISTINCT_COUNT, columns);
    }

    /**
     * Speaks of the different tuples ÷ the evaluated rows.
     *
     * @return the figure, a share in [0, 1]
     */
    public Figures.ShareFigure distinctRatio() {
        return Figures.ratio(Occurrence.DISTINCT_RATIO, columns);
    }

    /**
     * Speaks of the tuples that occur exactly once ÷ the evaluated rows.
     *
     * @return the figure, a share in [0, 1]
     */
    public Figures.ShareFigure uniquenessRatio() {
        return Figures.ratio(Occurrence.UNIQUENESS_RATIO, columns);
    }

    /**
     * Speaks of the tuples that occur exactly once ÷ the different tuples.
     *
     * @return the figure, a share in [0, 1]
     */
    public Figures.ShareFigure uniqueValueRatio() {
        return Figures.ratio(Occurrence.UNIQUE_VALUE_RATIO, columns);
    }

    /**
     * Speaks of the rows whose tuple occurs more than once.
     *
     * @return the figure, a number of rows
     */
    public Figures.NumberFigure rowsInDuplicateGroups() {
        return Figures.count(Occurrence.ROWS_IN_DUPLICATE_GROUPS, columns);
    }

    /**
     * Speaks of the evaluated rows less the different tuples.
     *
     * @return the figure, a number of rows
     */
    public Figures.NumberFigure surplusCopies() {
        return Figures.count(Occurrence.SURPLUS_COPIES, columns);
    }
}
