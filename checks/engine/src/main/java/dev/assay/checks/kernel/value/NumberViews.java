package dev.assay.checks.kernel.value;

import dev.assay.checks.vector.DecimalVector;
import dev.assay.checks.vector.DoubleVector;
import dev.assay.checks.vector.LongVector;
import dev.assay.checks.vector.ObjectVector;
import dev.assay.checks.vector.Vector;
import java.math.BigDecimal;

/**
 * Numbers of one vector seen as another kind. Thread-safe.
 *
 * @since 0.1
 */
public final class NumberViews {
    private static final long EXACT_LONG = 1L << 53;
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };
    private static final long[] LONG_POWERS = new long[19];

    static {
        LONG_POWERS[0] = 1;
        for (int i = 1; i < LONG_POWERS.length; i++) {
            LONG_POWERS[i] = LONG_POWERS[i - 1] * 10;
        }
    }

    private NumberViews() {}

    /** Returns the nearest doubles; those of null rows mean nothing. */
    public static double[] doubles(Vector vector, int size, double[] buffer) {
        if (vector instanceof DoubleVector doubles) {
            return doubles.values();
        }
        switch (vector.layout()) {
            case LONG -> {
                long[] values = ((LongVector) vector).values();
                for (int i = 0; i < size; i++) {
                    buffer[i] = values[i];
                }
            }
            case DECIMAL -> decimals((DecimalVector) vector, size, buffer);
            case OBJECT, TIME, DOUBLE -> {
                Object[] values = ((ObjectVector) vector).values();
                for (int i = 0; i < size; i++) {
                    buffer[i] = values[i] instanceof Number number ? number.doubleValue() : 0;
                }
            }
        }
        return buffer;
    }

    private static void decimals(DecimalVector vector, int size, double[] buffer) {
        for (int i = 0; i < size; i++) {
            buffer[i] = toDouble(vector.unscaled()[i], vector.scale());
        }
    }

    /** Returns the double nearest to an unscaled number divided by ten to the scale. */
    public static double toDouble(long unscaled, int scale) {
        // Both operands are exact doubles, so the one rounding is that of the division.
        boolean isExact = unscaled <= EXACT_LONG && unscaled >= -EXACT_LONG && scale < POWERS.length;
        return isExact
                ? unscaled / POWERS[scale]
                : BigDecimal.valueOf(unscaled, scale).doubleValue();
    }

    /** Returns ten to a power from 0 to 18. */
    public static long power(int exponent) {
        return LONG_POWERS[exponent];
    }

    /** Returns whether numbers are kept as 64-bit integers over a power of ten. */
    public static boolean isScaled(Vector vector) {
        return switch (vector.layout()) {
            case LONG, DECIMAL -> vector.type().isExact();
            case DOUBLE, TIME, OBJECT -> false;
        };
    }

    /** Returns the integers of a vector that {@link #isScaled is scaled}. */
    public static long[] unscaled(Vector vector) {
        return vector instanceof DecimalVector decimals ? decimals.unscaled() : ((LongVector) vector).values();
    }

    /** Returns the power of ten of a vector that {@link #isScaled is scaled}. */
    public static int scale(Vector vector) {
        return vector instanceof DecimalVector decimals ? decimals.scale() : 0;
    }

    /**
     * Returns the integers at a greater scale.
     *
     * @return the integers, or an empty array if one of them does not fit into 64 bits
     */
    public static long[] rescale(long[] values, int by, int size, long[] buffer) {
        if (by == 0) {
            return values;
        }
        if (by >= LONG_POWERS.length) {
            return new long[0];
        }
        long factor = LONG_POWERS[by];
        long limit = Long.MAX_VALUE / factor;
        boolean fits = true;
        for (int i = 0; i < size; i++) {
            long value = values[i];
            fits &= value <= limit & value >= -limit;
            buffer[i] = value * factor;
        }
        return fits ? buffer : new long[0];
    }
}
