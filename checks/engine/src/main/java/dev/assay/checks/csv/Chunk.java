package dev.assay.checks.csv;

import java.util.Arrays;

/** The fields of some records as characters, one after the other, without an object for each. Confined to one thread. */
final class Chunk {
    private static final int FIELD_LENGTH = 8;
    private static final int MOST_FIELDS = 1 << 19;

    private final int width;
    private final long[] lines;
    private final int[] ends;
    private final boolean[] quotedEmpty;
    private char[] text;
    private int rows;

    /**
     * Creates an empty chunk.
     *
     * @param width how many fields of each record are kept
     * @param records the most records; there are fewer if they are so wide that they would need much memory
     */
    Chunk(int width, int records) {
        int capacity = Math.max(1, Math.min(records, MOST_FIELDS / Math.max(1, width)));
        this.width = width;
        lines = new long[capacity];
        // One more than there are fields, so that a field begins where the one before it in the array ends.
        ends = new int[width * capacity + 1];
        quotedEmpty = new boolean[width * capacity + 1];
        text = new char[width * capacity * FIELD_LENGTH + 1];
    }

    void clear() {
        rows = 0;
    }

    int rows() {
        return rows;
    }

    boolean isFull() {
        return rows == lines.length;
    }

    /** Adds a field to the record that is being read; after a record that is not to be kept, field 0 comes again. */
    void addField(int slot, char[] buffer, int offset, int length, boolean quoted) {
        int index = rows * width + slot;
        int start = ends[index];
        int end = start + length;
        if (end > text.length) {
            text = Arrays.copyOf(text, Math.max(end, text.length * 2));
        }
        System.arraycopy(buffer, offset, text, start, length);
        ends[index + 1] = end;
        quotedEmpty[index] = quoted && length == 0;
    }

    /** Keeps the record whose fields were added. */
    void endRecord(long line) {
        lines[rows++] = line;
    }

    /** Returns how many characters the fields have together. */
    int length() {
        return ends[rows * width];
    }

    char[] text() {
        return text;
    }

    int start(int row, int slot) {
        return ends[row * width + slot];
    }

    int end(int row, int slot) {
        return ends[row * width + slot + 1];
    }

    /** Returns whether an empty field had quotes, and so is an empty text and no null. */
    boolean isQuotedEmpty(int row, int slot) {
        return quotedEmpty[row * width + slot];
    }

    /** Returns the line on which a record begins, counted from 1. */
    long line(int row) {
        return lines[row];
    }
}
