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
        if (table.length == 0) {
            for (int i = 0; i < size; i++) {
                long distance = values[i] - least;
                boolean near = distance >= 0 & distance < Long.SIZE;
                into[i >>> 6] |= near ? (mask >>> distance & 1) << i : 0;
            }
            return;
        }
        for (int i = 0; i < size; i++) {
            into[i >>> 6] |= taken[slot(values[i])] ? 1L << i : 0;
        }
    }
}
