package dev.assay.quality.wording;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Names what is said of one value several times, or of several columns alike. */
final class JunctionKinds {
    private JunctionKinds() {}

    static Optional<ConditionKind> all(Condition.And condition) {
        Optional<Ranges.Interval> range = Ranges.of(condition);
        if (range.isPresent()) {
            return range.map(found -> new ConditionKind(found.value().toString(), found.kind(), ConditionKind.HOLDS));
        }
        List<Condition> parts = condition.parts();
        if (areNotNull(parts)) {
            return Optional.of(plural(condition, "are-all-not-null"));
        }
        if (areEqual(parts)) {
            return Optional.of(plural(condition, "are-equal"));
        }
        return areMatches(parts) ? Optional.of(plural(condition, "matches-all-of")) : Optional.empty();
    }

    static Optional<ConditionKind> any(Condition.Or condition) {
        List<Condition> parts = condition.parts();
        if (areNotNull(parts)) {
            return Optional.of(plural(condition, "are-not-all-null"));
        }
        String subject = ConditionKinds.subject(condition);
        if (areMatches(parts)) {
            return Optional.of(new ConditionKind(subject, "matches-any-of", "matches-none-of"));
        }
        return areLikes(parts)
                ? Optional.of(new ConditionKind(subject, "is-like-any-of", "is-like-none-of"))
                : Optional.empty();
    }

    private static ConditionKind plural(Condition condition, String name) {
        return new ConditionKind(ConditionKinds.subject(condition), name, ConditionKind.HOLDS);
    }

    private static boolean areNotNull(List<Condition> parts) {
        return parts.stream()
                .allMatch(part -> part instanceof Condition.Not not && not.of() instanceof Condition.IsNull);
    }

    private static boolean areEqual(List<Condition> parts) {
        return parts.stream().allMatch(JunctionKinds::isEquality)
                && isOne(parts.stream()
                        .map(part -> ((Condition.Comparison) part).left())
                        .collect(Collectors.toSet()));
    }

    private static boolean isEquality(Condition part) {
        return part instanceof Condition.Comparison comparison
                && comparison.comparator() == Comparator.EQUAL
                && comparison.left() instanceof Expr.Column
                && comparison.right() instanceof Expr.Column;
    }

    private static boolean areMatches(List<Condition> parts) {
        return parts.stream()
                        .allMatch(part -> part instanceof Condition.Matches matches
                                && matches.scope() == Condition.Matches.Scope.WHOLE)
                && isOne(parts.stream()
                        .map(part -> ((Condition.Matches) part).value())
                        .collect(Collectors.toSet()));
    }

    private static boolean areLikes(List<Condition> parts) {
        return parts.stream().allMatch(part -> part instanceof Condition.Like)
                && isOne(parts.stream()
                        .map(part -> ((Condition.Like) part).value())
                        .collect(Collectors.toSet()));
    }

    private static boolean isOne(Set<Expr> values) {
        return values.size() == 1;
    }
}
