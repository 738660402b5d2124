package dev.assay.checks.kernel;

import dev.assay.quality.data.Values;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.ConditionCases;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Expr.Literal;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The truth of a condition in one row: true, false, or null for unknown. */
final class NaiveTruth implements ConditionCases<@Nullable Boolean> {
    private final Expr.Cases<@Nullable Object> values;
    private final boolean negated;
    private final boolean nullsEqual;

    NaiveTruth(Expr.Cases<@Nullable Object> values, boolean negated, boolean nullsEqual) {
        this.values = values;
        this.negated = negated;
        this.nullsEqual = nullsEqual;
    }

    private @Nullable Object value(Expr expr) {
        return expr.fold(values);
    }

    /** Negates where asked; an atom with a NaN is false either way. */
    private @Nullable Boolean atom(@Nullable Boolean truth, @Nullable Object... operands) {
        for (Object operand : operands) {
            if (Values.isNaN(operand)) {
                return false;
            }
        }
        return truth == null ? null : (Boolean) (truth != negated);
    }

    private static int compare(Expr left, Object a, Expr right, Object b) {
        return Values.compare(beside(left, a, b), beside(right, b, a));
    }

    /** A double literal beside an exact number means its shortest decimal text. */
    private static Object beside(Expr expr, Object value, Object other) {
        boolean asWritten = expr instanceof Literal && value instanceof Double number && Double.isFinite(number);
        boolean exact = other instanceof Number && !(other instanceof Double);
        return asWritten && exact ? Values.shortestDecimal((Double) value) : value;
    }

    @Override
    public @Nullable Boolean comparison(Condition.Comparison condition) {
        Object a = value(condition.left());
        Object b = value(condition.right());
        return atom(truth(condition, a, b), a, b);
    }

    private @Nullable Boolean truth(Condition.Comparison condition, @Nullable Object a, @Nullable Object b) {
        Comparator comparator = condition.comparator();
        if (Values.isNaN(a) || Values.isNaN(b)) {
            return false;
        }
        if (a == null || b == null) {
            if (!nullsEqual) {
                return null;
            }
            return a == null && b == null ? comparator.holds(0) : comparator == Comparator.NOT_EQUAL;
        }
        return comparator.holds(compare(condition.left(), a, condition.right(), b));
    }

    @Override
    public @Nullable Boolean between(Condition.Between condition) {
        Object value = value(condition.value());
        Object lower = value(condition.lower());
        Object upper = value(condition.upper());
        if (!nullsEqual && (value == null || lower == null || upper == null)) {
            return atom(null, value, lower, upper);
        }
        NaiveTruth straight = new NaiveTruth(values, false, nullsEqual);
        boolean above = Boolean.TRUE.equals(straight.comparison(
                new Condition.Comparison(condition.value(), Comparator.AT_LEAST, condition.lower())));
        boolean below = Boolean.TRUE.equals(straight.comparison(
                new Condition.Comparison(condition.value(), Comparator.AT_MOST, condition.upper())));
        return atom(above && below, value, lower, upper);
    }

    @Override
    public @Nullable Boolean close(Condition.Close condition) {
        Object a = value(condition.value());
        Object b = value(condition.target());
        if (a == null || b == null) {
            return atom(nullsEqual ? (Boolean) (a == b) : null, a, b);
        }
        return atom(isClose(condition, beside(condition.value(), a, b), beside(condition.target(), b, a)), a, b);
    }

    private static boolean isClose(Condition.Close condition, Object a, Object b) {
        if (a instanceof Double || b instanceof Double) {
            double x = NaiveValues.nearest(a);
            double y = NaiveValues.nearest(b);
            if (Double.isInfinite(x) || Double.isInfinite(y)) {
                return x == y;
            }
            double allowed = Math.max(
                    condition.absolute().doubleValue(), condition.relative().doubleValue() * Math.abs(y));
            return Math.abs(x - y) <= allowed;
        }
        BigDecimal target = NaiveValues.exact(b);
        BigDecimal allowed = condition.absolute().max(condition.relative().multiply(target.abs()));
        return NaiveValues.exact(a).subtract(target).abs().compareTo(allowed) <= 0;
    }

    @Override
    public @Nullable Boolean in(Condition.In condition) {
        List<@Nullable Object> tuple = new java.util.ArrayList<>();
        condition.values().forEach(expr -> tuple.add(value(expr)));
        Object[] operands = tuple.toArray();
        if (tuple.contains(null)) {
            return atom(nullsEqual ? Boolean.FALSE : null, operands);
        }
        boolean found = condition.options().stream().anyMatch(option -> isSame(condition, tuple, option));
        return atom(found, operands);
    }

    private static boolean isSame(Condition.In condition, List<@Nullable Object> tuple, List<Literal> option) {
        for (int i = 0; i < tuple.size(); i++) {
            Object value = Objects.requireNonNull(tuple.get(i));
            if (Values.isNaN(value)
                    || compare(
                                    condition.values().get(i),
                                    value,
                                    option.get(i),
                                    option.get(i).value())
                            != 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable Boolean isNull(Condition.IsNull condition) {
        return (value(condition.value()) == null) != negated;
    }

    @Override
    public @Nullable Boolean isFinite(Condition.IsFinite condition) {
        Object value = value(condition.value());
        if (value == null) {
            return null;
        }
        return !(value instanceof Double number && !Double.isFinite(number)) != negated;
    }

    private @Nullable Boolean text(Expr expr, Predicate<String> test) {
        Object value = value(expr);
        return atom(value == null ? null : (Boolean) test.test((String) value));
    }

    @Override
    public @Nullable Boolean matches(Condition.Matches condition) {
        Pattern pattern = Pattern.compile(condition.regex());
        boolean whole = condition.scope() == Condition.Matches.Scope.WHOLE;
        return text(
                condition.value(),
                text -> whole
                        ? pattern.matcher(text).matches()
                        : pattern.matcher(text).find());
    }

    @Override
    public @Nullable Boolean like(Condition.Like condition) {
        StringBuilder regex = new StringBuilder();
        condition.pattern().codePoints().forEach(point -> {
            String text = Character.toString(point);
            regex.append(point == '%' ? "(?s:.*)" : point == '_' ? "(?s:.)" : Pattern.quote(text));
        });
        return text(condition.value(), text -> text.matches(regex.toString()));
    }

    @Override
    public @Nullable Boolean hasFormat(Condition.HasFormat condition) {
        return text(condition.value(), condition.format()::matches);
    }

    @Override
    public @Nullable Boolean and(Condition.And condition) {
        return negated ? any(condition.parts()) : all(condition.parts());
    }

    @Override
    public @Nullable Boolean or(Condition.Or condition) {
        return negated ? all(condition.parts()) : any(condition.parts());
    }

    private @Nullable Boolean all(List<Condition> parts) {
        Boolean all = true;
        for (Condition part : parts) {
            Boolean truth = part.fold(this);
            if (Boolean.FALSE.equals(truth)) {
                return false;
            }
            all = truth == null ? null : all;
        }
        return all;
    }

    private @Nullable Boolean any(List<Condition> parts) {
        Boolean any = false;
        for (Condition part : parts) {
            Boolean truth = part.fold(this);
            if (Boolean.TRUE.equals(truth)) {
                return true;
            }
            any = truth == null ? null : any;
        }
        return any;
    }

    @Override
    public @Nullable Boolean not(Condition.Not condition) {
        return condition.of().fold(new NaiveTruth(values, !negated, nullsEqual));
    }

    @Override
    public @Nullable Boolean custom(Condition.Custom condition) {
        java.util.Map<String, @Nullable Object> named = new java.util.LinkedHashMap<>();
        condition.columns().forEach(name -> named.put(name, value(new Expr.Column(name))));
        return condition.predicate().test(named) != negated;
    }
}
