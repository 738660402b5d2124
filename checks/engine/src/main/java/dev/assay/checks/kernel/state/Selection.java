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
        List<Wanted> wanted = new ArrayList<>();
        long before = 0;
        int next = 0;
        for (int bucket = 0; bucket < BUCKETS && next < ranks.length; bucket++) {
            int end = next;
            while (end < ranks.length && ranks[end] < before + counts[bucket]) {
                end++;
            }
            if (end > next) {
                wanted.add(new Wanted(bucket, next, end, before));
            }
            next = end;
            before += counts[bucket];
        }
        List<LongChunks> values = level.shift() == 0 ? List.of() : level.gather(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            Wanted one = wanted.get(i);
            if (level.shift() == 0) {
                Arrays.fill(selected, one.from(), one.to(), level.least() + one.bucket());
            } else {
                long[] inner = one.ranksWithin(ranks);
                long[] found = select(values.get(i).pieces(), values.get(i).size(), inner);
                System.arraycopy(found, 0, selected, one.from(), found.length);
            }
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

        /** Returns the values of each wanted bucket, found in one pass. */
        List<LongChunks> gather(List<Wanted> wanted) {
            int none = wanted.size();
            int[] target = new int[BUCKETS];
            Arrays.fill(target, none);
            List<LongChunks> gathered = new ArrayList<>();
            for (int i = 0; i < none; i++) {
                target[wanted.get(i).bucket()] = i;
                gathered.add(new LongChunks());
            }
            int longest = pieces.stream().mapToInt(piece -> piece.length).max().orElse(0);
            long[][] buffers = new long[none + 1][longest + 1];
            int[] used = new int[none + 1];
            for (long[] piece : pieces) {
                for (long value : piece) {
                    // Written whether it is wanted or not: a branch that goes either way would cost more.
                    int at = target[(int) (value - least >>> shift)];
                    buffers[at][used[at]] = value;
                    used[at] += at == none ? 0 : 1;
                }
                for (int i = 0; i < none; i++) {
                    gathered.get(i).addAll(buffers[i], 0, used[i]);
                    used[i] = 0;
                }
            }
            return gathered;
        }
    }

    /**
     * A bucket that holds wanted ranks.
     *
     * @param bucket which bucket
     * @param from the first of the ranks
     * @param to the end of the ranks
     * @param before how many values lie in buckets before it
     */
    private record Wanted(int bucket, int from, int to, long before) {
        long[] ranksWithin(long[] ranks) {
            long[] inner = Arrays.copyOfRange(ranks, from, to);
            for (int i = 0; i < inner.length; i++) {
                inner[i] -= before;
            }
            return inner;
        }
    }
}
