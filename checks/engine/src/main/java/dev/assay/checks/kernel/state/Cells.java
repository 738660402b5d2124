package dev.assay.checks.kernel.state;

import dev.assay.checks.vector.DecimalVector;
import dev.assay.checks.vector.DoubleVector;
import dev.assay.checks.vector.LongVector;
import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.TimeVector;
import dev.assay.checks.vector.Vector;
import dev.assay.quality.data.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Some values of a vector without gaps, none of them null. Where all rows are wanted, it looks into the vector and
 * copies nothing. Confined to one thread.
 *
 * @since 0.1
 */
public final class Cells {
    private Vector.Layout layout = Vector.Layout.LONG;
    private DataType type = DataType.INTEGER;
    private int scale;
    private long[] longs = {};
    private int[] nanos = {};
    private double[] doubles = {};
    private @Nullable Object[] objects = {};
    private long[] ownLongs = {};
    private int[] ownNanos = {};
    private double[] ownDoubles = {};
    private @Nullable Object[] ownObjects = {};

    /** Looks at a vector's first values. */
    public void view(Vector vector) {
        begin(vector);
        switch (layout) {
            case LONG -> longs = ((LongVector) vector).values();
            case DECIMAL -> longs = ((DecimalVector) vector).unscaled();
            case DOUBLE -> doubles = ((DoubleVector) vector).values();
            case TIME -> {
                longs = ((TimeVector) vector).seconds();
                nanos = ((TimeVector) vector).nanos();
            }
            case OBJECT -> objects = ((ObjectVector) vector).values();
        }
    }

    /** Copies the values of some rows, in the order given. */
    public void gather(Vector vector, int[] rows, int count) {
        begin(vector);
        switch (layout) {
            case LONG -> gather(((LongVector) vector).values(), rows, count);
            case DECIMAL -> gather(((DecimalVector) vector).unscaled(), rows, count);
            case DOUBLE -> gather(((DoubleVector) vector).values(), rows, count);
            case TIME -> {
                gather(((TimeVector) vector).seconds(), rows, count);
                gather(((TimeVector) vector).nanos(), rows, count);
            }
            case OBJECT -> gather(((ObjectVector) vector).values(), rows, count);
        }
    }

    private void begin(Vector vector) {
        layout = vector.layout();
        type = vector.type();
        scale = vector instanceof DecimalVector decimals ? decimals.scale() : 0;
    }

    private void gather(long[] values, int[] rows, int count) {
        ownLongs = ownLongs.length < count ? new long[rows.length] : ownLongs;
        longs = ownLongs;
        for (int i = 0; i < count; i++) {
            longs[i] = values[rows[i]];
        }
    }

    private void gather(int[] values, int[] rows, int count) {
        ownNanos = ownNanos.length < count ? new int[rows.length] : ownNanos;
        nanos = ownNanos;
        for (int i = 0; i < count; i++) {
            nanos[i] = values[rows[i]];
        }
    }

    private void gather(double[] values, int[] rows, int count) {
        ownDoubles = ownDoubles.length < count ? new double[rows.length] : ownDoubles;
        doubles = ownDoubles;
        for (int i = 0; i < count; i++) {
            doubles[i] = values[rows[i]];
        }
    }

    private void gather(@Nullable Object[] values, int[] rows, int count) {
        ownObjects = ownObjects.length < count ? new Object[rows.length] : ownObjects;
        objects = ownObjects;
        for (int i = 0; i < count; i++) {
            objects[i] = values[rows[i]];
        }
    }

    /** Returns which of the arrays holds the values. */
    public Vector.Layout layout() {
        return layout;
    }

    /** Returns the type of the values. */
    public DataType type() {
        return type;
    }

    /** Returns the scale of decimals, 0 for others. */
    public int scale() {
        return scale;
    }

    /** Returns integers, unscaled decimals, or the seconds of times. */
    public long[] longs() {
        return longs;
    }

    /** Returns the nanoseconds of times. */
    public int[] nanos() {
        return nanos;
    }

    /** Returns doubles. */
    public double[] doubles() {
        return doubles;
    }

    /** Returns plain values of other vectors. */
    public @Nullable Object[] objects() {
        return objects;
    }
}
