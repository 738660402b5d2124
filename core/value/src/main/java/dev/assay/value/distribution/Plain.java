package dev.assay.value.distribution;

import java.math.BigDecimal;
import java.util.Locale;

/** Numbers as people write them. */
final class Plain {
    private static final double LEAST = 1e-6;
    private static final double GREATEST = 1e15;
    private static final int DIGITS = 6;

    private Plain() {}

    /** Returns a number that somebody gave, with all its digits. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < LEAST || size >= GREATEST)) {
            return Double.toString(value);
        }
        BigDecimal plain = BigDecimal.valueOf(value).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }

    /** Returns a number that was computed, with six digits. */
    static String rounded(double value) {
        return number(
                new BigDecimal(value).round(new java.math.MathContext(DIGITS)).doubleValue());
    }
}
