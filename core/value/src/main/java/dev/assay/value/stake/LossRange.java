package dev.assay.value.stake;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * What is lost in a year, and how little and how much that may be. Immutable.
 *
 * @param low the lower end
 * @param expected what follows from the measured share
 * @param high the upper end
 * @since 0.1
 */
public record LossRange(Money low, Money expected, Money high) {
    /** A year of the calendar, which is what an exposure per year is of. */
    static final BigDecimal DAYS = BigDecimal.valueOf(365);

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the three are not in order, or not of one currency
     */
    public LossRange {
        if (low.compareTo(expected) > 0 || expected.compareTo(high) > 0) {
            throw new ValueException(
                    "low, expected and high must be in order, but were " + low + ", " + expected + " and " + high,
                    "하한, 기댓값, 상한은 작은 순서여야 하지만 " + low + ", " + expected + ", " + high + "입니다");
        }
    }

    /**
     * Returns one end, or what is expected.
     *
     * @param end which
     * @return the amount
     */
    public Money at(LossEnd end) {
        return switch (end) {
            case LOW -> low;
            case EXPECTED -> expected;
            case HIGH -> high;
        };
    }

    /**
     * Returns the sum of two losses. Its ends are the sums of the ends, which is wider than the joint range of losses that
     * are independent, and never narrower than that of losses of the same rows.
     *
     * @param other a loss in the same currency
     * @return a new range
     * @throws IllegalArgumentException if the currencies differ
     */
    public LossRange plus(LossRange other) {
        return new LossRange(low.plus(other.low), expected.plus(other.expected), high.plus(other.high));
    }

    /**
     * Returns what is lost in a day: a 365th.
     *
     * @return a new range, to 34 digits
     */
    public LossRange perDay() {
        return new LossRange(daily(low), daily(expected), daily(high));
    }

    private static Money daily(Money yearly) {
        return new Money(yearly.amount().divide(DAYS, MathContext.DECIMAL128), yearly.currency());
    }

    /**
     * Returns the loss and its range.
     *
     * @param locale the reader's locale
     * @return such as {@code KRW 120 (100 to 140)}, with whole minor units
     */
    public String describe(Locale locale) {
        String to = Words.korean(locale) ? " ~ " : " to ";
        return expected.describe(locale) + " (" + low.describe(locale) + to + high.describe(locale) + ")";
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
