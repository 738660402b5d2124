package dev.assay.value.stake;

import java.math.BigDecimal;

/** What components must be. */
final class Checks {
    private Checks() {}

    static void name(String name, String value) {
        if (value.isBlank()) {
            throw new IllegalArgumentException(name + " must not be blank");
        }
    }

    static void notNegative(String name, BigDecimal value) {
        if (value.signum() < 0) {
            throw new IllegalArgumentException(name + " must be 0 or more, but was " + value);
        }
    }

    static void share(String name, BigDecimal value) {
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException(name + " must be in [0, 1], but was " + value);
        }
    }

    static BigDecimal number(String name, String value) {
        try {
            return new BigDecimal(value);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    name + " must be a decimal number such as 0.25, but was \"" + value + "\"", e);
        }
    }
}
