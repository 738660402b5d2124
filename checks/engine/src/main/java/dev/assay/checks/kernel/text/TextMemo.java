package dev.assay.checks.kernel.text;

import org.jspecify.annotations.Nullable;

/**
 * Remembers the answers about recent texts, because columns often hold few different ones. A memo that seldom helps is
 * given up.
 *
 * @since 0.1
 */
public final class TextMemo {
    private static final int SLOTS = 1024;
    private static final int LONGEST = 256;
    private static final int TRIAL = 8192;
    private static final int WORTHWHILE = TRIAL / 4;

    private final TextMatcher test;
    private final @Nullable String[] texts = new String[SLOTS];
    private final boolean[] answers = new boolean[SLOTS];
    private int asked;
    private int remembered;
    private boolean useful = true;

    /** Remembers the answers of a test. */
    public TextMemo(TextMatcher test) {
        this.test = test;
    }

    /** Returns whether a text passes. */
    public boolean holds(String text) {
        if (!useful || text.length() > LONGEST) {
            return test.holds(text);
        }
        int hash = text.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        if (++asked == TRIAL) {
            useful = remembered >= WORTHWHILE;
            asked = 0;
            remembered = 0;
        }
        String known = texts[slot];
        if (known != null && known.equals(text)) {
            remembered++;
            return answers[slot];
        }
        boolean answer = test.holds(text);
        texts[slot] = text;
        answers[slot] = answer;
        return answer;
    }
}
