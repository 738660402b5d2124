package dev.assay.quality.binding;

import java.util.regex.Pattern;

/** Tells patterns that are found in any text because they describe nothing at all, too, as {@code [0-9]*} does. */
final class EmptyMatches {
    /** Escapes that depend on where in the text they stand, or on what was found before. */
    private static final Pattern CONDITIONAL = Pattern.compile("[$^]|\\(\\?|\\\\[bBAzZGk0-9]");

    private EmptyMatches() {}

    /**
     * Returns whether a pattern is found in every text; if in doubt, it is said not to be.
     *
     * <p>A pattern that describes the empty text without looking around does so at every place of every text: of its
     * alternatives one can be empty, of a sequence all parts, and whatever another choice took before leaves room for
     * nothing.
     */
    static boolean areEverywhere(String regex) {
        return !CONDITIONAL.matcher(regex).find()
                && Pattern.compile(regex).matcher("").find();
    }
}
