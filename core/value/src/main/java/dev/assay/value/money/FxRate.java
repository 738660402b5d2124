package dev.assay.value.money;

import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;

/**
 * What one unit of a currency was worth in another on a day, and who says so. The only way from one currency to another.
 * Immutable.
 *
 * @param from the currency to convert from
 * @param to the currency to convert to
 * @param rate how many units of {@code to} one unit of {@code from} is, positive
 * @param asOf the day of the rate
 * @param source who published it, not blank
 * @since 0.1
 */
public record FxRate(Currency from, Currency to, BigDecimal rate, LocalDate asOf, String source) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the rate is not positive, the source blank, or a currency is converted to itself at
     *     another rate than 1
     */
    public FxRate {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(asOf, "asOf");
        if (rate.signum() <= 0) {
            throw new ValueException("rate must be positive, but was " + rate, "이율은 양수여야 하지만 " + rate + "입니다");
        }
        if (from.equals(to) && rate.compareTo(BigDecimal.ONE) != 0) {
            throw new ValueException(
                    "rate of " + from + " to itself must be 1, but was " + rate,
                    from + "에서 같은 통화로의 환율은 1이어야 하지만 " + rate + "입니다");
        }
        if (source.isBlank()) {
            throw new ValueException(
                    "source must say who published the rate, but was blank", "출처에는 환율을 공표한 곳이 있어야 하지만 비어 있습니다");
        }
    }

    /**
     * Returns a rate.
     *
     * @param from an ISO 4217 code such as {@code USD}
     * @param to an ISO 4217 code such as {@code KRW}
     * @param rate a decimal number such as {@code 1391.5}
     * @param asOf the day of the rate
     * @param source who published it
     * @return the rate
     * @throws IllegalArgumentException if a part cannot be read or is out of its range
     */
    public static FxRate of(String from, String to, String rate, LocalDate asOf, String source) {
        Money one = Money.of(rate, to);
        return new FxRate(Money.of("1", from).currency(), one.currency(), one.amount(), asOf, source);
    }

    /**
     * Returns an amount in the other currency.
     *
     * @param money an amount in the currency to convert from
     * @return the exact product, not rounded
     * @throws IllegalArgumentException if the amount is in another currency
     */
    public Money convert(Money money) {
        if (!money.currency().equals(from)) {
            throw new ValueException(
                    "currency must be " + from + ", but was " + money.currency() + "; the rate is " + this,
                    "통화는 " + from + "여야 하지만 " + money.currency() + "입니다. 환율은 " + this + "입니다");
        }
        return new Money(money.amount().multiply(rate), to);
    }

    /**
     * Returns the rate for the way back, to 34 digits: there and back again may differ in the last of them.
     *
     * @return the inverse rate, of the same day and source
     */
    public FxRate inverse() {
        return new FxRate(to, from, BigDecimal.ONE.divide(rate, MathContext.DECIMAL128), asOf, source);
    }

    /** Returns the rate with its day and source, such as {@code 1 USD = 1391.5 KRW on 2026-11-20 (Bank of Korea)}. */
    @Override
    public String toString() {
        return "1 " + from + " = " + rate.toPlainString() + " " + to + " on " + asOf + " (" + source + ")";
    }
}
