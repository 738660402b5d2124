package dev.assay.checks.kernel.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Selects order statistics without sorting: values are counted by range, and only the ranges that hold a wanted rank are
 * looked at again, a few thousand times finer each time.
 */
final class Selection {
    private static final int BUCKET_BITS = 11;
    private static final int BUCKETS = 1 << BUCKET_BITS;
    private static final int SMALL = 1 << 10;

    private Selection() {}

    /**
     * Returns the values of the given ranks.
     *
     * @param pieces all values
     * @param size how many there are
     * @param ranks ranks counted from 0, ascending, each less than the size
     */
    static long[] select(List<long[]> pieces, long size, long[] ranks) {
        long[] selected = new long[ranks.length];
        select(pieces, size, ranks, selected);
        return selected;
    }

    private static void select(List<long[]> pieces, long size, long[] ranks, long[] selected) {
        if (size <= SMALL) {
            long[] sorted = join(pieces, (int) size);
            Arrays.sort(sorted);
            for (int i = 0; i < ranks.length; i++) {
                selected[i] = sorted[(int) ranks[i]];
            }
            return;
        }
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (long[] piece : pieces) {
            for (long value : piece) {
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
            }
        }
        if (least == greatest) {
            Arrays.fill(selected, least);
            return;
        }
        int shift = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(greatest - least) - BUCKET_BITS);
        descend(new Level(pieces, least, shift), ranks, selected);
    }

    private static void descend(Level level, long[] ranks, long[] selected) {
        long[] counts = level.counts();
        long before = 0;
        int next = 0;
        for (int bucket = 0; bucket < BUCKETS && next < ranks.length; bucket++) {
            long after = before + counts[bucket];
            int end = next;
            while (end < ranks.length && ranks[end] < after) {
                end++;
            }
            if (end > next) {
                long[] inner = Arrays.copyOfRange(ranks, next, end);
                for (int i = 0; i < inner.length; i++) {
                    inner[i] -= before;
                }
                long[] found = new long[inner.length];
                level.select(bucket, counts[bucket], inner, found);
                System.arraycopy(found, 0, selected, next, found.length);
            }
            next = end;
            before = after;
        }
    }

    private static long[] join(List<long[]> pieces, int size) {
        long[] all = new long[size];
        int at = 0;
        for (long[] piece : pieces) {
            System.arraycopy(piece, 0, all, at, piece.length);
            at += piece.length;
        }
        return all;
    }

    /**
     * Values divided into buckets of equal width.
     *
     * @param pieces the values
     * @param least the least of them
     * @param shift the bits that values of one bucket may differ in
     */
    private record Level(List<long[]> pieces, long least, int shift) {
        long[] counts() {
            long[] counts = new long[BUCKETS];
            for (long[] piece : pieces) {
                for (long value : piece) {
                    counts[(int) (value - least >>> shift)]++;
                }
            }
            return counts;
        }

        void select(int bucket, long size, long[] ranks, long[] selected) {
            if (shift == 0) {
                Arrays.fill(selected, least + bucket);
                return;
            }
            LongChunks inside = new LongChunks();
            for (long[] piece : pieces) {
                for (long value : piece) {
                    if (value - least >>> shift == bucket) {
                        inside.add(value);
                    }
                }
            }
            Selection.select(new ArrayList<>(inside.pieces()), size, ranks, selected);
        }
    }
}
