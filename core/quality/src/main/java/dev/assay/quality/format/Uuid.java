package dev.assay.quality.format;

/** The syntax of {@link StandardFormat#UUID}. */
final class Uuid {
    private static final int LENGTH = "00000000-0000-0000-0000-000000000000".length();

    private Uuid() {}

    static boolean matches(String value) {
        if (value.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = value.charAt(i);
            if (isHyphenPosition(i) ? c != '-' : !Ascii.isHexDigit(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHyphenPosition(int index) {
        return index == 8 || index == 13 || index == 18 || index == 23;
    }
}
