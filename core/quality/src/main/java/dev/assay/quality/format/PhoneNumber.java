package dev.assay.quality.format;

/** The syntax of {@link StandardFormat#PHONE}. */
final class PhoneNumber {
    private static final int MIN_DIGITS = 7;
    private static final int MAX_DIGITS = 15;

    private PhoneNumber() {}

    static boolean matches(String value) {
        if (!value.startsWith("+") || value.startsWith("0", 1)) {
            return false;
        }
        int digits = DigitGroups.count(value, 1, " -.");
        return digits >= MIN_DIGITS && digits <= MAX_DIGITS;
    }
}
