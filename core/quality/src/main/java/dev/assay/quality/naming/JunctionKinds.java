package dev.assay.quality.naming;

import dev.assay.quality.expr.Expr;
import java.util.List;
import java.util.stream.Collectors;

/** Names what is said of one value several times, or of several columns alike. */
final class JunctionKinds implements Junction.Cases<ConditionKind> {
    static final JunctionKinds INSTANCE = new JunctionKinds();

    private JunctionKinds() {}

    @Override
    public ConditionKind interval(Junction.Interval junction) {
        String name = junction.isOpen() ? "is-strictly-between" : "is-between";
        return new ConditionKind(junction.value().toString(), name, ConditionKind.HOLDS);
    }

    @Override
    public ConditionKind presence(Junction.Presence junction) {
        String name = switch (junction.quantity()) {
            case ALL -> "are-all-not-null";
            case ANY -> "are-not-all-null";
        };
        return new ConditionKind(subject(junction.values()), name, ConditionKind.HOLDS);
    }

    @Override
    public ConditionKind equality(Junction.Equality junction) {
        return new ConditionKind(subject(junction.values()), "are-equal", ConditionKind.HOLDS);
    }

    @Override
    public ConditionKind patterns(Junction.Patterns junction) {
        String verb = switch (junction.syntax()) {
            case REGEX -> "matches-";
            case LIKE -> "is-like-";
        };
        String subject = junction.value().toString();
        return switch (junction.quantity()) {
            case ALL -> new ConditionKind(subject, verb + "all-of", ConditionKind.HOLDS);
            case ANY -> new ConditionKind(subject, verb + "any-of", verb + "none-of");
        };
    }

    private static String subject(List<Expr> values) {
        return values.stream().map(Expr::toString).collect(Collectors.joining(" "));
    }
}
