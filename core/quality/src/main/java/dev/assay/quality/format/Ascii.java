package dev.assay.quality.format;

/** Classes of ASCII characters. No other character belongs to any of them. */
final class Ascii {

    private Ascii() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isUpperCase(char c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isLowerCase(char c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isLetter(char c) {
        return isUpperCase(c) || isLowerCase(c);
    }

    static boolean isLetterOrDigit(char c) {
        return isLetter(c) || isDigit(c);
    }

    static boolean isUpperCaseOrDigit(char c) {
        return isUpperCase(c) || isDigit(c);
    }

    static boolean isHexDigit(char c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    /** Returns the value of a hexadecimal digit, in [0, 15]. */
    static int hexValue(char digit) {
        return isDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10;
    }
}
