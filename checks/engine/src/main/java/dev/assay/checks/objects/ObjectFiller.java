package dev.assay.checks.objects;

import dev.assay.checks.column.ColumnSink;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/** Reads a column of objects; a template, see {@link Fillers}. */
final class ObjectFiller extends Filler {
    private static final MethodHandle ACCESSOR = Fillers.accessor(MethodHandles.lookup());

    @Override
    void fill(Object[] rows, int from, int to, ColumnSink sink, FillFaults faults) {
        int row = from;
        while (row < to) {
            try {
                for (; row < to; row++) {
                    Object value = (Object) ACCESSOR.invokeExact(rows[row]);
                    if (!sink.put(row, value)) {
                        faults.misfit(row, value);
                    }
                }
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                faults.thrown(row, e);
                sink.putNull(row++);
            }
        }
    }
}
