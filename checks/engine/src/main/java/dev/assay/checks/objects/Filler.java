package dev.assay.checks.objects;

import dev.assay.checks.column.ColumnSink;
import java.util.function.ObjIntConsumer;

/** Reads one column from rows. Immutable and thread-safe, as far as the rows' accessors are. */
abstract class Filler {
    /**
     * Fills a column.
     *
     * @param rows objects of the class that the column was made for, none of them null
     * @param size how many there are
     * @param sink takes their values
     * @param thrown is told what an accessor threw and on which row; that row's value becomes null
     * @param misfit is told of a value that the column's type does not have; it becomes null as well
     */
    abstract void fill(
            Object[] rows, int size, ColumnSink sink, ObjIntConsumer<Throwable> thrown, ObjIntConsumer<Object> misfit);
}
