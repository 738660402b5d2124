package dev.assay.quality.format;

/** Digits that people group for reading, with one separator between two digits at most. */
final class DigitGroups {
    static final int MALFORMED = -1;

    private DigitGroups() {}

    /**
     * Returns how many digits stand from the given position to the end, or {@link #MALFORMED} when
     * there is anything but digits and single separators between them.
     */
    static int count(String text, int from, String separators) {
        int digits = 0;
        boolean afterDigit = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isDigit = Ascii.isDigit(c);
            if (isDigit) {
                digits++;
            } else if (!afterDigit || separators.indexOf(c) < 0) {
                return MALFORMED;
            }
            afterDigit = isDigit;
        }
        return afterDigit ? digits : MALFORMED;
    }
}
