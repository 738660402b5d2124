package dev.assay.quality;

import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Bound.ColumnRelation;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.Range;
import java.util.List;
import java.util.OptionalInt;

/**
 * The dataset's schema. Its expectations need no rows, and hold or not whatever the rows are. Immutable.
 *
 * @since 0.1
 */
public final class TableSubject {
    TableSubject() {}

    /**
     * Expects a column to exist.
     *
     * @param name the exact name
     * @return the expectation
     */
    public FigureExpectation hasColumn(String name) {
        return expecting(new Bound.HasColumn(name, OptionalInt.empty()));
    }

    /**
     * Expects a column to exist at a position.
     *
     * @param name the exact name
     * @param position the position, counted from 0
     * @return the expectation
     * @throws IllegalArgumentException if the position is negative
     */
    public FigureExpectation hasColumn(String name, int position) {
        return expecting(new Bound.HasColumn(name, OptionalInt.of(position)));
    }

    /**
     * Expects a column not to exist.
     *
     * @param name the exact name
     * @return the expectation
     */
    public FigureExpectation hasNoColumn(String name) {
        return expecting(new Bound.HasNoColumn(name));
    }

    /**
     * Expects the columns to be these, in this order.
     *
     * @param names the exact names, at least one, none twice
     * @return the expectation
     */
    public FigureExpectation hasColumnsInOrder(String... names) {
        return expecting(new Bound.ColumnsAre(ColumnRelation.IN_ORDER, List.of(names)));
    }

    /**
     * Expects the columns to be these, in any order.
     *
     * @param names the exact names, at least one, none twice
     * @return the expectation
     */
    public FigureExpectation hasExactlyColumns(String... names) {
        return expecting(new Bound.ColumnsAre(ColumnRelation.EXACTLY, List.of(names)));
    }

    /**
     * Expects these columns to exist, among others.
     *
     * @param names the exact names, at least one, none twice
     * @return the expectation
     */
    public FigureExpectation hasColumns(String... names) {
        return expecting(new Bound.ColumnsAre(ColumnRelation.CONTAINS, List.of(names)));
    }

    /**
     * Expects no column but these to exist.
     *
     * @param names the exact names, at least one, none twice
     * @return the expectation
     */
    public FigureExpectation hasNoColumnsBut(String... names) {
        return expecting(new Bound.ColumnsAre(ColumnRelation.WITHIN, List.of(names)));
    }

    /**
     * Expects a regular expression to describe every column name as a whole.
     *
     * @param regex the pattern
     * @return the expectation
     * @throws IllegalArgumentException if it is not a regular expression
     */
    public FigureExpectation columnNamesMatch(String regex) {
        return expecting(new Bound.ColumnNamesMatch(regex));
    }

    /**
     * Expects exactly so many columns.
     *
     * @param count the number
     * @return the expectation
     */
    public FigureExpectation hasColumnCount(int count) {
        return hasColumnCount(Range.closed(count, count));
    }

    /**
     * Expects the number of columns to lie in an interval.
     *
     * @param range the interval
     * @return the expectation
     */
    public FigureExpectation hasColumnCount(Range range) {
        return expecting(new Bound.ColumnCount(range));
    }

    private static FigureExpectation expecting(Bound bound) {
        return FigureExpectation.of(new Measure.Columns(), bound);
    }
}
