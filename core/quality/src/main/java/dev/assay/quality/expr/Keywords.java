package dev.assay.quality.expr;

import java.util.Locale;
import java.util.Set;

/** The words of the grammar that no bare column name may be. */
final class Keywords {
    private static final Set<String> RESERVED =
            Set.of("and", "or", "not", "in", "between", "like", "is", "null", "true", "false");

    private Keywords() {}

    static boolean isReserved(String word) {
        return RESERVED.contains(fold(word));
    }

    static String fold(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Returns whether a name can stand in a text without quotes. */
    static boolean isBare(String name) {
        return !name.isEmpty()
                && startsWord(name.codePointAt(0))
                && name.codePoints().allMatch(Keywords::continuesWord)
                && !isReserved(name);
    }

    static boolean startsWord(int codePoint) {
        return codePoint == '_' || Character.isLetter(codePoint);
    }

    static boolean continuesWord(int codePoint) {
        int type = Character.getType(codePoint);
        // Many scripts write vowels as marks on a letter.
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
        return mark || codePoint == '_' || Character.isLetterOrDigit(codePoint);
    }
}
