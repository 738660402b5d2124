package dev.assay.checks.kernel.state;

import java.math.BigInteger;
import java.util.Arrays;

/** The exact sums of the powers of 64-bit integers. */
final class IntegerSums {
    private static final long LOW = 0xFFFF_FFFFL;
    private static final int BITS = 32;

    private final int power;
    private final long[] limbs;
    private final BigInteger[] sums;
    private long additions;

    IntegerSums(int power) {
        this.power = power;
        limbs = new long[Limbs.width(power)];
        sums = new BigInteger[power];
        Arrays.fill(sums, BigInteger.ZERO);
    }

    void add(long[] values, int from, int to) {
        additions += to - from;
        if (additions > Limbs.MOST_ADDITIONS) {
            fold();
            additions = (long) to - from;
        }
        if (power == 1) {
            addFirst(values, from, to);
        } else if (power != 2 || !addSmall(values, from, to)) {
            for (int i = from; i < to; i++) {
                Limbs.add(limbs, 0, values[i], power);
            }
        }
    }

    private void addFirst(long[] values, int from, int to) {
        long low = 0;
        long high = 0;
        for (int i = from; i < to; i++) {
            low += values[i] & LOW;
            high += values[i] >> BITS;
        }
        limbs[0] += low;
        limbs[1] += high;
    }

    /** Adds values of 31 bits, whose squares fit into 64 bits; adds nothing and returns false if there are others. */
    private boolean addSmall(long[] values, int from, int to) {
        long wide = 0;
        for (int i = from; i < to; i++) {
            wide |= values[i] ^ values[i] >> 63;
        }
        if (wide >>> BITS - 1 != 0) {
            return false;
        }
        long sum = 0;
        long low = 0;
        long high = 0;
        for (int i = from; i < to; i++) {
            long square = values[i] * values[i];
            sum += values[i];
            low += square & LOW;
            high += square >>> BITS;
        }
        limbs[0] += sum & LOW;
        limbs[1] += sum >> BITS;
        limbs[2] += low;
        limbs[3] += high;
        return true;
    }

    /** Adds a number of any size. */
    void add(BigInteger value) {
        BigInteger product = BigInteger.ONE;
        for (int k = 0; k < power; k++) {
            product = product.multiply(value);
            sums[k] = sums[k].add(product);
        }
    }

    void absorb(IntegerSums other) {
        for (int k = 1; k <= power; k++) {
            sums[k - 1] = sums[k - 1].add(other.sum(k));
        }
    }

    private void fold() {
        for (int k = 1; k <= power; k++) {
            sums[k - 1] = sum(k);
        }
        Arrays.fill(limbs, 0);
    }

    BigInteger sum(int ofPower) {
        return sums[ofPower - 1].add(Limbs.sum(limbs, 0, ofPower));
    }
}
