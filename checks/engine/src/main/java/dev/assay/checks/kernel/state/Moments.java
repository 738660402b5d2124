package dev.assay.checks.kernel.state;

import dev.assay.checks.kernel.value.Quotient;
import java.math.BigInteger;
import java.util.List;

/**
 * Figures made of the exact sums of powers of n values. Each is computed exactly and rounded once; a deviation is the
 * root of the rounded variance, or of the exact one where the rounded one is out of the range of doubles.
 *
 * @param count how many values, 1 or more
 * @param sums the sums of the powers of the values times the denominator, the first power first
 * @param denominator what the values were multiplied by to become integers
 */
record Moments(long count, List<BigInteger> sums, BigInteger denominator) {
    /** Below it, a double has fewer digits. */
    private static final double LEAST_VARIANCE = Double.MIN_NORMAL;

    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);
    private static final BigInteger SIX = BigInteger.valueOf(6);

    private BigInteger n() {
        return BigInteger.valueOf(count);
    }

    private BigInteger sum(int power) {
        return sums.get(power - 1);
    }

    double sum() {
        return Quotient.of(sum(1), denominator);
    }

    double mean() {
        return Quotient.of(sum(1), denominator.multiply(n()));
    }

    /** Returns the sum of squared distances from the mean, divided by a number. */
    double variance(long divisor) {
        BigInteger square = denominator.multiply(denominator);
        return Quotient.of(second(), square.multiply(n()).multiply(BigInteger.valueOf(divisor)));
    }

    /** Returns the root of the variance. */
    double deviation(long divisor) {
        double variance = variance(divisor);
        boolean rounded = variance >= LEAST_VARIANCE && variance <= Double.MAX_VALUE;
        return rounded || !hasVariance() ? Math.sqrt(variance) : scaledDeviation(divisor);
    }

    /** Divides the values by a power of two that brings the variance near 1, and multiplies the root by it again. */
    private double scaledDeviation(long divisor) {
        BigInteger below = denominator.multiply(denominator).multiply(n()).multiply(BigInteger.valueOf(divisor));
        int shift = (second().bitLength() - below.bitLength()) / 2;
        double scaled = shift > 0
                ? Quotient.of(second(), below.shiftLeft(2 * shift))
                : Quotient.of(second().shiftLeft(-2 * shift), below);
        return Math.scalb(Math.sqrt(scaled), shift);
    }

    boolean hasVariance() {
        return second().signum() != 0;
    }

    /** Returns the third standardised moment: the root of the quotient of the squares, which needs one rounding less. */
    double skewness() {
        BigInteger third = third();
        double square = Quotient.of(third.multiply(third), second().pow(3));
        return third.signum() * Math.sqrt(square);
    }

    /** Returns the fourth standardised moment less 3. */
    double kurtosis() {
        BigInteger square = second().multiply(second());
        return Quotient.of(fourth().subtract(THREE.multiply(square)), square);
    }

    /** Returns n² times the second central moment, as an integer. */
    private BigInteger second() {
        return n().multiply(sum(2)).subtract(sum(1).pow(2));
    }

    /** Returns n³ times the third central moment, as an integer. */
    private BigInteger third() {
        return n().pow(2)
                .multiply(sum(3))
                .subtract(THREE.multiply(n()).multiply(sum(1)).multiply(sum(2)))
                .add(TWO.multiply(sum(1).pow(3)));
    }

    /** Returns n⁴ times the fourth central moment, as an integer. */
    private BigInteger fourth() {
        return n().pow(3)
                .multiply(sum(4))
                .subtract(n().pow(2).shiftLeft(2).multiply(sum(1)).multiply(sum(3)))
                .add(SIX.multiply(n()).multiply(sum(1).pow(2)).multiply(sum(2)))
                .subtract(THREE.multiply(sum(1).pow(4)));
    }
}
