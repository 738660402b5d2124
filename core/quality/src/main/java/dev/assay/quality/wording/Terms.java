package dev.assay.quality.wording;

import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Values;
import dev.assay.quality.expr.Expr;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How values are written, the same in every language. */
final class Terms {
    private static final int MOST_LISTED = 12;

    private Terms() {}

    /** Text stands in single quotes, as conditions have it; other constants stand without their type. */
    static String constant(Object value) {
        boolean text = Values.typeOf(value) == DataType.STRING;
        return text ? new Expr.Literal(value).toString() : Values.print(value);
    }

    static String text(String text) {
        return new Expr.Literal(text).toString();
    }

    static String column(String name) {
        return new Expr.Column(name).toString();
    }

    static String value(Expr expr) {
        return expr instanceof Expr.Literal literal ? constant(literal.value()) : expr.toString();
    }

    static String tuple(List<? extends Expr> parts) {
        String inside = parts.stream().map(Terms::value).collect(Collectors.joining(", "));
        return parts.size() == 1 ? inside : "(" + inside + ")";
    }

    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    static String percent(BigDecimal share) {
        return Values.print(share.movePointRight(2).stripTrailingZeros()) + " %";
    }

    /** Lists the first few and says how many there are in all. */
    static <T> String list(List<T> items, Function<T, String> text, String inAll) {
        Stream<String> listed = items.stream().limit(MOST_LISTED).map(text);
        String rest = items.size() > MOST_LISTED ? ", … (" + String.format(Locale.ROOT, inAll, items.size()) + ")" : "";
        return listed.collect(Collectors.joining(", ")) + rest;
    }
}
