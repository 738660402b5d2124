package dev.assay.checks.kernel;

import dev.assay.checks.kernel.value.Bits;
import dev.assay.checks.kernel.value.Frame;
import java.util.Arrays;

/** Some rows of a batch, in the order of their groups. Confined to one thread. */
final class Segments {
    private final Frame frame;
    private int[] rows = {};
    private int[] unordered = {};
    private int count;
    private boolean isWhole;
    private int[] groups = {0};
    private int[] ends = {0};
    private int size;
    /** Per group how many rows the batch has of it, and later where its next row goes; zero between batches. */
    private int[] next = {};

    Segments(Frame frame) {
        this.frame = frame;
    }

    /** Takes rows as one group. */
    void take(long[] bits) {
        makeRoom();
        count = Bits.count(bits, frame.words());
        isWhole = count == frame.size();
        if (!isWhole) {
            Bits.rows(bits, frame.words(), rows);
        }
        size = 1;
        groups[0] = 0;
        ends[0] = count;
    }

    /** Takes rows and orders them by the groups given for each row. */
    void take(long[] bits, int[] groupOfRow, int groupCount) {
        makeRoom();
        count = Bits.rows(bits, frame.words(), unordered);
        isWhole = false;
        next = next.length < groupCount ? new int[groupCount * 2] : next;
        size = 0;
        if (groups.length < count) {
            groups = new int[frame.capacity()];
            ends = new int[frame.capacity()];
        }
        for (int i = 0; i < count; i++) {
            int group = groupOfRow[unordered[i]];
            if (next[group]++ == 0) {
                groups[size++] = group;
            }
        }
        place(groupOfRow);
    }

    private void place(int[] groupOfRow) {
        int start = 0;
        for (int i = 0; i < size; i++) {
            int length = next[groups[i]];
            next[groups[i]] = start;
            start += length;
            ends[i] = start;
        }
        for (int i = 0; i < count; i++) {
            rows[next[groupOfRow[unordered[i]]]++] = unordered[i];
        }
        for (int i = 0; i < size; i++) {
            next[groups[i]] = 0;
        }
    }

    private void makeRoom() {
        if (rows.length < frame.size()) {
            rows = new int[frame.capacity()];
            unordered = new int[frame.capacity()];
        }
    }

    /** Returns whether these are all rows of the batch in their own order. */
    boolean isWhole() {
        return isWhole;
    }

    /** Returns the rows; to be asked only if they are not the whole batch. */
    int[] rows() {
        return rows;
    }

    /** Returns the rows, written out if they are the whole batch. */
    int[] listedRows() {
        if (isWhole) {
            Arrays.setAll(rows, i -> i);
        }
        return rows;
    }

    int count() {
        return count;
    }

    /** Returns how many groups have rows. */
    int size() {
        return size;
    }

    int group(int segment) {
        return groups[segment];
    }

    int start(int segment) {
        return segment == 0 ? 0 : ends[segment - 1];
    }

    int end(int segment) {
        return ends[segment];
    }
}
