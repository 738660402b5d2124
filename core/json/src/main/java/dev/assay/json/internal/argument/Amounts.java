package dev.assay.json.internal.argument;

import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.json.internal.tree.Place;
import dev.assay.quality.measure.Amount;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shares and numbers of rows: {@code 99.5%}, {@code 5 rows}.
 *
 * @since 0.1
 */
public final class Amounts {
    private static final Pattern PERCENT = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,300})?)%");
    private static final Pattern ROWS = Pattern.compile("([0-9]{1,18}) rows?");
    private static final String RULE = "a share such as 99% or a number of rows such as 5 rows";

    private Amounts() {}

    /** Reads a number of rows or a share of them. */
    public static Amount read(Place place) {
        Matcher rows = ROWS.matcher(place.word(RULE));
        return rows.matches() ? Amount.rows(Long.parseLong(rows.group(1))) : share(place, RULE);
    }

    /** Writes a number of rows or a share of them. */
    public static Node write(Amount amount) {
        return amount instanceof Amount.Share share ? percent(share.value()) : Nodes.text(amount.toString());
    }

    /** Reads a share. */
    public static Amount.Share share(Place place, String rule) {
        return Amount.percent(percentage(place, rule));
    }

    /** Reads how far apart two values may be, which no bound limits to the whole. */
    public static BigDecimal ratio(Place place) {
        return new BigDecimal(percentage(place, "a number, or a share such as 5%")).movePointLeft(2);
    }

    private static String percentage(Place place, String rule) {
        Matcher percent = PERCENT.matcher(place.word(rule));
        if (!percent.matches()) {
            throw place.mustBe(rule);
        }
        return percent.group(1);
    }

    /** Returns whether a number is what reading its percentage gives. */
    public static boolean isShare(BigDecimal value) {
        return value.signum() >= 0
                && value.compareTo(BigDecimal.ONE) <= 0
                && new Amount.Share(value).value().scale() == value.scale();
    }

    /** Writes a ratio in percent. */
    public static Node percent(BigDecimal ratio) {
        BigDecimal percent = ratio.movePointRight(2).stripTrailingZeros();
        return Nodes.text(percent.toPlainString() + "%");
    }
}
