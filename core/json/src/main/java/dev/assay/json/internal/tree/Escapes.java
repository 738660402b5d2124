package dev.assay.json.internal.tree;

import java.util.Locale;

/** What a text escapes in either format: what a reader of files cannot see, and what YAML takes for the end of a line. */
final class Escapes {
    static final String HALF_PAIR = "text must have whole characters, but has half a surrogate pair";

    private Escapes() {}

    static boolean isNeeded(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** Returns a text as messages show it: on one line, and with nothing that a terminal obeys or nobody sees. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(codePoint -> append(visible, codePoint));
        return visible.toString();
    }

    static void append(StringBuilder out, int codePoint) {
        if (isNeeded(codePoint)) {
            for (char half : Character.toChars(codePoint)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) half));
            }
        } else {
            out.appendCodePoint(codePoint);
        }
    }

    /** Returns a text, or as much of its start as a limit of characters allows. */
    static String shorten(String text, int most) {
        return text.length() <= most || text.codePointCount(0, text.length()) <= most
                ? text
                : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    /** Returns whether a text has half a surrogate pair, which is no character and which no charset can write. */
    static boolean hasHalfPair(String text) {
        return text.codePoints().anyMatch(codePoint -> Character.getType(codePoint) == Character.SURROGATE);
    }
}
