package dev.assay.json.internal.word;

import dev.assay.json.internal.argument.Expressions;
import dev.assay.json.internal.argument.FigureBounds;
import dev.assay.json.internal.argument.Literals;
import dev.assay.json.internal.argument.RangeWords;
import dev.assay.json.internal.argument.Tolerance;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Condition.Matches.Scope;
import dev.assay.quality.expr.ConditionCases;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.Function;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes a condition as subject and word if there is a word for it, else as text. */
final class ConditionWriter implements ConditionCases<Mapping> {
    static final ConditionWriter INSTANCE = new ConditionWriter();

    private ConditionWriter() {}

    static Mapping holds(Condition condition) {
        return Nodes.only(TupleWords.HOLDS, Expressions.write(condition));
    }

    static Mapping of(Expr value, String word, Node argument) {
        return Nodes.map()
                .putAll(Expressions.subject(value))
                .put(word, argument)
                .build();
    }

    @Override
    public Mapping comparison(Condition.Comparison condition) {
        if (condition.right() instanceof Expr.Now now) {
            Optional<Mapping> clock = TimeWords.write(condition.comparator(), now.offset());
            if (clock.isPresent()) {
                return Nodes.map()
                        .putAll(Expressions.subject(condition.left()))
                        .putAll(clock.get())
                        .build();
            }
        }
        return emptiness(condition).orElseGet(() -> compared(condition));
    }

    private static Mapping compared(Condition.Comparison condition) {
        String word = ComparisonWords.name(condition.comparator());
        return isPlain(condition.left(), condition.right())
                ? of(condition.left(), word, Expressions.write(condition.right()))
                : holds(condition);
    }

    /** Returns whether a comparison reads well in keys; one of two computed values reads better as text. */
    static boolean isPlain(Expr left, Expr... others) {
        return Stream.of(others)
                .allMatch(other ->
                        other instanceof Expr.Literal || (other instanceof Expr.Column && left instanceof Expr.Column));
    }

    /** Writes a comparison of a length with zero as what it means. */
    private static Optional<Mapping> emptiness(Condition.Comparison condition) {
        if (!condition.right().equals(new Expr.Literal(0))) {
            return Optional.empty();
        }
        Optional<Expr> measured = argument(Function.LENGTH, condition.left());
        if (condition.comparator() == Comparator.EQUAL) {
            return measured.map(text -> of(text, TextWords.EMPTY, Nodes.yes()));
        }
        if (condition.comparator() != Comparator.GREATER) {
            return Optional.empty();
        }
        return measured.map(text -> argument(Function.TRIM, text)
                .map(trimmed -> of(trimmed, TextWords.NOT_BLANK, Nodes.yes()))
                .orElseGet(() -> of(text, TextWords.NOT_EMPTY, Nodes.yes())));
    }

    private static Optional<Expr> argument(Function function, Expr expr) {
        return expr instanceof Expr.Call call && call.function() == function
                ? Optional.of(call.arguments().get(0))
                : Optional.empty();
    }

    @Override
    public Mapping between(Condition.Between condition) {
        return isPlain(condition.value(), condition.lower(), condition.upper())
                ? of(condition.value(), RangeWords.BETWEEN, pair(condition))
                : holds(condition);
    }

    static Node pair(Condition.Between condition) {
        return Nodes.list(List.of(Expressions.write(condition.lower()), Expressions.write(condition.upper())));
    }

    @Override
    public Mapping close(Condition.Close condition) {
        Tolerance tolerance = new Tolerance(condition.absolute(), condition.relative());
        return of(condition.value(), FigureBounds.CLOSE_TO, tolerance.write(Expressions.write(condition.target())));
    }

    @Override
    public Mapping in(Condition.In condition) {
        return condition.values().size() == 1
                ? of(condition.values().get(0), ComparisonWords.IN, options(condition))
                : TupleWords.write(condition).orElseGet(() -> holds(condition));
    }

    static Node options(Condition.In condition) {
        return Literals.list(condition.options().stream().flatMap(List::stream).toList());
    }

    @Override
    public Mapping isNull(Condition.IsNull condition) {
        return of(condition.value(), ComparisonWords.NULL, Nodes.yes());
    }

    @Override
    public Mapping isFinite(Condition.IsFinite condition) {
        return of(condition.value(), ComparisonWords.FINITE, Nodes.yes());
    }

    @Override
    public Mapping matches(Condition.Matches condition) {
        String word = condition.scope() == Scope.WHOLE ? TextWords.MATCHES : TextWords.CONTAINS;
        return of(condition.value(), word, Nodes.text(condition.regex()));
    }

    @Override
    public Mapping like(Condition.Like condition) {
        return of(condition.value(), TextWords.LIKE, TextWords.write(condition));
    }

    @Override
    public Mapping hasFormat(Condition.HasFormat condition) {
        return of(condition.value(), TextWords.HAS_FORMAT, TextWords.write(condition.format()));
    }

    @Override
    public Mapping and(Condition.And condition) {
        return JunctionWriter.all(condition).orElseGet(() -> holds(condition));
    }

    @Override
    public Mapping or(Condition.Or condition) {
        return JunctionWriter.any(condition).orElseGet(() -> holds(condition));
    }

    @Override
    public Mapping not(Condition.Not condition) {
        return condition.of().fold(NegationWriter.INSTANCE).orElseGet(() -> holds(condition));
    }

    @Override
    public Mapping custom(Condition.Custom condition) {
        throw NegationWriter.unstorable(condition);
    }
}
