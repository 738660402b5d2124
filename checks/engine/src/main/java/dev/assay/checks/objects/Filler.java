package dev.assay.checks.objects;

import dev.assay.checks.column.ColumnSink;

/** Reads one column from rows. Thread-safe, as far as the rows' accessors are. */
abstract class Filler {
    /**
     * Fills a column.
     *
     * @param rows objects of the class that the column was made for, none of them null
     * @param size how many there are
     * @param sink takes their values
     * @param faults is told of values that cannot be had
     */
    abstract void fill(Object[] rows, int size, ColumnSink sink, FillFaults faults);
}
