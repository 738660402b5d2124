package dev.assay.checks.kernel.state;

import java.math.BigInteger;

/**
 * Sums of products of 64-bit integers that never overflow: a sum is kept in several numbers, each of which collects 32 of
 * its bits and has room for the carries of 2^28 additions.
 */
final class Limbs {
    /** Additions after which carries might be lost. */
    static final int MOST_ADDITIONS = 1 << 28;

    private static final long LOW = 0xFFFF_FFFFL;
    private static final int BITS = 32;

    private Limbs() {}

    /** Returns where the sum of a power begins among the limbs of one value's powers. */
    static int offset(int power) {
        return power * (power - 1);
    }

    /** Returns how many limbs all powers up to one take. */
    static int width(int power) {
        return offset(power + 1);
    }

    /** Adds the powers of a value, the first up to the given one. */
    static void add(long[] limbs, int at, long value, int power) {
        limbs[at] += value & LOW;
        limbs[at + 1] += value >> BITS;
        if (power >= 2) {
            addUnsigned(limbs, at + offset(2), Math.abs(value), Math.abs(value), 1);
        }
        if (power >= 3) {
            addHigher(limbs, at, value, power);
        }
    }

    private static void addHigher(long[] limbs, int at, long value, int power) {
        // The least 64-bit integer is its own absolute value, and right when it is read as unsigned.
        long size = Math.abs(value);
        long low = size * size;
        long high = multiplyHigh(size, size);
        int cube = at + offset(3);
        long sign = value < 0 ? -1 : 1;
        addUnsigned(limbs, cube, low, size, sign);
        addUnsigned(limbs, cube + 2, high, size, sign);
        if (power >= 4) {
            int fourth = at + offset(4);
            addUnsigned(limbs, fourth, low, low, 1);
            addUnsigned(limbs, fourth + 2, low, high, 2);
            addUnsigned(limbs, fourth + 4, high, high, 1);
        }
    }

    /** Adds a small multiple of the product of two unsigned integers. */
    private static void addUnsigned(long[] limbs, int at, long a, long b, long times) {
        long low = a * b;
        long high = multiplyHigh(a, b);
        limbs[at] += times * (low & LOW);
        limbs[at + 1] += times * (low >>> BITS);
        limbs[at + 2] += times * (high & LOW);
        limbs[at + 3] += times * (high >>> BITS);
    }

    /** Returns the upper half of the product of two unsigned integers. */
    private static long multiplyHigh(long a, long b) {
        return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
    }

    /** Returns the sum of a power as one number. */
    static BigInteger sum(long[] limbs, int at, int power) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 2 * power - 1; i >= 0; i--) {
            sum = sum.shiftLeft(BITS).add(BigInteger.valueOf(limbs[at + offset(power) + i]));
        }
        return sum;
    }
}
