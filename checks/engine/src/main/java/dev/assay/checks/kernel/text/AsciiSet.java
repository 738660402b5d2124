package dev.assay.checks.kernel.text;

/**
 * A set of ASCII characters.
 *
 * @param low a bit per character from 0 to 63
 * @param high a bit per character from 64 to 127
 */
record AsciiSet(long low, long high) {
    static final AsciiSet NONE = new AsciiSet(0, 0);
    static final AsciiSet DIGITS = NONE.and('0', '9');
    static final AsciiSet WORD = DIGITS.and('a', 'z').and('A', 'Z').and('_', '_');
    static final AsciiSet SPACE = NONE.and('\t', '\r').and(' ', ' ');

    /** Returns this set and a range of characters. */
    AsciiSet and(char first, char last) {
        long newLow = low;
        long newHigh = high;
        for (char c = first; c <= last; c++) {
            newLow |= c < Long.SIZE ? 1L << c : 0;
            newHigh |= c < Long.SIZE ? 0 : 1L << c;
        }
        return new AsciiSet(newLow, newHigh);
    }

    AsciiSet and(AsciiSet other) {
        return new AsciiSet(low | other.low, high | other.high);
    }

    boolean has(char c) {
        return has(low, high, c);
    }

    /** Returns whether a set has a character, whose halves a loop has at hand. */
    static boolean has(long low, long high, char c) {
        long bits = c < Long.SIZE ? low : high;
        return c < 2 * Long.SIZE && (bits >>> c & 1) != 0;
    }

    boolean isDisjoint(AsciiSet other) {
        return (low & other.low | high & other.high) == 0;
    }
}
