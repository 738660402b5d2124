package dev.assay.checks.objects;

import dev.assay.checks.column.ColumnSink;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.util.function.ObjIntConsumer;

/** Reads a column of objects; a template, see {@link Fillers}. */
final class ObjectFiller extends Filler {
    private static final MethodHandle ACCESSOR = Fillers.accessor(MethodHandles.lookup());

    @Override
    void fill(
            Object[] rows, int size, ColumnSink sink, ObjIntConsumer<Throwable> thrown, ObjIntConsumer<Object> misfit) {
        int row = 0;
        while (row < size) {
            try {
                for (; row < size; row++) {
                    Object value = (Object) ACCESSOR.invokeExact(rows[row]);
                    if (!sink.put(row, value)) {
                        misfit.accept(value, row);
                    }
                }
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                thrown.accept(e, row);
                sink.putNull(row++);
            }
        }
    }
}
