package dev.assay.quality.format;

/** The syntax and the check digit of {@link StandardFormat#CREDIT_CARD}. */
final class CardNumber {
    private static final int MIN_DIGITS = 12;
    private static final int MAX_DIGITS = 19;

    private CardNumber() {}

    static boolean matches(String value) {
        int digits = DigitGroups.count(value, 0, " -");
        if (digits < MIN_DIGITS || digits > MAX_DIGITS) {
            return false;
        }
        int sum = luhnSum(value);
        // Only a number of zeros has no sum at all.
        return sum > 0 && sum % 10 == 0;
    }

    /** Returns the sum of the digits, every second one from the right doubled (ISO/IEC 7812-1 annex B). */
    private static int luhnSum(String value) {
        int sum = 0;
        boolean isDoubled = false;
        for (int i = value.length() - 1; i >= 0; i--) {
            if (Ascii.isDigit(value.charAt(i))) {
                int digit = value.charAt(i) - '0';
                sum += isDoubled ? doubled(digit) : digit;
                isDoubled = !isDoubled;
            }
        }
        return sum;
    }

    /** Returns the sum of the digits of twice the digit. */
    private static int doubled(int digit) {
        return digit < 5 ? 2 * digit : 2 * digit - 9;
    }
}
