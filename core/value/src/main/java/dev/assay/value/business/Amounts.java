package dev.assay.value.business;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;

/** How computed numbers are shown. */
final class Amounts {
    private Amounts() {}

    /** In whole minor units. */
    static Money money(double value, Currency currency) {
        return new Money(new BigDecimal(value), currency).rounded();
    }

    /** As a sentence of each language shows it: in Korean the currency stands behind, and won are 원. */
    static Text text(Money money) {
        String code = money.currency().getCurrencyCode();
        String english = money.toString();
        String korean = english.substring(code.length() + 1) + " " + code;
        return Text.of(english, isWon(money) ? money.describe(Locale.KOREAN) : korean);
    }

    private static boolean isWon(Money money) {
        return money.currency().getCurrencyCode().equals("KRW");
    }

    /** What a Korean sentence is about. */
    static String koreanTopic(Money money) {
        return Particle.TOPIC.after(text(money).ko());
    }

    /** With one decimal. */
    static String percent(double share) {
        BigDecimal percent = new BigDecimal(share).movePointRight(2).setScale(1, RoundingMode.HALF_EVEN);
        return String.format(Locale.ROOT, "%,.1f%%", percent);
    }

    static String percent(BigDecimal share) {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }

    /** Twelve digits at most, with separators of thousands. */
    static String number(double value) {
        BigDecimal number = new BigDecimal(value, new MathContext(12)).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    static String number(BigDecimal value) {
        BigDecimal number = value.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
    }

    /** With two decimals, for times. */
    static String time(double value) {
        return String.format(Locale.ROOT, "%.2f", new BigDecimal(value));
    }
}
