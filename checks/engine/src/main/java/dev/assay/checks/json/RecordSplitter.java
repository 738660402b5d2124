package dev.assay.checks.json;

import java.io.IOException;
import java.io.Reader;

/**
 * Splits a text into those of its records without parsing them. Confined to one thread at a time.
 *
 * <p>If the first character is an opening bracket, records are the elements of an array; otherwise they are lines, empty
 * ones left out.
 */
final class RecordSplitter {
    private final CharSource text;
    private Mode mode = Mode.START;

    private enum Mode {
        /** Before the first character. */
        START,
        /** Each line is a record. */
        LINES,
        /** Within an array, before an element. */
        ELEMENTS,
        /** After an array. */
        AFTER
    }

    RecordSplitter(Reader reader) {
        text = new CharSource(reader);
    }

    /** Returns where the next character stands, for example {@code line 7, column 3}. */
    String place() {
        return "line " + text.line() + ", column " + text.column();
    }

    /** Returns the line on which the next character stands, counted from 1. */
    long line() {
        return text.line();
    }

    /**
     * Adds the text of the next record to a chunk.
     *
     * @return false if there is none
     * @throws JsonException if an array does not end, or is not all there is; its position means nothing
     */
    boolean next(RecordChunk chunk) throws IOException {
        if (mode == Mode.START) {
            begin();
        }
        return switch (mode) {
            case LINES -> line(chunk);
            case ELEMENTS -> element(chunk);
            case START, AFTER -> end();
        };
    }

    private void begin() throws IOException {
        if (text.skipSpace() != '[') {
            mode = Mode.LINES;
            return;
        }
        text.take();
        mode = Mode.ELEMENTS;
        if (text.skipSpace() == ']') {
            text.take();
            mode = Mode.AFTER;
        }
    }

    private boolean end() throws IOException {
        int next = text.skipSpace();
        if (next >= 0) {
            throw new JsonException(0, "expected nothing after the array, but found " + CharSource.print((char) next));
        }
        return false;
    }

    private boolean line(RecordChunk chunk) throws IOException {
        while (text.peek() >= 0) {
            long line = text.line();
            int column = text.column();
            boolean blank = true;
            for (int c = text.peek(); c >= 0 && c != '\n'; c = text.peek()) {
                blank &= CharSource.isSpace(c);
                chunk.add(text.take());
            }
            if (text.peek() == '\n') {
                text.take();
            }
            if (!blank) {
                chunk.endRecord(line, column);
                return true;
            }
            chunk.dropRecord();
        }
        return false;
    }

    private boolean element(RecordChunk chunk) throws IOException {
        text.skipSpace();
        long line = text.line();
        int column = text.column();
        Nesting nesting = new Nesting();
        for (int c = text.peek(); !nesting.ends(c); c = text.peek()) {
            if (c < 0) {
                chunk.dropRecord();
                mode = Mode.AFTER;
                throw new JsonException(0, "expected , or ], but found the end");
            }
            nesting.add(c);
            chunk.add(text.take());
        }
        if (text.take() == ']') {
            mode = Mode.AFTER;
        }
        chunk.endRecord(line, column);
        return true;
    }

    /** How deep in values, and whether in a string, the next character of an element is. */
    private static final class Nesting {
        private int depth;
        private boolean string;
        private boolean escaped;

        boolean ends(int c) {
            return depth == 0 && !string && (c == ',' || c == ']');
        }

        void add(int c) {
            if (string) {
                string = escaped || c != '"';
                escaped = !escaped && c == '\\';
                return;
            }
            string = c == '"';
            if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth = Math.max(0, depth - 1);
            }
        }
    }
}
