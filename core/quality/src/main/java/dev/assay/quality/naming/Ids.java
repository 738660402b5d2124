package dev.assay.quality.naming;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ids of expectations: kebab-case, stable, unique in a suite. Thread-safe.
 *
 * @since 0.1
 */
public final class Ids {
    private static final Pattern KEBAB = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{Nd}]+(-[\\p{Ll}\\p{Lo}\\p{Nd}]+)*");
    private static final Pattern OTHER = Pattern.compile("[^\\p{Ll}\\p{Lo}\\p{Nd}]+");
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
        if (!KEBAB.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "id must be kebab-case (lower-case letters, digits and single hyphens), but was \"" + id + "\"");
        }
    }

    /**
     * Makes an id of any text; a number is added when the plain one is taken.
     *
     * @param text the text
     * @param taken the ids that are taken
     * @return an id that is not taken
     */
    public static String derive(String text, Set<String> taken) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        String plain = OTHER.matcher(folded).replaceAll("-");
        if (plain.codePointCount(0, plain.length()) > LONGEST) {
            plain = plain.substring(0, plain.offsetByCodePoints(0, LONGEST));
        }
        plain = plain.replaceAll("^-+|-+$", "");
        String base = plain.isEmpty() ? "expectation" : plain;
        String id = base;
        for (int i = 2; taken.contains(id); i++) {
            id = base + "-" + i;
        }
        return id;
    }
}
