package dev.assay.checks.kernel.state;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * The exact sums of the powers of doubles. A double is an integer of 53 bits times a power of two; values with the same
 * power of two are added as integers, and the sums are put together at the end. So the order of values changes nothing,
 * and no rounding happens before the last step.
 */
final class DoubleSums {
    /** The weight of the last bit of the least doubles is two to the minus this. */
    static final int LEAST_EXPONENT = 1074;

    private static final int FRACTION_BITS = 52;
    private static final long FRACTION = (1L << FRACTION_BITS) - 1;
    private static final int EXPONENTS = 2047;
    private static final int ROOM = 4;
    private static final long LOW = 0xFFFF_FFFFL;

    private final int power;
    private final int width;
    private final BigInteger[] sums;
    private int first;
    private int count;
    private long[] limbs = {};
    private long additions;
    private long positiveInfinities;
    private long negativeInfinities;

    DoubleSums(int power) {
        this.power = power;
        width = Limbs.width(power);
        sums = new BigInteger[power];
        Arrays.fill(sums, BigInteger.ZERO);
    }

    /** Adds values, none of which is NaN. */
    void add(double[] values, int from, int to) {
        additions += to - from;
        if (additions > Limbs.MOST_ADDITIONS) {
            fold();
            additions = (long) to - from;
        }
        for (int i = from; i < to; i++) {
            long bits = Double.doubleToRawLongBits(values[i]);
            int exponent = (int) (bits >>> FRACTION_BITS) & EXPONENTS;
            int bin = exponent - first;
            if (bin < 0 || bin >= count || exponent == 0) {
                bin = rare(values[i], exponent);
                if (bin < 0) {
                    continue;
                }
            }
            long fraction = bits & FRACTION | (exponent == 0 ? 0 : FRACTION + 1);
            long sign = bits >> 63;
            add(bin * width, (fraction ^ sign) - sign);
        }
    }

    private void add(int at, long value) {
        if (power == 1) {
            limbs[at] += value & LOW;
            limbs[at + 1] += value >> 32;
        } else {
            Limbs.add(limbs, at, value, power);
        }
    }

    /** Returns the bin of a value that has none yet, or -1 if it needs none. */
    private int rare(double value, int exponent) {
        if (value == 0) {
            return -1;
        }
        if (exponent == EXPONENTS) {
            positiveInfinities += value > 0 ? 1 : 0;
            negativeInfinities += value < 0 ? 1 : 0;
            return -1;
        }
        if (exponent < first || exponent >= first + count) {
            makeRoom(exponent);
        }
        return exponent - first;
    }

    private void makeRoom(int exponent) {
        int low = Math.max(0, count == 0 ? exponent - ROOM : Math.min(first, exponent - ROOM));
        int high = Math.min(EXPONENTS, count == 0 ? exponent + ROOM : Math.max(first + count, exponent + ROOM));
        long[] more = new long[(high - low) * width];
        System.arraycopy(limbs, 0, more, (first - low) * (count == 0 ? 0 : width), limbs.length);
        limbs = more;
        first = low;
        count = high - low;
    }

    void absorb(DoubleSums other) {
        for (int k = 1; k <= power; k++) {
            sums[k - 1] = sums[k - 1].add(other.sum(k));
        }
        positiveInfinities += other.positiveInfinities;
        negativeInfinities += other.negativeInfinities;
    }

    private void fold() {
        for (int k = 1; k <= power; k++) {
            sums[k - 1] = sum(k);
        }
        Arrays.fill(limbs, 0);
    }

    /** Returns the sum of a power of the finite values, times two to the power times {@link #LEAST_EXPONENT}. */
    BigInteger sum(int ofPower) {
        BigInteger sum = sums[ofPower - 1];
        for (int bin = 0; bin < count; bin++) {
            BigInteger part = Limbs.sum(limbs, bin * width, ofPower);
            if (part.signum() != 0) {
                // The least two exponents weigh the same.
                int shift = Math.max(1, first + bin) - 1;
                sum = sum.add(part.shiftLeft(shift * ofPower));
            }
        }
        return sum;
    }

    /** Returns what infinities add up to by the rules of IEEE 754; 0 if there are none. */
    double infinities() {
        if (positiveInfinities > 0 && negativeInfinities > 0) {
            return Double.NaN;
        }
        return positiveInfinities > 0
                ? Double.POSITIVE_INFINITY
                : negativeInfinities > 0 ? Double.NEGATIVE_INFINITY : 0;
    }
}
