package dev.assay.governance.people;

import dev.assay.quality.finding.ValueException;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names of what may be done, such as {@code read} or {@code approve-release}. Thread-safe.
 *
 * @since 0.1
 */
public final class Actions {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+([-:/][a-z0-9]+)*");
    private static final int LONGEST = 64;

    private Actions() {}

    /**
     * Returns whether a text names an action. Two spellings of one action would be two actions, so there is one spelling.
     *
     * @param action the text
     * @return true for words in lower case and digits with {@code -}, {@code :} or {@code /} between them, 64 characters at most
     */
    public static boolean isAction(String action) {
        return action.length() <= LONGEST && FORM.matcher(action).matches();
    }

    /**
     * Refuses what names no action.
     *
     * @param actions the texts
     * @throws IllegalArgumentException if one is neither an {@linkplain #isAction action} nor {@code *}
     */
    public static void require(Collection<String> actions) {
        List<String> malformed = actions.stream()
                .filter(action -> !action.equals(Eligibility.ALL_ACTIONS))
                .filter(action -> !isAction(action))
                .sorted()
                .toList();
        if (!malformed.isEmpty()) {
            throw new ValueException(
                    "actions must be words in lower case, with - : or / between them, or *, but were \""
                            + String.join("\", \"", malformed) + "\"",
                    "actions는 소문자 단어(사이에 - : / 가능)이거나 *여야 하지만 \"" + String.join("\", \"", malformed) + "\"입니다");
        }
    }
}
