package dev.assay.checks.json;

import java.util.Arrays;

/** The texts of some records, one after the other. Confined to one thread. */
final class RecordChunk {
    private static final int RECORD_LENGTH = 128;

    private final long[] lines;
    private final int[] columns;
    private final int[] ends;
    private char[] text;
    private int length;
    private int rows;

    RecordChunk(int capacity) {
        lines = new long[capacity];
        columns = new int[capacity];
        ends = new int[capacity + 1];
        text = new char[capacity * RECORD_LENGTH];
    }

    void clear() {
        rows = 0;
        length = 0;
    }

    int rows() {
        return rows;
    }

    boolean isFull() {
        return rows == lines.length;
    }

    void add(char c) {
        if (length == text.length) {
            text = Arrays.copyOf(text, length * 2);
        }
        text[length++] = c;
    }

    /** Ends a record, which began at a line and column, both counted from 1. */
    void endRecord(long line, int column) {
        lines[rows] = line;
        columns[rows] = column;
        ends[++rows] = length;
    }

    /** Forgets what was added since the last record ended. */
    void dropRecord() {
        length = ends[rows];
    }

    char[] text() {
        return text;
    }

    int start(int row) {
        return ends[row];
    }

    int end(int row) {
        return ends[row + 1];
    }

    long line(int row) {
        return lines[row];
    }

    /** Returns {@code line 7, column 3} for a position in the text of a record. */
    String place(int row, int position) {
        long line = lines[row];
        int column = columns[row];
        for (int i = start(row); i < position; i++) {
            column++;
            if (text[i] == '\n') {
                line++;
                column = 1;
            }
        }
        return "line " + line + ", column " + column;
    }
}
