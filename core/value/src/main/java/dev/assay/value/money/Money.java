package dev.assay.value.money;

import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * An exact amount in a currency. Two amounts are equal if they are the same number in the same currency, however many zeros
 * they were written with. Immutable.
 *
 * <p>There is no way in from {@code double}, because 0.1 has no double; amounts come from text, {@link BigDecimal} or a whole
 * number of minor units.
 *
 * @param amount the amount in major units, such as dollars; without trailing zeros
 * @param currency the currency
 * @since 0.1
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {
    /** No amount of money has more digits before the point, and no product of rates and amounts as many behind it. */
    private static final int MOST_DIGITS = 10_000;

    /**
     * Takes an amount.
     *
     * @throws IllegalArgumentException if it has more than 10,000 digits before or behind the point, or its currency has no minor
     *     units, as gold has none
     */
    public Money {
        MinorUnits.iso().digits(Objects.requireNonNull(currency, "currency"));
        BigDecimal plain = amount.stripTrailingZeros();
        if ((long) plain.precision() - plain.scale() > MOST_DIGITS || plain.scale() > MOST_DIGITS) {
            throw new ValueException(
                    "amount must have at most " + MOST_DIGITS + " digits before and behind the point, but was " + plain,
                    "금액은 소수점 앞뒤로 각각 " + MOST_DIGITS + "자리 이하여야 하지만 " + plain + "입니다");
        }
        amount = plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /**
     * Returns an amount that is written as text.
     *
     * @param amount a decimal number such as {@code -1250.50}, without separators of thousands
     * @param currency an ISO 4217 code such as {@code KRW}
     * @return the amount
     * @throws IllegalArgumentException if either cannot be read
     */
    public static Money of(String amount, String currency) {
        return new Money(number(amount), currency(currency));
    }

    /**
     * Returns an amount of whole minor units, such as cents.
     *
     * @param units how many
     * @param currency the currency, whose fraction digits count
     * @return the amount
     */
    public static Money ofMinor(long units, Currency currency) {
        return new Money(BigDecimal.valueOf(units, MinorUnits.iso().digits(currency)), currency);
    }

    /**
     * Returns nothing, in a currency.
     *
     * @param currency the currency
     * @return zero
     */
    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    private static BigDecimal number(String amount) {
        try {
            return new BigDecimal(amount);
        } catch (NumberFormatException e) {
            throw new ValueException(
                    "amount must be a decimal number such as 1250.50, but was \"" + amount + "\"",
                    "금액은 1250.50 같은 십진수여야 하지만 \"" + amount + "\"입니다",
                    e);
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ValueException(
                    "currency must be a code of ISO 4217 such as KRW, but was \"" + code + "\"",
                    "통화는 KRW 같은 ISO 4217 코드여야 하지만 \"" + code + "\"입니다",
                    e);
        }
    }

    /**
     * Returns the sum of two amounts.
     *
     * @param other an amount in the same currency
     * @return the exact sum
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money plus(Money other) {
        return new Money(amount.add(other.in(currency)), currency);
    }

    /**
     * Returns the difference of two amounts.
     *
     * @param other an amount in the same currency
     * @return the exact difference
     * @throws IllegalArgumentException if the currencies differ
     */
    public Money minus(Money other) {
        return new Money(amount.subtract(other.in(currency)), currency);
    }

    /**
     * Returns a multiple.
     *
     * @param factor by what to multiply
     * @return the exact product
     */
    public Money times(BigDecimal factor) {
        return new Money(amount.multiply(factor), currency);
    }

    /**
     * Returns the amount with the other sign.
     *
     * @return the negated amount
     */
    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /**
     * Returns the sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return amount.signum();
    }

    /**
     * Returns the amount in whole minor units; halves go to the even neighbour.
     *
     * @return the rounded amount
     */
    public Money rounded() {
        return rounded(RoundingMode.HALF_EVEN);
    }

    /**
     * Returns the amount in whole minor units.
     *
     * @param mode where what is less than a minor unit goes
     * @return the rounded amount
     */
    public Money rounded(RoundingMode mode) {
        return new Money(amount.setScale(MinorUnits.iso().digits(currency), mode), currency);
    }

    /**
     * Divides the rounded amount into parts whose sum it is, by the method of the largest remainder: every part gets its whole
     * minor units, and those that are left go one by one to the parts with the largest remainders, the first among equals.
     *
     * @param ratios what the parts are proportional to: none negative, their sum positive
     * @return a part per ratio, in the same order
     * @throws IllegalArgumentException if the ratios allow no division
     */
    public List<Money> allocate(List<BigDecimal> ratios) {
        BigDecimal sum = ratios.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0 || ratios.stream().anyMatch(ratio -> ratio.signum() < 0)) {
            throw new ValueException(
                    "ratios must not be negative and their sum must be positive, but were " + ratios,
                    "비율은 음수가 아니고 합이 양수여야 하지만 " + ratios + "입니다");
        }
        BigInteger units = rounded()
                .amount
                .movePointRight(MinorUnits.iso().digits(currency))
                .toBigIntegerExact();
        List<BigDecimal[]> quotients = ratios.stream()
                .map(ratio -> new BigDecimal(units.abs()).multiply(ratio).divideAndRemainder(sum))
                .toList();
        BigInteger given = quotients.stream()
                .map(quotient -> quotient[0].toBigIntegerExact())
                .reduce(BigInteger.ZERO, BigInteger::add);
        int left = units.abs().subtract(given).intValueExact();
        List<Integer> favoured = IntStream.range(0, ratios.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> quotients.get(i)[1]).reversed())
                .limit(left)
                .toList();
        return IntStream.range(0, ratios.size())
                .mapToObj(i -> quotients.get(i)[0].add(favoured.contains(i) ? BigDecimal.ONE : BigDecimal.ZERO))
                .map(part -> units.signum() < 0 ? part.negate() : part)
                .map(part -> new Money(part.movePointLeft(MinorUnits.iso().digits(currency)), currency))
                .toList();
    }

    private BigDecimal in(Currency expected) {
        if (!currency.equals(expected)) {
            throw new ValueException(
                    "currency must be " + expected + ", but was " + currency
                            + "; amounts are converted only with a dated rate",
                    "통화는 " + expected + "여야 하지만 " + currency + "입니다. 금액은 날짜가 있는 환율로만 환산합니다");
        }
        return amount;
    }

    /**
     * Compares two amounts.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.in(currency));
    }

    /**
     * Returns the amount in whole minor units, as it is shown to a reader; halves go to the even neighbour.
     *
     * @param locale the reader's locale
     * @return such as {@code USD 1,250.50}; in Korean {@code 1,250.50 USD}, and won as {@code 1,250원}
     */
    public String describe(Locale locale) {
        int digits = MinorUnits.iso().digits(currency);
        String number =
                String.format(Locale.ROOT, "%,." + digits + "f", amount.setScale(digits, RoundingMode.HALF_EVEN));
        String code = currency.getCurrencyCode();
        if (!locale.getLanguage().equals(Locale.KOREAN.getLanguage())) {
            return code + " " + number;
        }
        return code.equals("KRW") ? number + "원" : number + " " + code;
    }

    /** Returns the code and the amount with separators of thousands, such as {@code USD 1,250.5}. */
    @Override
    public String toString() {
        return currency.getCurrencyCode() + " " + String.format(Locale.ROOT, "%,." + amount.scale() + "f", amount);
    }
}
