package dev.assay.json.internal.tree;

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

    /** Returns whether a text has half a surrogate pair, which is no character and which no charset can write. */
    static boolean hasHalfPair(String text) {
        return text.codePoints().anyMatch(codePoint -> Character.getType(codePoint) == Character.SURROGATE);
    }
}
