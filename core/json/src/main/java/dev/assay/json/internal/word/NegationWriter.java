package dev.assay.json.internal.word;

import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Condition.Matches.Scope;
import dev.assay.quality.expr.ConditionCases;
import dev.assay.quality.expr.Expr;
import java.util.Optional;

/** Writes the opposite of a condition, if there is a word for it. */
final class NegationWriter implements ConditionCases<Optional<Mapping>> {
    static final NegationWriter INSTANCE = new NegationWriter();

    private NegationWriter() {}

    static IllegalArgumentException unstorable(Condition.Custom condition) {
        return new IllegalArgumentException(
                "condition must be one that a file can hold, but was the application's own \"" + condition.name()
                        + "\"");
    }

    private static Optional<Mapping> of(Expr value, String word, Node argument) {
        return Optional.of(ConditionWriter.of(value, word, argument));
    }

    @Override
    public Optional<Mapping> comparison(Condition.Comparison condition) {
        return Optional.empty();
    }

    @Override
    public Optional<Mapping> between(Condition.Between condition) {
        return ConditionWriter.isPlain(condition.value(), condition.lower(), condition.upper())
                ? of(condition.value(), ComparisonWords.NOT_BETWEEN, ConditionWriter.pair(condition))
                : Optional.empty();
    }

    @Override
    public Optional<Mapping> close(Condition.Close condition) {
        return Optional.empty();
    }

    @Override
    public Optional<Mapping> in(Condition.In condition) {
        return condition.values().size() == 1
                ? of(condition.values().get(0), ComparisonWords.NOT_IN, ConditionWriter.options(condition))
                : Optional.empty();
    }

    @Override
    public Optional<Mapping> isNull(Condition.IsNull condition) {
        return of(condition.value(), ComparisonWords.NOT_NULL, Nodes.yes());
    }

    @Override
    public Optional<Mapping> isFinite(Condition.IsFinite condition) {
        return Optional.empty();
    }

    @Override
    public Optional<Mapping> matches(Condition.Matches condition) {
        String word = condition.scope() == Scope.WHOLE ? TextWords.DOES_NOT_MATCH : TextWords.DOES_NOT_CONTAIN;
        return of(condition.value(), word, Nodes.text(condition.regex()));
    }

    @Override
    public Optional<Mapping> like(Condition.Like condition) {
        return of(condition.value(), TextWords.NOT_LIKE, TextWords.write(condition));
    }

    @Override
    public Optional<Mapping> hasFormat(Condition.HasFormat condition) {
        return Optional.empty();
    }

    @Override
    public Optional<Mapping> and(Condition.And condition) {
        return Optional.empty();
    }

    @Override
    public Optional<Mapping> or(Condition.Or condition) {
        return JunctionWriter.none(condition);
    }

    @Override
    public Optional<Mapping> not(Condition.Not condition) {
        return Optional.empty();
    }

    @Override
    public Optional<Mapping> custom(Condition.Custom condition) {
        throw unstorable(condition);
    }
}
