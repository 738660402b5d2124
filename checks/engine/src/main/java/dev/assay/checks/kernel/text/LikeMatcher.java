package dev.assay.checks.kernel.text;

import java.util.Arrays;
import java.util.Optional;

/**
 * A text that an SQL LIKE pattern describes as a whole; goes back to the last {@code %} only, so it is never slow.
 *
 * @since 0.1
 */
public final class LikeMatcher implements TextMatcher {
    private static final int ANY_RUN = -1;
    private static final int ANY_ONE = -2;

    private final int[] pattern;

    /** Reads a pattern whose escape characters are known to be sound. */
    public LikeMatcher(String text, Optional<Character> escape) {
        int[] points = text.codePoints().toArray();
        int[] compiled = new int[points.length];
        int length = 0;
        for (int i = 0; i < points.length; i++) {
            boolean escaped = escape.isPresent() && points[i] == escape.get();
            compiled[length++] = escaped ? points[++i] : symbol(points[i]);
        }
        pattern = Arrays.copyOf(compiled, length);
    }

    private static int symbol(int point) {
        return point == '%' ? ANY_RUN : point == '_' ? ANY_ONE : point;
    }

    @Override
    public boolean holds(String text) {
        int at = 0;
        int next = 0;
        int run = -1;
        int resume = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (next < pattern.length && (pattern[next] == point || pattern[next] == ANY_ONE)) {
                next++;
                at += Character.charCount(point);
            } else if (next < pattern.length && pattern[next] == ANY_RUN) {
                run = next++;
                resume = at;
            } else if (run >= 0) {
                // Let the last run take one more code point and try again behind it.
                next = run + 1;
                resume += Character.charCount(text.codePointAt(resume));
                at = resume;
            } else {
                return false;
            }
        }
        while (next < pattern.length && pattern[next] == ANY_RUN) {
            next++;
        }
        return next == pattern.length;
    }
}
