package dev.assay.quality.format;

import java.util.BitSet;

/**
 * Reads one JSON text (RFC 8259) without building it.
 *
 * <p>Nesting costs one bit a level and no stack frame, so that its depth is not limited.
 */
final class JsonScanner {
    /** What {@link #peek} returns at the end; it cannot stand anywhere in a JSON text. */
    private static final char END = '\0';

    private final String text;
    private int position;

    private int depth;

    /** The levels that are objects; the others are arrays. */
    private final BitSet objects = new BitSet();

    private JsonScanner(String text) {
        this.text = text;
    }

    static boolean matches(String value) {
        return new JsonScanner(value).scanText();
    }

    private boolean scanText() {
        if (!scanValue()) {
            return false;
        }
        while (depth > 0) {
            skipWhitespace();
            if (!take(',')) {
                if (!close()) {
                    return false;
                }
            } else if (!scanName() || !scanValue()) {
                return false;
            }
        }
        skipWhitespace();
        return position == text.length();
    }

    /** Reads on until a scalar or an empty array or object has been read, opening levels on the way. */
    private boolean scanValue() {
        while (true) {
            skipWhitespace();
            char first = peek();
            if (first != '{' && first != '[') {
                return scanScalar(first);
            }
            open(first == '{');
            skipWhitespace();
            if (close()) {
                return true;
            }
            if (!scanName()) {
                return false;
            }
        }
    }

    private void open(boolean isObject) {
        position++;
        objects.set(depth, isObject);
        depth++;
    }

    /** Reads the bracket that closes the innermost level; false when there is another character. */
    private boolean close() {
        if (!take(isInObject() ? '}' : ']')) {
            return false;
        }
        depth--;
        return true;
    }

    private boolean isInObject() {
        return objects.get(depth - 1);
    }

    /** Reads a member's name and colon inside an object, and nothing inside an array. */
    private boolean scanName() {
        if (!isInObject()) {
            return true;
        }
        skipWhitespace();
        if (!scanString()) {
            return false;
        }
        skipWhitespace();
        return take(':');
    }

    private boolean scanScalar(char first) {
        return switch (first) {
            case '"' -> scanString();
            case 't' -> take("true");
            case 'f' -> take("false");
            case 'n' -> take("null");
            default -> scanNumber();
        };
    }

    private boolean scanString() {
        if (!take('"')) {
            return false;
        }
        while (position < text.length()) {
            char c = text.charAt(position++);
            if (c == '"') {
                return true;
            }
            if (c < ' ' || (c == '\\' && !scanEscape())) {
                return false;
            }
        }
        return false;
    }

    private boolean scanEscape() {
        if (take('u')) {
            return scanFourHexDigits();
        }
        if ("\"\\/bfnrt".indexOf(peek()) < 0) {
            return false;
        }
        position++;
        return true;
    }

    private boolean scanFourHexDigits() {
        for (int i = 0; i < 4; i++) {
            if (!Ascii.isHexDigit(peek())) {
                return false;
            }
            position++;
        }
        return true;
    }

    private boolean scanNumber() {
        take('-');
        if (!take('0') && !scanDigits()) {
            return false;
        }
        if (take('.') && !scanDigits()) {
            return false;
        }
        if (take('e') || take('E')) {
            if (!take('+')) {
                take('-');
            }
            return scanDigits();
        }
        return true;
    }

    /** Reads digits; false when there is none. */
    private boolean scanDigits() {
        int start = position;
        while (Ascii.isDigit(peek())) {
            position++;
        }
        return position > start;
    }

    private void skipWhitespace() {
        while (isWhitespace(peek())) {
            position++;
        }
    }

    private static boolean isWhitespace(char c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t';
    }

    private char peek() {
        return position < text.length() ? text.charAt(position) : END;
    }

    private boolean take(char c) {
        if (peek() != c) {
            return false;
        }
        position++;
        return true;
    }

    private boolean take(String word) {
        if (!text.startsWith(word, position)) {
            return false;
        }
        position += word.length();
        return true;
    }
}
