package dev.assay.quality.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * An exact share of counted things, kept as two counts and compared by cross-multiplication.
 *
 * @param part how many have the property, in [0, whole]
 * @param whole how many there are, 1 or more
 * @since 0.1
 */
public record Fraction(long part, long whole) implements Comparable<Fraction> {
    /**
     * Checks the counts.
     *
     * @throws IllegalArgumentException if {@code whole < 1} or {@code part} is not in [0, whole]
     */
    public Fraction {
        if (whole < 1 || part < 0 || part > whole) {
            throw new IllegalArgumentException(
                    "part must be in [0, whole] and whole at least 1, but was " + part + "/" + whole);
        }
    }

    /**
     * Compares this share with an exact number.
     *
     * @param share a number
     * @return negative, zero or positive
     */
    public int compareTo(BigDecimal share) {
        return BigDecimal.valueOf(part).compareTo(share.multiply(BigDecimal.valueOf(whole)));
    }

    @Override
    public int compareTo(Fraction other) {
        BigInteger left = BigInteger.valueOf(part).multiply(BigInteger.valueOf(other.whole));
        return left.compareTo(BigInteger.valueOf(other.part).multiply(BigInteger.valueOf(whole)));
    }

    /**
     * Returns the nearest double.
     *
     * @return a number in [0, 1]
     */
    public double toDouble() {
        return (double) part / whole;
    }

    /**
     * Returns the share in percent for reading, never rounded up to 100 or down to 0.
     *
     * @return for example {@code 98.76 %}
     */
    @Override
    public String toString() {
        BigDecimal percent = BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL64);
        BigDecimal rounded = percent.setScale(2, RoundingMode.HALF_EVEN);
        boolean hidden = rounded.compareTo(percent) != 0
                && (rounded.signum() == 0 || rounded.compareTo(BigDecimal.valueOf(100)) == 0);
        String text = (hidden
                        ? percent.round(new MathContext(rounded.signum() == 0 ? 2 : 8, RoundingMode.DOWN))
                        : rounded)
                .stripTrailingZeros()
                .toPlainString();
        return String.format(Locale.ROOT, "%s %%", text);
    }
}
