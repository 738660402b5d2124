package dev.assay.checks.vector;

import dev.assay.quality.data.DataType;
import org.jspecify.annotations.Nullable;

/** INTEGER values of 64 bits, or BOOLEAN values as 0 and 1. */
public final class LongVector extends Vector {
    private final long[] values;

    public LongVector(DataType type, int capacity) {
        super(type, capacity);
        values = new long[capacity];
    }

    public long[] values() {
        return values;
    }

    @Override
    public Layout layout() {
        return Layout.LONG;
    }

    @Override
    public @Nullable Object get(int row) {
        if (isNull(row)) {
            return null;
        }
        return type() == DataType.BOOLEAN ? (Object) (values[row] != 0) : (Object) values[row];
    }
}
