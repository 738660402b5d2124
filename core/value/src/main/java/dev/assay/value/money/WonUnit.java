package dev.assay.value.money;

import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The units in which amounts of Korean won are shown. A table names one of them and keeps to it.
 *
 * @since 0.1
 */
public enum WonUnit {
    /** 원, one won. */
    WON(0, "원", "KRW"),
    /** 천원, a thousand won. */
    THOUSAND(3, "천원", "KRW thousand"),
    /** 백만원, a million won. */
    MILLION(6, "백만원", "KRW million"),
    /** 억원, a hundred million won. */
    HUNDRED_MILLION(8, "억원", "KRW 100 million");

    private final int zeros;
    private final String korean;
    private final String english;

    WonUnit(int zeros, String korean, String english) {
        this.zeros = zeros;
        this.korean = korean;
        this.english = english;
    }

    /**
     * Returns the unit's name.
     *
     * @param locale the reader's locale
     * @return such as {@code 백만원} or {@code KRW million}
     */
    public String label(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }

    /**
     * Returns how many of this unit an amount is, exactly.
     *
     * @param won an amount of won
     * @return the number of units
     * @throws IllegalArgumentException if the amount is in another currency
     */
    public BigDecimal count(Money won) {
        if (!won.currency().getCurrencyCode().equals("KRW")) {
            throw new ValueException(
                    "currency must be KRW, but was " + won.currency(), "통화는 KRW여야 하지만 " + won.currency() + "입니다");
        }
        return won.amount().movePointLeft(zeros);
    }

    /**
     * Returns an amount in this unit; halves go to the even neighbour.
     *
     * @param won an amount of won
     * @param decimals how many decimals to show, not negative
     * @param locale the reader's locale
     * @return such as {@code 2.16억원} or {@code 2.16 KRW 100 million}
     * @throws IllegalArgumentException if the amount is in another currency, or decimals are negative
     */
    public String format(Money won, int decimals, Locale locale) {
        if (decimals < 0) {
            throw new ValueException(
                    "decimals must not be negative, but were " + decimals, "소수 자릿수는 음수가 아니어야 하지만 " + decimals + "입니다");
        }
        String number = String.format(
                Locale.ROOT, "%,." + decimals + "f", count(won).setScale(decimals, RoundingMode.HALF_EVEN));
        String label = label(locale);
        return label.equals(korean) ? number + label : number + " " + label;
    }
}
