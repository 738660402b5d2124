package dev.assay.checks.objects;

import dev.assay.checks.column.ColumnSink;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a column by reflection: at once, but many times slower than a class made for the column. */
final class MethodFiller extends Filler implements ValueReader {
    private final Method accessor;

    MethodFiller(Method accessor) {
        this.accessor = accessor;
    }

    @Override
    void fill(Object[] rows, int from, int to, ColumnSink sink, FillFaults faults) {
        for (int row = from; row < to; row++) {
            try {
                Object value = read(rows[row]);
                if (!sink.put(row, value)) {
                    // Null fits every type.
                    faults.misfit(row, Objects.requireNonNull(value));
                }
            } catch (Error e) {
                throw e;
            } catch (Throwable e) {
                faults.thrown(row, e);
                sink.putNull(row);
            }
        }
    }

    @Override
    public @Nullable Object read(Object row) throws Throwable {
        try {
            return Optionals.unwrap(accessor.invoke(row));
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
