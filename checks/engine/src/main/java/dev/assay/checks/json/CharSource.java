package dev.assay.checks.json;

import java.io.IOException;
import java.io.Reader;
import java.util.Locale;

/** Characters one by one, and where each stands. Confined to one thread at a time. */
final class CharSource {
    private static final int BUFFER_LENGTH = 1 << 14;
    private static final char DELETE = '\u007F';
    private static final char LAST_CONTROL = '\u009F';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader reader;
    private final char[] buffer = new char[BUFFER_LENGTH];
    private int at;
    private int length;
    private long line = 1;
    private int column = 1;

    CharSource(Reader reader) {
        this.reader = reader;
    }

    long line() {
        return line;
    }

    int column() {
        return column;
    }

    /** Returns the next character without taking it, or -1 at the end. */
    int peek() throws IOException {
        return at < length || refill() ? buffer[at] : -1;
    }

    private boolean refill() throws IOException {
        at = 0;
        length = Math.max(0, reader.read(buffer, 0, buffer.length));
        return length > 0;
    }

    /** Takes the character that {@link #peek} returned. */
    char take() {
        char taken = buffer[at++];
        if (taken == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
        return taken;
    }

    /** Passes white space and returns the character after it without taking it, or -1 at the end. */
    int skipSpace() throws IOException {
        while (isSpace(peek())) {
            take();
        }
        return peek();
    }

    /** Returns a character as messages show it: in quotes, or by its number if nobody could see it. */
    static String print(char c) {
        boolean visible =
                (c > ' ' && c < DELETE) || (c > LAST_CONTROL && !Character.isSurrogate(c) && c != BYTE_ORDER_MARK);
        return visible ? "'" + c + "'" : String.format(Locale.ROOT, "U+%04X", (int) c);
    }

    static boolean isSpace(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}
