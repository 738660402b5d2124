package dev.assay.json.internal.word;

import dev.assay.json.internal.argument.Expressions;
import dev.assay.json.internal.argument.Literals;
import dev.assay.json.internal.argument.RangeWords;
import dev.assay.json.internal.tree.Node;
import dev.assay.json.internal.tree.Node.Mapping;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.quality.data.Values;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Condition.Matches.Scope;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Range;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Recognises conditions joined by "and" and "or" for which there is one word. */
final class JunctionWriter {
    private JunctionWriter() {}

    static Optional<Mapping> all(Condition.And condition) {
        List<Condition> parts = condition.parts();
        return Stream.<Function<List<Condition>, Optional<Mapping>>>of(
                        JunctionWriter::interval,
                        list -> notNull(list, TupleWords.ALL_NOT_NULL),
                        JunctionWriter::equal,
                        list -> patterns(list, TextWords.MATCHES_ALL_OF))
                .flatMap(recognise -> recognise.apply(parts).stream())
                .findFirst();
    }

    static Optional<Mapping> any(Condition.Or condition) {
        List<Condition> parts = condition.parts();
        return notNull(parts, TupleWords.NOT_ALL_NULL)
                .or(() -> patterns(parts, TextWords.MATCHES_ANY_OF))
                .or(() -> likes(parts, TextWords.LIKE_ANY_OF));
    }

    static Optional<Mapping> none(Condition.Or condition) {
        List<Condition> parts = condition.parts();
        return patterns(parts, TextWords.MATCHES_NONE_OF).or(() -> likes(parts, TextWords.LIKE_NONE_OF));
    }

    /** Recognises an interval with an open end: two comparisons of one value with constants in order. */
    private static Optional<Mapping> interval(List<Condition> parts) {
        if (parts.size() == 2
                && parts.get(0) instanceof Condition.Comparison lower
                && parts.get(1) instanceof Condition.Comparison upper
                && lower.left().equals(upper.left())
                && lower.right() instanceof Expr.Literal from
                && upper.right() instanceof Expr.Literal to
                && from.type().isComparableWith(to.type())
                && Values.compare(from.value(), to.value()) < 0) {
            return range(lower.comparator(), from, upper.comparator(), to)
                    .map(range -> Nodes.map()
                            .putAll(Expressions.subject(lower.left()))
                            .putAll(RangeWords.write(range, Literals::write))
                            .build());
        }
        return Optional.empty();
    }

    private static Optional<Range> range(Comparator lower, Expr.Literal from, Comparator upper, Expr.Literal to) {
        if (lower == Comparator.GREATER && upper == Comparator.LESS) {
            return Optional.of(Range.open(from.value(), to.value()));
        }
        if (lower == Comparator.GREATER && upper == Comparator.AT_MOST) {
            return Optional.of(Range.openClosed(from.value(), to.value()));
        }
        return lower == Comparator.AT_LEAST && upper == Comparator.LESS
                ? Optional.of(Range.closedOpen(from.value(), to.value()))
                : Optional.empty();
    }

    private static Optional<Mapping> notNull(List<Condition> parts, String word) {
        List<Expr> values = new ArrayList<>();
        for (Condition part : parts) {
            if (part instanceof Condition.Not not && not.of() instanceof Condition.IsNull test) {
                values.add(test.value());
            }
        }
        return values.size() == parts.size() ? plural(values, word) : Optional.empty();
    }

    private static Optional<Mapping> equal(List<Condition> parts) {
        List<Expr> values = new ArrayList<>();
        for (Condition part : parts) {
            if (part instanceof Condition.Comparison pair && pair.comparator() == Comparator.EQUAL) {
                boolean first = values.isEmpty();
                if (first || values.get(0).equals(pair.left())) {
                    values.addAll(first ? List.of(pair.left(), pair.right()) : List.of(pair.right()));
                }
            }
        }
        return values.size() == parts.size() + 1 ? plural(values, TupleWords.EQUAL) : Optional.empty();
    }

    private static Optional<Mapping> plural(List<Expr> values, String word) {
        boolean distinct = new HashSet<>(values).size() == values.size();
        return distinct
                ? Optional.of(Nodes.map()
                        .putAll(Expressions.subject(values))
                        .put(word, Nodes.yes())
                        .build())
                : Optional.empty();
    }

    private static Optional<Mapping> patterns(List<Condition> parts, String word) {
        return same(
                parts,
                word,
                part -> part instanceof Condition.Matches matches && matches.scope() == Scope.WHOLE
                        ? Optional.of(new Tested(matches.value(), Nodes.text(matches.regex())))
                        : Optional.empty());
    }

    private static Optional<Mapping> likes(List<Condition> parts, String word) {
        return same(
                parts,
                word,
                part -> part instanceof Condition.Like like
                        ? Optional.of(new Tested(like.value(), TextWords.write(like)))
                        : Optional.empty());
    }

    private record Tested(Expr value, Node pattern) {}

    /** Recognises several tests of one value. */
    private static Optional<Mapping> same(
            List<Condition> parts, String word, Function<Condition, Optional<Tested>> test) {
        List<Tested> tests =
                parts.stream().flatMap(part -> test.apply(part).stream()).toList();
        boolean one = tests.stream().map(Tested::value).distinct().count() == 1;
        if (tests.size() < parts.size() || !one) {
            return Optional.empty();
        }
        List<Node> patterns = tests.stream().map(Tested::pattern).toList();
        return Optional.of(ConditionWriter.of(tests.get(0).value(), word, Nodes.list(patterns)));
    }
}
