package dev.assay.checks.json;

import java.util.Arrays;

/** Reads a JSON string; one without escapes stays where it is. Confined to one thread. */
final class StringReader {
    private char[] scratch = new char[64];
    private char[] buffer = scratch;
    private int start;
    private int end;

    char[] buffer() {
        return buffer;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    String string() {
        return new String(buffer, start, end - start);
    }

    /**
     * Reads a string.
     *
     * @param text where it is
     * @param quote the position of its opening quote
     * @param limit the end of the text
     * @return the position after its closing quote
     */
    int read(char[] text, int quote, int limit) {
        int at = plain(text, quote + 1, limit);
        buffer = text;
        start = quote + 1;
        end = at;
        return at < limit && text[at] == '\\' ? escaped(text, at, limit) : close(text, at, limit);
    }

    /** Returns the position of the next quote, escape or forbidden character. */
    private static int plain(char[] text, int from, int limit) {
        int at = from;
        while (at < limit && text[at] != '"' && text[at] != '\\' && text[at] >= ' ') {
            at++;
        }
        return at;
    }

    private static int close(char[] text, int at, int limit) {
        if (at == limit) {
            throw new JsonException(at, "expected a closing quote, but found the end");
        }
        if (text[at] != '"') {
            throw new JsonException(at, "control characters must be escaped in a string");
        }
        return at + 1;
    }

    private int escaped(char[] text, int firstEscape, int limit) {
        int length = 0;
        int from = start;
        int at = firstEscape;
        buffer = scratch;
        while (true) {
            length = append(text, from, at, length);
            if (at == limit || text[at] != '\\') {
                break;
            }
            scratch[length++] = character(text, at, limit);
            from = at + (text[at + 1] == 'u' ? 6 : 2);
            at = plain(text, from, limit);
        }
        buffer = scratch;
        start = 0;
        end = length;
        return close(text, at, limit);
    }

    private int append(char[] text, int from, int to, int length) {
        int needed = length + to - from + 1;
        if (needed > scratch.length) {
            scratch = Arrays.copyOf(scratch, needed * 2);
        }
        System.arraycopy(text, from, scratch, length, to - from);
        return length + to - from;
    }

    private static char character(char[] text, int escape, int limit) {
        char mark = escape + 1 < limit ? text[escape + 1] : '\0';
        return switch (mark) {
            case '"', '\\', '/' -> mark;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode(text, escape + 2, limit);
            default -> throw new JsonException(escape, "escape must be one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u");
        };
    }

    private static char unicode(char[] text, int from, int limit) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = i < limit ? hexadecimal(text[i]) : -1;
            if (digit < 0) {
                throw new JsonException(from - 2, "\\u must be followed by four hexadecimal digits");
            }
            value = value << 4 | digit;
        }
        return (char) value;
    }

    private static int hexadecimal(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = (c | 0x20) - 'a';
        return c < 0x80 && letter >= 0 && letter < 6 ? letter + 10 : -1;
    }
}
