package dev.assay.report.value;

import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/** Words and amounts in the reader's language. */
record Phrases(Locale locale) {
    String word(String en, String ko) {
        return Text.of(en, ko).in(locale);
    }

    String money(Money amount) {
        return amount.describe(locale);
    }

    String money(double amount, Currency currency) {
        return money(new Money(new BigDecimal(amount), currency).rounded());
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%,.1f%%", 100 * share);
    }

    /** A driver's value: few digits if it is small, whole if it is large. */
    static String number(double value) {
        boolean whole = Math.abs(value) >= 1000 || value == Math.rint(value);
        return String.format(Locale.ROOT, whole ? "%,.0f" : "%.3g", value);
    }
}
