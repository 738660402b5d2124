package dev.assay.quality.expr;

import java.util.Locale;
import java.util.Set;

/**
 * The words of conditions written as text, and which names can stand among them without quotes. Thread-safe.
 *
 * @since 0.1
 */
public final class Keywords {
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "in", "between", "like", "is", "null", "true", "false");

    private Keywords() {}

    /**
     * Returns whether a word is a keyword, which no name without quotes may be.
     *
     * @param word the word, in any case
     * @return true for a keyword
     */
    public static boolean isReserved(String word) {
        return RESERVED.contains(fold(word));
    }

    /**
     * Returns a word in the one case in which keywords and functions are compared.
     *
     * @param word the word
     * @return the word in lower case by the rules of the root locale
     */
    public static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /**
     * Returns whether a name can stand in a text without quotes.
     *
     * @param name the name
     * @return true if it is made of letters, digits and underscores, begins with no digit, and is no keyword
     */
    public static boolean isBare(String name) {
        return isWord(name) && !isReserved(name);
    }

    /**
     * Returns whether a name is one word, be it a keyword or not.
     *
     * @param name the name
     * @return true if it is made of letters, digits and underscores, and begins with no digit
     */
    public static boolean isWord(String name) {
        if (name.isEmpty() || !startsWord(name.codePointAt(0))) {
            return false;
        }
        int point;
        for (int i = 0; i < name.length(); i += Character.charCount(point)) {
            point = name.codePointAt(i);
            if (!continuesWord(point)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether a code point can begin a word.
     *
     * @param codePoint the code point
     * @return true for letters of any script and the underscore
     */
    public static boolean startsWord(int codePoint) {
        return codePoint == '_' || Character.isLetter(codePoint);
    }

    /**
     * Returns whether a code point can stand within a word.
     *
     * @param codePoint the code point
     * @return true for letters of any script and the marks on them, digits and the underscore
     */
    public static boolean continuesWord(int codePoint) {
        int type = Character.getType(codePoint);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return mark || codePoint == '_' || Character.isLetterOrDigit(codePoint);
    }
}
