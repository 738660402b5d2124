package dev.assay.checks.kernel.state;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A long list of 64-bit integers in pieces: grows without copying and is joined with another at no cost. */
final class LongChunks {
    private static final int FIRST = 64;
    private static final int LARGEST = 1 << 16;

    private final List<long[]> full = new ArrayList<>();
    private long fullSize;
    private long[] open = {};
    private int used;

    void add(long value) {
        if (used == open.length) {
            grow();
        }
        open[used++] = value;
    }

    void addAll(long[] values, int from, int to) {
        int at = from;
        while (at < to) {
            if (used == open.length) {
                grow();
            }
            int length = Math.min(to - at, open.length - used);
            System.arraycopy(values, at, open, used, length);
            used += length;
            at += length;
        }
    }

    private void grow() {
        int length = open.length == 0 ? FIRST : Math.min(LARGEST, open.length * 2);
        close();
        open = new long[length];
    }

    private void close() {
        if (used > 0) {
            full.add(used == open.length ? open : Arrays.copyOf(open, used));
            fullSize += used;
        }
        open = new long[0];
        used = 0;
    }

    void absorb(LongChunks other) {
        other.close();
        close();
        full.addAll(other.full);
        fullSize += other.fullSize;
    }

    long size() {
        return fullSize + used;
    }

    /** Returns the pieces, each full to its end. */
    List<long[]> pieces() {
        close();
        return full;
    }
}
