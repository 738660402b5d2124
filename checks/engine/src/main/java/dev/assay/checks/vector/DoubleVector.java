package dev.assay.checks.vector;

import dev.assay.quality.data.DataType;
import org.jspecify.annotations.Nullable;

/** DOUBLE values. */
public final class DoubleVector extends Vector {
    private final double[] values;

    public DoubleVector(int capacity) {
        super(DataType.DOUBLE, capacity);
        values = new double[capacity];
    }

    public double[] values() {
        return values;
    }

    @Override
    public Layout layout() {
        return Layout.DOUBLE;
    }

    @Override
    public @Nullable Object get(int row) {
        return isNull(row) ? null : (Object) values[row];
    }
}
