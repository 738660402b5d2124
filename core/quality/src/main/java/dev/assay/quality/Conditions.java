package dev.assay.quality;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Builds the conditions behind the words. */
final class Conditions {
    private Conditions() {}

    static RowExpectation compare(Expr left, Comparator comparator, Expr right) {
        return RowExpectation.of(new Condition.Comparison(left, comparator, right));
    }

    static RowExpectation isIn(Expr value, Object[] options) {
        return RowExpectation.of(in(value, options));
    }

    static RowExpectation isNotIn(Expr value, Object[] options) {
        return RowExpectation.of(in(value, options).negate());
    }

    private static Condition in(Expr value, Object[] options) {
        List<List<Expr.Literal>> single = new ArrayList<>();
        for (Expr.Literal option : literals(options)) {
            single.add(List.of(option));
        }
        return new Condition.In(List.of(value), single);
    }

    static List<Expr.Literal> literals(Object[] options) {
        List<Expr.Literal> literals = new ArrayList<>();
        for (Object option : Objects.requireNonNull(options, "values")) {
            literals.add(new Expr.Literal(Objects.requireNonNull(option, "set must not hold null; say nulls(PASS)")));
        }
        return List.copyOf(literals);
    }

    /** Both ends closed make one range test; any other range is made of comparisons. */
    static Condition within(Expr value, Range range) {
        if (isClosed(range.lower()) && isClosed(range.upper())) {
            return new Condition.Between(
                    value, literal(range.lower().get()), literal(range.upper().get()));
        }
        List<Condition> parts = new ArrayList<>();
        range.lower()
                .ifPresent(end -> parts.add(new Condition.Comparison(
                        value,
                        end.edge() == Range.Edge.CLOSED ? Comparator.AT_LEAST : Comparator.GREATER,
                        literal(end))));
        range.upper()
                .ifPresent(end -> parts.add(new Condition.Comparison(
                        value, end.edge() == Range.Edge.CLOSED ? Comparator.AT_MOST : Comparator.LESS, literal(end))));
        return parts.size() == 1 ? parts.get(0) : new Condition.And(parts);
    }

    private static boolean isClosed(Optional<Range.End> end) {
        return end.isPresent() && end.get().edge() == Range.Edge.CLOSED;
    }

    private static Expr.Literal literal(Range.End end) {
        return new Expr.Literal(end.value());
    }

    /** Joins conditions all of which must hold; one alone stays as it is. */
    static Condition all(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Condition.And(requireAny(parts));
    }

    /** Joins conditions one of which must hold; one alone stays as it is. */
    static Condition any(List<Condition> parts) {
        return parts.size() == 1 ? parts.get(0) : new Condition.Or(requireAny(parts));
    }

    private static List<Condition> requireAny(List<Condition> parts) {
        if (parts.isEmpty()) {
            throw new IllegalArgumentException("conditions must have at least one element, but was empty");
        }
        return parts;
    }
}
