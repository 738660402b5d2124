package dev.assay.examples.quickstart;

import dev.assay.value.money.Money;
import dev.assay.value.stake.book.StakeBook;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Budgets as the command line has them: {@code 20000000}, in the currency of the prices, or {@code KRW:20000000}. */
final class Budgets {
    private static final Pattern AMOUNT = Pattern.compile("(?:([A-Z]{3}):)?([0-9]{1,18}(?:\\.[0-9]{1,4})?)");

    private Budgets() {}

    static boolean isAmount(String text) {
        return AMOUNT.matcher(text).matches();
    }

    /** Returns the book with another budget; one in another currency is refused. */
    static StakeBook limit(StakeBook book, String text) {
        Matcher amount = AMOUNT.matcher(text);
        if (!amount.matches()) {
            throw new IllegalArgumentException("--budget must be an amount, but was " + text);
        }
        String code = amount.group(1) == null ? book.currency().getCurrencyCode() : amount.group(1);
        return book.within(Money.of(amount.group(2), code));
    }
}
