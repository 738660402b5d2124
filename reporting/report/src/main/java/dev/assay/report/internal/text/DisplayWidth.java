package dev.assay.report.internal.text;

import java.util.Arrays;

/**
 * Measures text in the columns of a terminal: Hangul, CJK and emoji take two, combining marks none, all else one.
 *
 * <p>Characters that Unicode calls ambiguous take one, as terminals outside old CJK code pages show them. Thread-safe.
 *
 * @see <a href="https://www.unicode.org/reports/tr11/">Unicode Standard Annex #11, East Asian Width</a>
 * @since 0.1
 */
public final class DisplayWidth {
    /** First and last code point of each run whose East Asian Width is W or F, in Unicode 14, in ascending order. */
    private static final int[] WIDE = {
        0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE,
        0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB, 0x26BD, 0x26BE,
        0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA,
        0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B, 0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755,
        0x2757, 0x2757, 0x2795, 0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55,
        0x2E80, 0x303E, 0x3041, 0x3247, 0x3250, 0x4DBF, 0x4E00, 0xA4C6, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAD9,
        0xFE10, 0xFE6B, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x16FE0, 0x18D08, 0x1AFF0, 0x1B2FB, 0x1F004, 0x1F004, 0x1F0CF,
        0x1F0CF, 0x1F18E, 0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E,
        0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8, 0x1F43E, 0x1F440,
        0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550, 0x1F567, 0x1F57A, 0x1F57A, 0x1F595,
        0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680, 0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5,
        0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4, 0x1F6FC, 0x1F7E0, 0x1F7F0, 0x1F90C, 0x1F93A, 0x1F93C, 0x1F945, 0x1F947,
        0x1F9FF, 0x1FA70, 0x1FAF6, 0x20000, 0x2FFFD, 0x30000, 0x3FFFD
    };

    private DisplayWidth() {}

    /**
     * Returns the width of a text.
     *
     * @param text a text without line breaks
     * @return columns, 0 or more
     */
    public static int of(String text) {
        return text.codePoints().map(DisplayWidth::of).sum();
    }

    /**
     * Returns the width of a code point.
     *
     * @param codePoint the code point
     * @return 0, 1 or 2 columns
     */
    public static int of(int codePoint) {
        if (codePoint < 0x300) {
            return codePoint < ' ' || codePoint >= 0x7F && codePoint < 0xA0 || codePoint == 0xAD ? 0 : 1;
        }
        return isZero(codePoint) ? 0 : isWide(codePoint) ? 2 : 1;
    }

    private static boolean isZero(int codePoint) {
        int type = Character.getType(codePoint);
        boolean mark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
        // Vowels and final consonants of decomposed Hangul are drawn into the syllable that their initial began.
        boolean jamo = codePoint >= 0x1160 && codePoint <= 0x11FF || codePoint >= 0xD7B0 && codePoint <= 0xD7FF;
        return mark || jamo || type == Character.FORMAT;
    }

    private static boolean isWide(int codePoint) {
        int index = Arrays.binarySearch(WIDE, codePoint);
        // Between a first and its last the insertion point is odd.
        return index >= 0 || (-index - 1) % 2 == 1;
    }

    /**
     * Returns as much of a text as fits, with {@code …} in place of what does not.
     *
     * @param text a text without line breaks
     * @param columns the room, 1 or more
     * @return a text of at most that width; the same text if it fits
     */
    public static String cut(String text, int columns) {
        return of(text) <= columns ? text : text.substring(0, fitting(text, columns - 1)) + "…";
    }

    /**
     * Returns how much of a text fits.
     *
     * @param text a text without line breaks
     * @param columns the room, 0 or more
     * @return the number of chars whose width is at most {@code columns}; a mark stays with the letter that it is on
     */
    public static int fitting(String text, int columns) {
        int room = columns;
        int i = 0;
        while (i < text.length()) {
            int codePoint = text.codePointAt(i);
            room -= of(codePoint);
            if (room < 0) {
                return i;
            }
            i += Character.charCount(codePoint);
        }
        return i;
    }

    /**
     * Returns a text with spaces after it.
     *
     * @param text a text without line breaks
     * @param columns the width to reach
     * @return a text of at least that width
     */
    public static String padEnd(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - of(text)));
    }

    /**
     * Returns a text with spaces before it.
     *
     * @param text a text without line breaks
     * @param columns the width to reach
     * @return a text of at least that width
     */
    public static String padStart(String text, int columns) {
        return " ".repeat(Math.max(0, columns - of(text))) + text;
    }
}
