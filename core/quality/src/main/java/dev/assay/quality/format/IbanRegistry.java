package dev.assay.quality.format;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The IBAN structure of each country, and the check of a number against it. */
final class IbanRegistry {
    private static final int LETTERS = 26;
    private static final int BBAN_START = 4;
    private static final int MODULUS = 97;

    /** One of these per character of a BBAN, by country; null where a country has no IBAN. */
    private static final @Nullable String[] STRUCTURES = new String[LETTERS * LETTERS];

    private static final char DIGIT = 'n';
    private static final char UPPER_CASE_LETTER = 'a';

    private static final SortedSet<String> COUNTRIES;

    static {
        var countries = new TreeSet<String>();
        for (List<String> row : CodeFile.rows("iban-registry.txt")) {
            String country = row.get(0);
            countries.add(country);
            STRUCTURES[index(country)] = expand(row.get(2));
        }
        COUNTRIES = Collections.unmodifiableSortedSet(countries);
    }

    private IbanRegistry() {}

    static SortedSet<String> countries() {
        return COUNTRIES;
    }

    static boolean matches(String value) {
        String structure = structure(value);
        return structure != null
                && value.length() == BBAN_START + structure.length()
                && hasStructure(value, structure)
                && hasCheckDigits(value);
    }

    private static @Nullable String structure(String value) {
        boolean hasCountry =
                value.length() > BBAN_START && Ascii.isUpperCase(value.charAt(0)) && Ascii.isUpperCase(value.charAt(1));
        return hasCountry ? STRUCTURES[index(value)] : null;
    }

    private static int index(String country) {
        return (country.charAt(0) - 'A') * LETTERS + country.charAt(1) - 'A';
    }

    /** Turns {@code 4!a6!n} into {@code aaaannnnnn}. */
    private static String expand(String structure) {
        var expanded = new StringBuilder();
        int length = 0;
        for (char c : structure.toCharArray()) {
            if (Ascii.isDigit(c)) {
                length = length * 10 + c - '0';
            } else if (c != '!') {
                expanded.append(String.valueOf(c).repeat(length));
                length = 0;
            }
        }
        return expanded.toString();
    }

    private static boolean hasStructure(String value, String structure) {
        for (int i = 0; i < structure.length(); i++) {
            if (!isOfClass(structure.charAt(i), value.charAt(BBAN_START + i))) {
                return false;
            }
        }
        return Ascii.isDigit(value.charAt(2)) && Ascii.isDigit(value.charAt(3));
    }

    private static boolean isOfClass(char characterClass, char c) {
        return switch (characterClass) {
            case DIGIT -> Ascii.isDigit(c);
            case UPPER_CASE_LETTER -> Ascii.isUpperCase(c);
            default -> Ascii.isUpperCaseOrDigit(c);
        };
    }

    /** Checks ISO/IEC 7064 MOD 97-10 over the number with its first four characters at the end. */
    private static boolean hasCheckDigits(String value) {
        // The algorithm generates 02 to 98 only; 00, 01 and 99 would pass as twins of 97, 98 and 02.
        int checkDigits = (value.charAt(2) - '0') * 10 + value.charAt(3) - '0';
        if (checkDigits < 2 || checkDigits > 98) {
            return false;
        }
        int remainder = remainder(0, value, BBAN_START, value.length());
        return remainder(remainder, value, 0, BBAN_START) == 1;
    }

    private static int remainder(int start, String value, int from, int to) {
        int remainder = start;
        for (int i = from; i < to; i++) {
            char c = value.charAt(i);
            remainder = Ascii.isDigit(c)
                    ? (remainder * 10 + c - '0') % MODULUS
                    : (remainder * 100 + c - 'A' + 10) % MODULUS;
        }
        return remainder;
    }
}
