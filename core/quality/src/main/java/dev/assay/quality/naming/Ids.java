package dev.assay.quality.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;

/**
 * Ids of expectations: kebab-case, stable, unique in a suite. Thread-safe.
 *
 * @since 0.1
 */
public final class Ids {
    private static final int LONGEST = 80;

    private Ids() {}

    /**
     * Checks that a text is an id.
     *
     * @param id the text
     * @throws IllegalArgumentException if it is not kebab-case
     */
    public static void require(String id) {
        Objects.requireNonNull(id, "id");
        if (!isKebab(id)) {
            throw new IllegalArgumentException(
                    "id must be kebab-case (lower-case letters, digits and single hyphens), but was \"" + id + "\"");
        }
    }

    /** Returns what any text comes to as an id. */
    static String of(String text) {
        String plain = kebab(folded(text));
        if (plain.codePointCount(0, plain.length()) > LONGEST) {
            plain = withoutHyphenAtEnd(plain.substring(0, plain.offsetByCodePoints(0, LONGEST)));
        }
        return plain.isEmpty() ? "expectation" : plain;
    }

    private static String folded(String text) {
        String composed = isLatin(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.toLowerCase(Locale.ROOT);
    }

    /** Latin-1 text is in composed form as it stands; to ask the normalizer means to load its tables. */
    private static boolean isLatin(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0xFF) {
                return false;
            }
        }
        return true;
    }

    /** Joins the runs of letters and digits with hyphens. */
    private static String kebab(String text) {
        StringBuilder id = new StringBuilder(text.length());
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (isLetterOrDigit(point)) {
                id.appendCodePoint(point);
            } else if (!id.isEmpty() && id.charAt(id.length() - 1) != '-') {
                id.append('-');
            }
        }
        return withoutHyphenAtEnd(id.toString());
    }

    private static String withoutHyphenAtEnd(String id) {
        return id.endsWith("-") ? id.substring(0, id.length() - 1) : id;
    }

    private static boolean isKebab(String id) {
        return !id.isEmpty() && id.equals(kebab(id));
    }

    /** Lower-case and caseless letters, and decimal digits. */
    private static boolean isLetterOrDigit(int point) {
        int type = Character.getType(point);
        return type == Character.LOWERCASE_LETTER
                || type == Character.OTHER_LETTER
                || type == Character.DECIMAL_DIGIT_NUMBER;
    }
}
