package dev.assay.checks.vector;

import dev.assay.quality.data.DataType;
import org.jspecify.annotations.Nullable;

/**
 * One column of a batch: values in a primitive array and a bit per row that says whether the value is null. A source
 * fills a vector, then it is only read; vectors are reused from batch to batch, so nobody keeps one.
 */
public abstract sealed class Vector permits LongVector, DoubleVector, DecimalVector, TimeVector, ObjectVector {
    /** How a vector keeps its values. */
    public enum Layout {
        /** A {@link LongVector}. */
        LONG,
        /** A {@link DoubleVector}. */
        DOUBLE,
        /** A {@link DecimalVector}. */
        DECIMAL,
        /** A {@link TimeVector}. */
        TIME,
        /** An {@link ObjectVector}. */
        OBJECT
    }

    private final DataType type;
    private final long[] nulls;
    private int nullCount;

    Vector(DataType type, int capacity) {
        this.type = type;
        this.nulls = new long[(capacity + Long.SIZE - 1) >>> 6];
    }

    public final DataType type() {
        return type;
    }

    /** Returns the class of this vector, for a switch. */
    public abstract Layout layout();

    /** Returns the null bits: bit {@code i & 63} of word {@code i >> 6} is set when value {@code i} is null. */
    public final long[] nulls() {
        return nulls;
    }

    public final boolean hasNulls() {
        return nullCount > 0;
    }

    public final boolean isNull(int row) {
        return nullCount > 0 && (nulls[row >>> 6] & 1L << row) != 0;
    }

    public final void setNull(int row) {
        long bit = 1L << row;
        if ((nulls[row >>> 6] & bit) == 0) {
            nulls[row >>> 6] |= bit;
            nullCount++;
        }
    }

    /** Makes exactly those values null whose bits are set. */
    public final void setNulls(long[] bits) {
        nullCount = 0;
        for (int i = 0; i < nulls.length; i++) {
            nulls[i] = i < bits.length ? bits[i] : 0;
            nullCount += Long.bitCount(nulls[i]);
        }
    }

    /** Makes every value not null, so that the vector can be filled again. */
    public void reset() {
        if (nullCount > 0) {
            java.util.Arrays.fill(nulls, 0);
            nullCount = 0;
        }
    }

    /** Returns the plain value, boxed; for samples, groups and rare paths. */
    public abstract @Nullable Object get(int row);
}
