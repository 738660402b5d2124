package dev.assay.checks.kernel.state;

import java.math.BigInteger;

/** The double nearest to a quotient of integers, ties to the even one. */
final class Quotient {
    private static final int PRECISION = 53;
    private static final int LEAST_EXPONENT = -1074;
    private static final int GREATEST_EXPONENT = 1024;

    private Quotient() {}

    static double of(BigInteger numerator, BigInteger denominator) {
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
