package dev.assay.quality.data;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Comparison and identity of plain numbers. */
final class Numbers {
    private static final long EXACT_LONG = 1L << 53;
    private static final int LONG_DIGITS = 19;
    private static final int PLAIN_DIGITS = 15;
    private static final int PLAIN_ZEROS = 6;

    private Numbers() {}

    static int compare(Number a, Number b) {
        if (a instanceof Double x && b instanceof Double y) {
            requireNumber(x);
            requireNumber(y);
            return x < y ? -1 : x > y ? 1 : 0;
        }
        if (a instanceof Double x) {
            return -compareExact(b, x);
        }
        return b instanceof Double y ? compareExact(a, y) : decimal(a).compareTo(decimal(b));
    }

    private static void requireNumber(double value) {
        if (Double.isNaN(value)) {
            throw new IllegalArgumentException("values must be comparable, but one was NaN");
        }
    }

    private static int compareExact(Number exact, double other) {
        requireNumber(other);
        if (Double.isInfinite(other)) {
            return other > 0 ? -1 : 1;
        }
        if (exact instanceof Long value && -EXACT_LONG <= value && value <= EXACT_LONG) {
            double left = value;
            return left < other ? -1 : left > other ? 1 : 0;
        }
        return decimal(exact).compareTo(new BigDecimal(other));
    }

    static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal value) {
            return value;
        }
        return number instanceof BigInteger value ? new BigDecimal(value) : BigDecimal.valueOf(number.longValue());
    }

    static Object key(Number number) {
        if (number instanceof Long) {
            return number;
        }
        if (number instanceof Double value) {
            return doubleKey(value);
        }
        BigDecimal value = decimal(number).stripTrailingZeros();
        boolean mayFit = value.scale() <= 0 && Digits.of(value) <= LONG_DIGITS;
        return mayFit && value.toBigInteger().bitLength() < Long.SIZE ? (Object) value.longValueExact() : value;
    }

    private static Object doubleKey(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return value;
        }
        if (value == Math.rint(value) && Math.abs(value) <= EXACT_LONG) {
            return (long) value;
        }
        return key(new BigDecimal(value));
    }

    static String print(double value) {
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            return Double.toString(value);
        }
        if (value == 0) {
            return 1 / value < 0 ? "-0.0" : "0";
        }
        return print(ShortestDecimal.of(value));
    }

    /** Prints digits in full while they are few, else with an exponent. */
    static String print(BigDecimal number) {
        long exponent = (long) number.precision() - number.scale();
        boolean plain = number.signum() == 0 || exponent > -PLAIN_ZEROS && exponent <= PLAIN_DIGITS;
        return plain ? number.toPlainString() : number.toString().replace("E+", "E");
    }
}
