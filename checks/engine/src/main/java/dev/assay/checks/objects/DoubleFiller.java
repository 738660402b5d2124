package dev.assay.checks.objects;

import dev.assay.checks.column.ColumnSink;
import dev.assay.checks.column.DoubleSink;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Reads a column of floating-point numbers; a template, see {@link Fillers}. */
final class DoubleFiller extends Filler {
    private static final MethodHandle ACCESSOR = Fillers.accessor(MethodHandles.lookup());

    @Override
    void fill(Object[] rows, int from, int to, ColumnSink sink, FillFaults faults) {
        DoubleSink doubles = (DoubleSink) sink;
        int row = from;
        while (row < to) {
            try {
                for (; row < to; row++) {
                    doubles.set(row, (double) ACCESSOR.invokeExact(rows[row]));
                }
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                faults.thrown(row, e);
                doubles.putNull(row++);
            }
        }
    }
}
