package dev.assay.checks.column;

import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Takes the values of one column, batch after batch, and makes them a vector. Confined to one thread.
 *
 * @since 0.1
 */
public abstract sealed class ColumnSink permits LongSink, DoubleSink, DecimalSink, TimeSink, ObjectSink {
    private final DataType type;

    ColumnSink(DataType type) {
        this.type = type;
    }

    /**
     * Returns a sink for a column.
     *
     * @param type the column's type
     * @param codes the values that mean missing
     * @param capacity the most rows of a batch
     */
    public static ColumnSink of(DataType type, Codes codes, int capacity) {
        return switch (type) {
            case BOOLEAN, INTEGER -> new LongSink(type, codes, capacity);
            case DECIMAL -> new DecimalSink(codes, capacity);
            case DOUBLE -> new DoubleSink(codes, capacity);
            case DATE, TIME, DATETIME, INSTANT -> new TimeSink(type, codes, capacity);
            case STRING, BINARY, LIST, STRUCT, OTHER, NULL -> new ObjectSink(type, codes, capacity);
        };
    }

    /** Returns the column's type. */
    public final DataType type() {
        return type;
    }

    /** Forgets the last batch. */
    public abstract void begin();

    /**
     * Takes the value of a row.
     *
     * @param row the row's position in the batch; every position is filled once
     * @param value a Java value, or null
     * @return false if the column's type has no such value; then the row's value is null
     */
    public final boolean put(int row, @Nullable Object value) {
        if (value != null && accept(row, value)) {
            return true;
        }
        putNull(row);
        return value == null;
    }

    /** Takes a value unless the column's type has no such value. */
    abstract boolean accept(int row, Object value);

    /** Takes a null. */
    public abstract void putNull(int row);

    /**
     * Returns the values of the batch, null in place of those that mean missing.
     *
     * @param size how many rows were filled
     * @return a vector that is valid until {@link #begin}
     */
    public abstract Vector finish(int size);

    /**
     * Asks no pattern any more whether a value means missing, because one did not come to an end; each would cost its time
     * anew. From now on nobody knows.
     */
    public void giveUp() {
        // Only text has patterns.
    }

    /**
     * Returns the first row of the batch of which nobody knows whether its value means missing, because a pattern did not
     * come to an end.
     *
     * @return the row's position in the batch, or -1
     */
    public int undecidedRow() {
        return -1;
    }

    /** Returns whether nobody knows of a row of the batch whether its value means missing. */
    public boolean isUndecided(int row) {
        return false;
    }
}
