package dev.assay.quality;

import dev.assay.quality.canonical.CanonicalRule;
import dev.assay.quality.canonical.Json;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.naming.Kind;
import dev.assay.quality.wording.Sentence;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What an expectation judges: which rows, which figure of them, and what the figure must satisfy.
 *
 * @param measure the figure
 * @param bound what it must satisfy
 * @param warning a stricter bound whose breach only warns; empty for none
 * @param where which rows are selected; empty means all
 * @param groupedBy the values that split the rows into groups, each judged alone; empty means one group
 * @since 0.1
 */
public record Rule(
        Measure measure, Bound bound, Optional<Bound> warning, Optional<Condition> where, List<Expr> groupedBy) {
    /** Checks the components. */
    public Rule {
        Objects.requireNonNull(measure, "measure");
        Objects.requireNonNull(bound, "bound");
        Objects.requireNonNull(warning, "warning");
        Objects.requireNonNull(where, "where");
        groupedBy = List.copyOf(groupedBy);
    }

    static Rule of(Measure measure, Bound bound) {
        return new Rule(measure, bound, Optional.empty(), Optional.empty(), List.of());
    }

    Rule withMeasure(Measure value) {
        return new Rule(value, bound, warning, where, groupedBy);
    }

    Rule withBound(Bound value) {
        return new Rule(measure, value, warning, where, groupedBy);
    }

    Rule withWarning(Bound value) {
        return new Rule(measure, bound, Optional.of(value), where, groupedBy);
    }

    Rule withWhere(Condition value) {
        return new Rule(measure, bound, warning, Optional.of(value), groupedBy);
    }

    Rule withGroups(List<Expr> value) {
        return new Rule(measure, bound, warning, where, value);
    }

    Kind kind() {
        return Kind.of(measure, bound);
    }

    Sentence sentence() {
        return new Sentence(measure, bound, warning, where, groupedBy);
    }

    Json canonical() {
        return new CanonicalRule(measure, bound, warning, where, groupedBy).json();
    }
}
