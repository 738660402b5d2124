package dev.assay.json;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Condition.Matches.Scope;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import dev.assay.quality.format.Cidr;
import dev.assay.quality.format.Format;
import dev.assay.quality.format.Iban;
import dev.assay.quality.format.StandardFormat;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Draws conditions, those for which there is a word as often as others. */
class RandomConditions extends RandomValues {
    private static final List<String> PATTERNS = List.of("x+", "[A-Z]{3}", "a|b", "\\d+", "", "'", "#", ": ", "\\\\");

    RandomConditions(long seed) {
        super(seed);
    }

    Condition condition(int depth) {
        if (depth == 0 || flip()) {
            return drawOf(this::comparison, this::interval, this::membership, this::text_, this::alike);
        }
        return drawOf(
                () -> condition(depth - 1).negate(),
                () -> new Condition.And(list(2, 3, () -> condition(depth - 1))),
                () -> new Condition.Or(list(2, 3, () -> condition(depth - 1))));
    }

    private Condition comparison() {
        return drawOf(
                () -> new Condition.Comparison(value(2), oneOf(Comparator.values()), value(2)),
                () -> new Condition.Comparison(column(), oneOf(Comparator.values()), literal()),
                () -> new Condition.Comparison(column(), oneOf(Comparator.values()), column()),
                () -> new Condition.Comparison(column(), oneOf(Comparator.values()), now()),
                () -> new Condition.Comparison(length(), oneOf(Comparator.values()), new Expr.Literal(0)),
                () -> new Condition.Close(column(), literal(), tolerance(), tolerance()),
                () -> new Condition.Close(value(1), value(1), tolerance(), BigDecimal.ZERO),
                () -> new Condition.IsNull(value(1)),
                () -> new Condition.IsNull(column()).negate(),
                () -> new Condition.IsFinite(value(1)));
    }

    private Expr now() {
        return new Expr.Now(flip() ? duration() : duration().negated());
    }

    private Expr length() {
        Expr text = flip() ? column() : new Expr.Call(Function.TRIM, List.of(column()));
        return new Expr.Call(Function.LENGTH, List.of(text));
    }

    private BigDecimal tolerance() {
        return oneOf(List.of(BigDecimal.ZERO, new BigDecimal("0.1"), new BigDecimal("2.5"), new BigDecimal("1E+3")));
    }

    private Condition interval() {
        List<Object> ends = pair();
        Expr lower = new Expr.Literal(ends.get(0));
        Expr upper = new Expr.Literal(ends.get(1));
        Expr value = flip() ? column() : value(2);
        Comparator from = oneOf(List.of(Comparator.AT_LEAST, Comparator.GREATER));
        Comparator to = oneOf(List.of(Comparator.AT_MOST, Comparator.LESS));
        return drawOf(
                () -> new Condition.Between(value, lower, upper),
                () -> new Condition.Between(value, column(), flip() ? column() : value(1)).negate(),
                () -> new Condition.And(List.of(
                        new Condition.Comparison(value, from, lower), new Condition.Comparison(value, to, upper))));
    }

    private Condition membership() {
        int width = random.nextInt(1, 4);
        Condition in = new Condition.In(
                list(width, width, () -> flip() ? column() : value(1)),
                list(1, 3, () -> list(width, width, this::literal)));
        return flip() ? in : in.negate();
    }

    private Condition text_() {
        Condition test = drawOf(
                () -> new Condition.Matches(value(1), oneOf(PATTERNS), oneOf(Scope.values())),
                () -> new Condition.Like(value(1), text(), Optional.empty()),
                () -> new Condition.Like(value(1), "5!%", Optional.of('!')),
                () -> new Condition.HasFormat(value(1), format()));
        return flip() ? test : test.negate();
    }

    private Format format() {
        return drawOf(() -> oneOf(StandardFormat.values()), () -> new Cidr("2001:db8::/32"), () -> new Iban("DE"));
    }

    /** Several parts about one value, or one thing about several columns. */
    private Condition alike() {
        Expr value = value(1);
        List<Condition> matches = list(2, 3, () -> new Condition.Matches(value, oneOf(PATTERNS), Scope.WHOLE));
        List<Condition> likes = list(2, 3, () -> new Condition.Like(value, text(), Optional.empty()));
        List<Condition> present = list(2, 3, () -> new Condition.IsNull(column()).negate());
        List<Condition> equal = list(2, 3, () -> new Condition.Comparison(value, Comparator.EQUAL, column()));
        List<Condition> parts = oneOf(List.of(matches, likes, present, equal));
        return drawOf(
                () -> new Condition.And(parts), () -> new Condition.Or(parts), () -> new Condition.Or(parts).negate());
    }
}
