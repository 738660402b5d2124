package dev.assay.checks.kernel.truth;

/** An immutable set of 64-bit integers: a bit each if they lie close together, else a table of open addresses. */
final class LongSet {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int LOAD = 4;

    private final long least;
    private final long mask;
    private final long[] table;
    private final boolean[] taken;
    private final int shift;

    private LongSet(long least, long mask, long[] table, boolean[] taken) {
        this.least = least;
        this.mask = mask;
        this.table = table;
        this.taken = taken;
        this.shift = Long.numberOfLeadingZeros(table.length) + 1;
    }

    static LongSet of(long[] values) {
        long least = java.util.Arrays.stream(values).min().orElse(0);
        long greatest = java.util.Arrays.stream(values).max().orElse(0);
        long span = greatest - least;
        if (span >= 0 && span < Long.SIZE) {
            long mask = 0;
            for (long value : values) {
                mask |= 1L << (value - least);
            }
            return new LongSet(least, mask, new long[0], new boolean[0]);
        }
        int size = Integer.highestOneBit(values.length * LOAD);
        LongSet set = new LongSet(least, 0, new long[size], new boolean[size]);
        for (long value : values) {
            int slot = set.slot(value);
            set.table[slot] = value;
            set.taken[slot] = true;
        }
        return set;
    }

    /** Returns where a value is or would be. */
    private int slot(long value) {
        int slot = (int) (value * SPREAD >>> shift);
        while (taken[slot] && table[slot] != value) {
            slot = slot + 1 & table.length - 1;
        }
        return slot;
    }

    /** Adds the rows whose values are in the set. */
    void members(long[] values, int size, long[] into) {
        for (int from = 0, word = 0; from < size; from += Long.SIZE, word++) {
            int end = Math.min(size, from + Long.SIZE);
            into[word] |= table.length == 0 ? near(values, from, end) : listed(values, from, end);
        }
    }

    private long near(long[] values, int from, int end) {
        long bits = 0;
        for (int i = from; i < end; i++) {
            long distance = values[i] - least;
            // A shift takes the low six bits of a distance, and only distances that have no others count.
            long within = (distance >>> 6) - 1 >>> 63;
            bits |= (mask >>> distance & within) << i;
        }
        return bits;
    }

    private long listed(long[] values, int from, int end) {
        long bits = 0;
        for (int i = from; i < end; i++) {
            bits |= taken[slot(values[i])] ? 1L << i : 0;
        }
        return bits;
    }
}
