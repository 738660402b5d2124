package dev.assay.value.money;

import dev.assay.quality.finding.ValueException;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * How many fraction digits the minor unit of a currency has: those of ISO 4217 as this Java knows them, and what a user
 * corrects, since the table of an old Java may lag behind. Immutable.
 *
 * @since 0.1
 */
public final class MinorUnits {
    private static final int MOST_DIGITS = 9;
    private static final MinorUnits ISO = new MinorUnits(Map.of());

    private final Map<Currency, Integer> corrected;

    private MinorUnits(Map<Currency, Integer> corrected) {
        this.corrected = corrected;
    }

    /**
     * Returns the digits of ISO 4217.
     *
     * @return digits without corrections
     */
    public static MinorUnits iso() {
        return ISO;
    }

    /**
     * Returns digits with a correction.
     *
     * @param currency the currency
     * @param digits how many digits it has, in [0, 9]
     * @return new digits
     * @throws IllegalArgumentException if the digits are outside their range
     */
    public MinorUnits with(Currency currency, int digits) {
        if (digits < 0 || digits > MOST_DIGITS) {
            throw new ValueException(
                    "fraction digits must be in [0, " + MOST_DIGITS + "], but were " + digits,
                    "소수 자릿수는 [0, " + MOST_DIGITS + "] 안에 있어야 하지만 " + digits + "입니다");
        }
        Map<Currency, Integer> all = new HashMap<>(corrected);
        all.put(currency, digits);
        return new MinorUnits(Map.copyOf(all));
    }

    /**
     * Returns whether amounts in a currency have a smallest unit, which 0 digits are, too.
     *
     * @param currency the currency
     * @return false for what nobody pays in: metals such as gold, {@code XAU}, units of account, and codes of tests and of no
     *     currency; unless their digits were corrected
     */
    public boolean knows(Currency currency) {
        return corrected.containsKey(currency) || currency.getDefaultFractionDigits() >= 0;
    }

    /**
     * Returns the fraction digits of a currency.
     *
     * @param currency the currency
     * @return the digits
     * @throws IllegalArgumentException if they are not known, as of gold: rounding it to whole ounces would be wrong
     */
    public int digits(Currency currency) {
        if (!knows(currency)) {
            throw new ValueException(
                    "currency must be one with minor units in ISO 4217, such as KRW, but was " + currency
                            + ", which nobody pays in",
                    "통화는 KRW처럼 ISO 4217에 보조 단위 자릿수가 있어야 하지만 지급에 쓰지 않는 " + currency + "입니다");
        }
        return corrected.getOrDefault(currency, currency.getDefaultFractionDigits());
    }

    /**
     * Returns an amount in whole minor units.
     *
     * @param money the amount
     * @param mode where what is less than a minor unit goes
     * @return the rounded amount
     */
    public Money round(Money money, RoundingMode mode) {
        return new Money(money.amount().setScale(digits(money.currency()), mode), money.currency());
    }
}
