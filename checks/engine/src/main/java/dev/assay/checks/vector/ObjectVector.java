package dev.assay.checks.vector;

import dev.assay.quality.data.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Values of any type as plain objects: text, bytes, lists and structures, and numbers beyond 64 bits. A null element is
 * null whether or not its bit is set; whoever fills the vector sets both.
 */
public final class ObjectVector extends Vector {
    private final @Nullable Object[] values;

    public ObjectVector(DataType type, int capacity) {
        super(type, capacity);
        values = new Object[capacity];
    }

    public @Nullable Object[] values() {
        return values;
    }

    @Override
    public Layout layout() {
        return Layout.OBJECT;
    }

    @Override
    public void reset() {
        super.reset();
        java.util.Arrays.fill(values, null);
    }

    @Override
    public @Nullable Object get(int row) {
        return values[row];
    }
}
