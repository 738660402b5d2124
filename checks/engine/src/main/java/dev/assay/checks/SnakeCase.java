package dev.assay.checks;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names in snake case. A class of its own, so that those who do not ask for it need not wait for its pattern. */
final class SnakeCase {
    /** Between a small letter or digit and a capital, and before the last of several capitals if a small letter follows. */
    private static final Pattern WORD_END =
            Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})|(?<=\\p{Lu})(?=\\p{Lu}\\p{Ll})");

    private SnakeCase() {}

    /** Returns {@code fare_amount} for {@code fareAmount}. */
    static String of(String property) {
        return WORD_END.matcher(property).replaceAll("_").toLowerCase(Locale.ROOT);
    }
}
