package dev.assay.checks.objects;

import dev.assay.checks.column.ColumnSink;
import java.lang.invoke.MethodHandle;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/** Reads a column where no class can be made for it, as in a native image; slower, but no different otherwise. */
final class HandleFiller extends Filler implements ValueReader {
    private final MethodHandle accessor;

    HandleFiller(MethodHandle accessor) {
        this.accessor = accessor;
    }

    @Override
    void fill(
            Object[] rows, int size, ColumnSink sink, ObjIntConsumer<Throwable> thrown, ObjIntConsumer<Object> misfit) {
        for (int row = 0; row < size; row++) {
            try {
                Object value = read(rows[row]);
                if (!sink.put(row, value)) {
                    misfit.accept(value, row);
                }
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                thrown.accept(e, row);
                sink.putNull(row);
            }
        }
    }

    @Override
    public @Nullable Object read(Object row) throws Throwable {
        return accessor.invoke(row);
    }
}
