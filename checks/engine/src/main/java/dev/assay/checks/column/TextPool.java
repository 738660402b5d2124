package dev.assay.checks.column;

import org.jspecify.annotations.Nullable;

/**
 * Makes one string of texts that repeat, as most columns of text do. Holds at most a fixed number of them. Confined to one
 * thread.
 */
final class TextPool {
    private static final int SLOTS = 1 << 10;
    private static final int LONGEST = 32;

    private final @Nullable String[] slots = new String[SLOTS];

    String get(char[] text, int start, int end) {
        if (end - start > LONGEST) {
            return new String(text, start, end - start);
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + text[i];
        }
        int slot = (hash ^ hash >>> 10 ^ hash >>> 20) & SLOTS - 1;
        String known = slots[slot];
        if (known != null && equals(known, text, start, end)) {
            return known;
        }
        String made = new String(text, start, end - start);
        slots[slot] = made;
        return made;
    }

    private static boolean equals(String known, char[] text, int start, int end) {
        int length = end - start;
        if (known.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (known.charAt(i) != text[start + i]) {
                return false;
            }
        }
        return true;
    }
}
