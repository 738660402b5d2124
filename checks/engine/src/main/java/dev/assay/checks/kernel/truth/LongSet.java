package dev.assay.checks.kernel.truth;

import java.util.Arrays;

/**
 * An immutable set of 64-bit integers: a bit each if they lie close together, else a table of open addresses, or a sorted
 * list if many of them have nearly the same hash.
 */
final class LongSet {
    private static final long SPREAD = 0x9E3779B97F4A7C15L;
    private static final int LOAD = 4;
    /** Under a million values in a table half full at most, the longest run is expected to be about 70 slots. */
    private static final int LONGEST_RUN = 256;

    private final long least;
    private final long mask;
    private final long[] table;
    private final boolean[] taken;
    private final int shift;
    private final long[] sorted;

    private LongSet(long least, long mask, long[] table, long[] sorted) {
        this.least = least;
        this.mask = mask;
        this.table = table;
        this.taken = new boolean[table.length];
        this.shift = Long.numberOfLeadingZeros(table.length) + 1;
        this.sorted = sorted;
    }

    static LongSet of(long[] values) {
        long least = Arrays.stream(values).min().orElse(0);
        long greatest = Arrays.stream(values).max().orElse(0);
        long span = greatest - least;
        if (span >= 0 && span < Long.SIZE) {
            long mask = 0;
            for (long value : values) {
                mask |= 1L << (value - least);
            }
            return new LongSet(least, mask, new long[0], new long[0]);
        }
        LongSet set = new LongSet(least, 0, new long[Integer.highestOneBit(values.length * LOAD)], new long[0]);
        return set.takes(values) ? set : sorted(values);
    }

    private static LongSet sorted(long[] values) {
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return new LongSet(sorted[0], 0, new long[0], sorted);
    }

    /** Puts values into the table and returns whether all are found there by a short walk, as other values are not. */
    private boolean takes(long[] values) {
        for (long value : values) {
            int home = (int) (value * SPREAD >>> shift);
            int slot = slot(value);
            if ((slot - home & table.length - 1) > LONGEST_RUN) {
                return false;
            }
            table[slot] = value;
            taken[slot] = true;
        }
        return longestRun() <= LONGEST_RUN;
    }

    /** Returns how many slots one after the other are taken at most. */
    int longestRun() {
        int longest = 0;
        int run = 0;
        // A run may go on at the beginning.
        for (int i = 0; i < 2 * table.length; i++) {
            run = taken[i & table.length - 1] ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
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
            into[word] |= within(values, from, end);
        }
    }

    private long within(long[] values, int from, int end) {
        if (table.length > 0) {
            return listed(values, from, end);
        }
        return sorted.length > 0 ? searched(values, from, end) : near(values, from, end);
    }

    private long searched(long[] values, int from, int end) {
        long bits = 0;
        for (int i = from; i < end; i++) {
            bits |= Arrays.binarySearch(sorted, values[i]) >= 0 ? 1L << i : 0;
        }
        return bits;
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
