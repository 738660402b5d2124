package dev.assay.checks.objects;

import dev.assay.checks.column.ColumnSink;

/** Reads one column from rows. Thread-safe, as far as the rows' accessors are. */
abstract class Filler {
    /**
     * Fills some rows of a column.
     *
     * @param rows objects of the class that the column was made for, none of them null
     * @param from the position of the first to fill in
     * @param to the position after the last
     * @param sink takes their values
     * @param faults is told of values that cannot be had
     */
    abstract void fill(Object[] rows, int from, int to, ColumnSink sink, FillFaults faults);
}
