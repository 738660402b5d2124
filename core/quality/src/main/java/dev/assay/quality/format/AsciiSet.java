package dev.assay.quality.format;

/**
 * A set of ASCII characters.
 *
 * @param low a bit for each of the characters 0 to 63
 * @param high a bit for each of the characters 64 to 127
 */
record AsciiSet(long low, long high) {
    private static final AsciiSet EMPTY = new AsciiSet(0, 0);

    static final AsciiSet LETTERS_AND_DIGITS = EMPTY.and("abcdefghijklmnopqrstuvwxyz")
            .and("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
            .and("0123456789");

    /** Returns a set with the given characters too. */
    AsciiSet and(String characters) {
        long newLow = low;
        long newHigh = high;
        for (char c : characters.toCharArray()) {
            // A shift counts modulo 64, which is the place of the character in its half.
            if (c < Long.SIZE) {
                newLow |= 1L << c;
            } else {
                newHigh |= 1L << c;
            }
        }
        return new AsciiSet(newLow, newHigh);
    }

    boolean contains(char c) {
        if (c < Long.SIZE) {
            return (low >>> c & 1) != 0;
        }
        return c < 2 * Long.SIZE && (high >>> c & 1) != 0;
    }
}
