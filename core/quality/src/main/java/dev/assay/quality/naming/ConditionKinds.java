package dev.assay.quality.naming;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.ConditionCases;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.References;
import java.util.StringJoiner;

/** Names conditions. */
final class ConditionKinds implements ConditionCases<ConditionKind> {
    static final ConditionKinds INSTANCE = new ConditionKinds();

    private ConditionKinds() {}

    @Override
    public ConditionKind comparison(Condition.Comparison condition) {
        Comparator comparator = condition.comparator();
        String opposite = switch (comparator) {
            case EQUAL -> name(Comparator.NOT_EQUAL);
            case NOT_EQUAL -> name(Comparator.EQUAL);
            case LESS, AT_MOST, GREATER, AT_LEAST -> ConditionKind.HOLDS;
        };
        return new ConditionKind(condition.left().toString(), name(comparator), opposite, object(condition.right()));
    }

    private static String name(Comparator comparator) {
        return switch (comparator) {
            case EQUAL -> "is-equal-to";
            case NOT_EQUAL -> "is-not-equal-to";
            case LESS -> "is-less-than";
            case AT_MOST -> "is-at-most";
            case GREATER -> "is-greater-than";
            case AT_LEAST -> "is-at-least";
        };
    }

    private static String object(Expr... values) {
        StringJoiner words = new StringJoiner(" ");
        for (Expr value : values) {
            if (!(value instanceof Expr.Literal)) {
                words.add(value.toString());
            }
        }
        return words.toString();
    }

    private static ConditionKind of(Expr value, String name, String opposite) {
        return new ConditionKind(value.toString(), name, opposite);
    }

    @Override
    public ConditionKind between(Condition.Between condition) {
        String object = object(condition.lower(), condition.upper());
        return new ConditionKind(condition.value().toString(), "is-between", "is-not-between", object);
    }

    @Override
    public ConditionKind close(Condition.Close condition) {
        String object = object(condition.target());
        return new ConditionKind(condition.value().toString(), "is-close-to", "is-not-close-to", object);
    }

    @Override
    public ConditionKind in(Condition.In condition) {
        StringJoiner subject = new StringJoiner(" ");
        for (Expr value : condition.values()) {
            subject.add(value.toString());
        }
        boolean one = condition.values().size() == 1;
        return new ConditionKind(subject.toString(), one ? "is-in" : "are-in", one ? "is-not-in" : "are-not-in");
    }

    @Override
    public ConditionKind isNull(Condition.IsNull condition) {
        return of(condition.value(), "is-null", "is-not-null");
    }

    @Override
    public ConditionKind isFinite(Condition.IsFinite condition) {
        return of(condition.value(), "is-finite", "is-not-finite");
    }

    @Override
    public ConditionKind matches(Condition.Matches condition) {
        return condition.scope() == Condition.Matches.Scope.WHOLE
                ? of(condition.value(), "matches", "does-not-match")
                : of(condition.value(), "contains", "does-not-contain");
    }

    @Override
    public ConditionKind like(Condition.Like condition) {
        return of(condition.value(), "is-like", "is-not-like");
    }

    @Override
    public ConditionKind hasFormat(Condition.HasFormat condition) {
        ConditionKind kind = of(condition.value(), "has-format", "does-not-have-format");
        return new ConditionKind(
                kind.subject(), kind.name(), kind.opposite(), condition.format().id());
    }

    @Override
    public ConditionKind and(Condition.And condition) {
        return Junction.of(condition)
                .map(junction -> junction.fold(JunctionKinds.INSTANCE))
                .orElseGet(() -> holds(condition));
    }

    @Override
    public ConditionKind or(Condition.Or condition) {
        return Junction.of(condition)
                .map(junction -> junction.fold(JunctionKinds.INSTANCE))
                .orElseGet(() -> holds(condition));
    }

    @Override
    public ConditionKind not(Condition.Not condition) {
        ConditionKind kind = condition.of().fold(this).negated();
        return kind.name().equals(ConditionKind.HOLDS) ? holds(condition) : kind;
    }

    @Override
    public ConditionKind custom(Condition.Custom condition) {
        String subject = String.join(" ", condition.columns());
        return new ConditionKind(subject, "satisfies", "does-not-satisfy", condition.name());
    }

    private static ConditionKind holds(Condition condition) {
        return new ConditionKind(subject(condition), ConditionKind.HOLDS, ConditionKind.HOLDS);
    }

    private static String subject(Condition condition) {
        return String.join(" ", References.columns(condition));
    }
}
