package dev.assay.quality.format;

/** The syntax of {@link StandardFormat#BIC}. */
final class Bic {
    private static final int LENGTH = 8;
    private static final int LENGTH_WITH_BRANCH = 11;
    private static final int COUNTRY_START = 4;
    private static final int COUNTRY_END = 6;

    private Bic() {}

    static boolean matches(String value) {
        if (value.length() != LENGTH && value.length() != LENGTH_WITH_BRANCH) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            if (!Ascii.isUpperCaseOrDigit(value.charAt(i))) {
                return false;
            }
        }
        return isCountry(value);
    }

    private static boolean isCountry(String value) {
        // Kosovo has no code in ISO 3166-1; banks use one that the standard leaves to its users.
        return IsoCodes.Countries.ALPHA_2.contains(value, COUNTRY_START, COUNTRY_END)
                || value.startsWith("XK", COUNTRY_START);
    }
}
