package dev.assay.checks.kernel.table;

import java.util.Arrays;

/**
 * The tuples of a batch that had occurred before. Confined to one thread.
 *
 * @since 0.1
 */
public final class Repeats {
    /** Stands for the first row of a tuple that has been told already. */
    public static final long TOLD = 0;

    private int[] tuples = new int[16];
    private long[] firstRows = new long[16];
    private int size;

    void clear() {
        size = 0;
    }

    void add(int tuple, long firstRow) {
        if (size == tuples.length) {
            tuples = Arrays.copyOf(tuples, size * 2);
            firstRows = Arrays.copyOf(firstRows, size * 2);
        }
        tuples[size] = tuple;
        firstRows[size++] = firstRow;
    }

    /** Returns how many there are. */
    public int size() {
        return size;
    }

    /** Returns which tuple of the batch it is. */
    public int tuple(int index) {
        return tuples[index];
    }

    /** Returns the row that held the tuple before, at its second occurrence, and {@link #TOLD} at a later one. */
    public long firstRow(int index) {
        return firstRows[index];
    }
}
