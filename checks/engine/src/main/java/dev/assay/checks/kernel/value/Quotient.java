package dev.assay.checks.kernel.value;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The double nearest to a quotient of exact numbers, ties to the even one. Thread-safe.
 *
 * @since 0.1
 */
public final class Quotient {
    private static final int PRECISION = 53;
    private static final int LEAST_EXPONENT = -1074;
    private static final int GREATEST_EXPONENT = 1024;
    /** From ten to this power on everything is infinite, and below ten to the other everything nothing. */
    private static final int INFINITE_POWER = 309;

    private static final int VANISHING_POWER = -324;
    /** Integers up to it are doubles, of which the processor finds the nearest quotient. */
    private static final long EXACT_LONG = 1L << 53;

    private Quotient() {}

    /**
     * Returns the quotient of decimals of any size.
     *
     * @param divisor not zero
     */
    public static double of(BigDecimal dividend, BigDecimal divisor) {
        int sign = dividend.signum() * divisor.signum();
        // The quotient lies between ten to the (power - 1) and ten to the (power + 1).
        long power = magnitude(dividend) - magnitude(divisor);
        if (sign == 0 || power + 1 <= VANISHING_POWER) {
            return 0;
        }
        if (power - 1 >= INFINITE_POWER) {
            return sign * Double.POSITIVE_INFINITY;
        }
        // Both magnitudes are near to each other, so the scales differ by little more than the digits that are there.
        int shift = Math.toIntExact((long) divisor.scale() - dividend.scale());
        BigInteger a = dividend.unscaledValue().abs().multiply(BigInteger.TEN.pow(Math.max(shift, 0)));
        BigInteger b = divisor.unscaledValue().abs().multiply(BigInteger.TEN.pow(Math.max(-shift, 0)));
        return sign * of(a, b);
    }

    private static long magnitude(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }

    /**
     * Fills in the quotients of integers; those of a divisor 0 mean nothing.
     *
     * @param size how many there are
     */
    static void of(long[] dividends, long[] divisors, int size, double[] into) {
        boolean small = true;
        for (int i = 0; i < size; i++) {
            into[i] = (double) dividends[i] / (double) divisors[i];
            small &= isSmall(dividends[i]) & isSmall(divisors[i]);
        }
        for (int i = 0; !small && i < size; i++) {
            if (divisors[i] != 0 && !(isSmall(dividends[i]) && isSmall(divisors[i]))) {
                into[i] = of(BigDecimal.valueOf(dividends[i]), BigDecimal.valueOf(divisors[i]));
            }
        }
    }

    private static boolean isSmall(long value) {
        return value <= EXACT_LONG & value >= -EXACT_LONG;
    }

    /**
     * Returns the quotient of integers of any size.
     *
     * @param denominator above zero
     */
    public static double of(BigInteger numerator, BigInteger denominator) {
        if (numerator.signum() == 0) {
            return 0;
        }
        BigInteger a = numerator.abs();
        // The quotient lies between two to the (bits - 1) and two to the (bits + 1).
        int bits = a.bitLength() - denominator.bitLength();
        if (bits > GREATEST_EXPONENT + 1) {
            return numerator.signum() * Double.POSITIVE_INFINITY;
        }
        // Two bits beyond the precision, or beyond the last bit that a double can have.
        int exponent = Math.max(bits - PRECISION - 2, LEAST_EXPONENT - 2);
        BigInteger scaled = exponent < 0 ? a.shiftLeft(-exponent) : a;
        BigInteger divisor = exponent > 0 ? denominator.shiftLeft(exponent) : denominator;
        BigInteger[] parts = scaled.divideAndRemainder(divisor);
        return numerator.signum() * round(parts[0], exponent, parts[1].signum() != 0);
    }

    /** Rounds an integer times a power of two, of which a little more may be left. */
    private static double round(BigInteger integer, int exponent, boolean more) {
        int drop = Math.max(integer.bitLength() - PRECISION, LEAST_EXPONENT - exponent);
        BigInteger kept = integer.shiftRight(drop);
        BigInteger half = BigInteger.ONE.shiftLeft(drop - 1);
        int sign = integer.subtract(kept.shiftLeft(drop)).compareTo(half);
        boolean up = sign > 0 || sign == 0 && (more || kept.testBit(0));
        return Math.scalb((up ? kept.add(BigInteger.ONE) : kept).doubleValue(), exponent + drop);
    }
}
