package dev.assay.checks.vector;

import dev.assay.quality.data.DataType;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** DECIMAL values that fit in 64 bits at one scale for the whole batch; others go into an {@link ObjectVector}. */
public final class DecimalVector extends Vector {
    private final long[] unscaled;
    private int scale;

    public DecimalVector(int capacity) {
        super(DataType.DECIMAL, capacity);
        unscaled = new long[capacity];
    }

    /** Returns the values times ten to the {@link #scale}. */
    public long[] unscaled() {
        return unscaled;
    }

    /** Returns the number of digits after the decimal point, 0 or more, the same for every value of the batch. */
    public int scale() {
        return scale;
    }

    public void setScale(int scale) {
        this.scale = scale;
    }

    /** Returns the value without zeros at the end of its fraction, because the batch's scale is no property of it. */
    @Override
    public Layout layout() {
        return Layout.DECIMAL;
    }

    @Override
    public @Nullable Object get(int row) {
        if (isNull(row)) {
            return null;
        }
        long digits = unscaled[row];
        int places = scale;
        while (places > 0 && digits % 10 == 0) {
            digits /= 10;
            places--;
        }
        return BigDecimal.valueOf(digits, places);
    }
}
