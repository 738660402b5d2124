package dev.assay.report.value;

import dev.assay.report.picture.Axis;
import dev.assay.value.money.WonUnit;
import java.util.Currency;
import java.util.Locale;

/**
 * Amounts in a unit in which they are short.
 *
 * @param zeros how many zeros the unit stands for
 * @param label the unit, such as {@code USD million}
 */
record MoneyScale(int zeros, String label) {
    private static final int[] ZEROS = {9, 6, 3};
    private static final String[] ENGLISH = {"billion", "million", "thousand"};
    private static final String[] KOREAN = {"십억", "백만", "천"};
    private static final double LEAST = 10;

    /** Returns the greatest unit in which an amount has two digits before the point. */
    static MoneyScale of(double greatest, Currency currency, Phrases phrases) {
        double size = Math.abs(greatest);
        if (currency.getCurrencyCode().equals("KRW")) {
            return won(size, phrases.locale());
        }
        String code = currency.getCurrencyCode();
        for (int i = 0; i < ZEROS.length; i++) {
            if (size >= LEAST * Math.pow(10, ZEROS[i])) {
                return new MoneyScale(ZEROS[i], phrases.word(code + " " + ENGLISH[i], KOREAN[i] + " " + code));
            }
        }
        return new MoneyScale(0, code);
    }

    private static MoneyScale won(double size, Locale locale) {
        WonUnit unit = WonUnit.WON;
        int zeros = 0;
        for (WonUnit each : WonUnit.values()) {
            int more = each == WonUnit.WON ? 0 : each == WonUnit.THOUSAND ? 3 : each == WonUnit.MILLION ? 6 : 8;
            if (size >= LEAST * Math.pow(10, more)) {
                unit = each;
                zeros = more;
            }
        }
        return new MoneyScale(zeros, unit.label(locale));
    }

    String number(double amount) {
        double units = amount / Math.pow(10, zeros);
        double size = Math.abs(units);
        int decimals = size >= 100 || size == Math.rint(size) ? 0 : 1;
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", units);
        return text.matches("-0(\\.0)?") ? "0" : text;
    }

    String signed(double amount) {
        String text = number(amount);
        return amount > 0 ? "+" + text : text.replace('-', '−');
    }

    Axis axis(double low, double high) {
        return Axis.of(low, high, at -> tick(at, high - low));
    }

    private String tick(double at, double span) {
        double unit = Math.pow(10, zeros);
        int decimals = span / unit >= 5 ? 0 : span / unit >= 0.5 ? 1 : 2;
        String text = String.format(Locale.ROOT, "%,." + decimals + "f", at / unit);
        return text.matches("-0(\\.0+)?") ? "0" : text;
    }
}
