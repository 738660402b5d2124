package dev.assay.quality.measure;

/**
 * One function per kind of bound, so that a new kind is a compile error wherever kinds are told apart.
 *
 * @param <R> the result type
 * @since 0.1
 */
public interface BoundCases<R> {
    /**
     * Handles a least number of passing rows.
     *
     * @param bound the bound
     * @return a result
     */
    R passingAtLeast(Bound.PassingAtLeast bound);

    /**
     * Handles a greatest number of failing rows.
     *
     * @param bound the bound
     * @return a result
     */
    R failingAtMost(Bound.FailingAtMost bound);

    /**
     * Handles an interval for the number or share of passing rows.
     *
     * @param bound the bound
     * @return a result
     */
    R passingWithin(Bound.PassingWithin bound);

    /**
     * Handles an interval.
     *
     * @param bound the bound
     * @return a result
     */
    R within(Bound.Within bound);

    /**
     * Handles equality within a tolerance.
     *
     * @param bound the bound
     * @return a result
     */
    R equalTo(Bound.EqualTo bound);

    /**
     * Handles a relation between sets of values.
     *
     * @param bound the bound
     * @return a result
     */
    R values(Bound.Values bound);

    /**
     * Handles a column that must exist.
     *
     * @param bound the bound
     * @return a result
     */
    R hasColumn(Bound.HasColumn bound);

    /**
     * Handles a column that must not exist.
     *
     * @param bound the bound
     * @return a result
     */
    R hasNoColumn(Bound.HasNoColumn bound);

    /**
     * Handles the type of a column.
     *
     * @param bound the bound
     * @return a result
     */
    R hasType(Bound.HasType bound);

    /**
     * Handles a relation between lists of columns.
     *
     * @param bound the bound
     * @return a result
     */
    R columnsAre(Bound.ColumnsAre bound);

    /**
     * Handles a pattern for column names.
     *
     * @param bound the bound
     * @return a result
     */
    R columnNamesMatch(Bound.ColumnNamesMatch bound);

    /**
     * Handles an interval for the number of columns.
     *
     * @param bound the bound
     * @return a result
     */
    R columnCount(Bound.ColumnCount bound);
}
