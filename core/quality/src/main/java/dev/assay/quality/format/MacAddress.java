package dev.assay.quality.format;

/** The syntax of {@link StandardFormat#MAC}. */
final class MacAddress {
    private static final int LENGTH = "00-00-00-00-00-00".length();
    private static final int OCTET_AND_SEPARATOR = 3;

    private MacAddress() {}

    static boolean matches(String value) {
        if (value.length() != LENGTH) {
            return false;
        }
        char separator = value.charAt(2);
        if (separator != '-' && separator != ':') {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            char c = value.charAt(i);
            boolean isSeparator = i % OCTET_AND_SEPARATOR == 2;
            if (isSeparator ? c != separator : !Ascii.isHexDigit(c)) {
                return false;
            }
        }
        return true;
    }
}
