package dev.assay.checks.objects;

import dev.assay.checks.column.ColumnSink;
import dev.assay.checks.column.LongSink;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Reads a column of whole numbers or truth values; a template, see {@link Fillers}. */
final class LongFiller extends Filler {
    private static final MethodHandle ACCESSOR = Fillers.accessor(MethodHandles.lookup());

    @Override
    void fill(Object[] rows, int from, int to, ColumnSink sink, FillFaults faults) {
        LongSink longs = (LongSink) sink;
        int row = from;
        while (row < to) {
            try {
                for (; row < to; row++) {
                    longs.set(row, (long) ACCESSOR.invokeExact(rows[row]));
                }
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                faults.thrown(row, e);
                longs.putNull(row++);
            }
        }
    }
}
