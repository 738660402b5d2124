package dev.assay.quality.naming;

import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Expr;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Joined conditions that together say one thing, for which there is a word.
 *
 * @since 0.1
 */
public sealed interface Junction {
    /**
     * Calls the function that fits the kind of this junction.
     *
     * @param cases one function per kind
     * @param <R> the result type
     * @return what the function returned
     */
    <R> R fold(Cases<R> cases);

    /**
     * One function per kind of junction.
     *
     * @param <R> the result type
     */
    interface Cases<R> {
        /**
         * Handles an interval.
         *
         * @param junction the junction
         * @return a result
         */
        R interval(Interval junction);

        /**
         * Handles values that must be there.
         *
         * @param junction the junction
         * @return a result
         */
        R presence(Presence junction);

        /**
         * Handles columns that must be equal.
         *
         * @param junction the junction
         * @return a result
         */
        R equality(Equality junction);

        /**
         * Handles several patterns for one text.
         *
         * @param junction the junction
         * @return a result
         */
        R patterns(Patterns junction);
    }

    /** How many of several things hold. */
    enum Quantity {
        /** All of them. */
        ALL,
        /** At least one. */
        ANY
    }

    /** What patterns are written in. */
    enum Syntax {
        /** A regular expression. */
        REGEX,
        /** An SQL LIKE pattern without escape character. */
        LIKE
    }

    /**
     * A value between two ends of which at least one is open.
     *
     * @param value the value
     * @param lower how it compares with the lower end
     * @param upper how it compares with the upper end
     */
    record Interval(Expr value, Condition.Comparison lower, Condition.Comparison upper) implements Junction {
        /**
         * Returns whether both ends are open.
         *
         * @return true if neither end belongs to the interval
         */
        public boolean isOpen() {
            return lower.comparator() == Comparator.GREATER && upper.comparator() == Comparator.LESS;
        }

        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.interval(this);
        }
    }

    /**
     * Several values of which all, or at least one, are there.
     *
     * @param values the values
     * @param quantity how many of them
     */
    record Presence(List<Expr> values, Quantity quantity) implements Junction {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.presence(this);
        }
    }

    /**
     * Several columns with equal values.
     *
     * @param values the columns
     */
    record Equality(List<Expr> values) implements Junction {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.equality(this);
        }
    }

    /**
     * A text that all, or at least one, of several patterns describe as a whole.
     *
     * @param value the text
     * @param patterns the patterns
     * @param syntax what they are written in
     * @param quantity how many of them
     */
    record Patterns(Expr value, List<String> patterns, Syntax syntax, Quantity quantity) implements Junction {
        @Override
        public <R> R fold(Cases<R> cases) {
            return cases.patterns(this);
        }
    }

    /**
     * Recognises a conjunction.
     *
     * @param condition the conjunction
     * @return what it says, or empty if there is no word for it
     */
    static Optional<Junction> of(Condition.And condition) {
        List<Condition> parts = condition.parts();
        return Stream.of(interval(parts), presence(parts, Quantity.ALL), equality(parts), regexes(parts, Quantity.ALL))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /**
     * Recognises a disjunction.
     *
     * @param condition the disjunction
     * @return what it says, or empty if there is no word for it
     */
    static Optional<Junction> of(Condition.Or condition) {
        List<Condition> parts = condition.parts();
        return Stream.of(presence(parts, Quantity.ANY), regexes(parts, Quantity.ANY), likes(parts))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Junction> interval(List<Condition> parts) {
        boolean fits = parts.size() == 2
                && parts.get(0) instanceof Condition.Comparison lower
                && parts.get(1) instanceof Condition.Comparison upper
                && lower.left().equals(upper.left())
                && (lower.comparator() == Comparator.GREATER || lower.comparator() == Comparator.AT_LEAST)
                && (upper.comparator() == Comparator.LESS || upper.comparator() == Comparator.AT_MOST);
        if (!fits) {
            return Optional.empty();
        }
        Condition.Comparison lower = (Condition.Comparison) parts.get(0);
        return Optional.of(new Interval(lower.left(), lower, (Condition.Comparison) parts.get(1)));
    }

    private static Optional<Junction> presence(List<Condition> parts, Quantity quantity) {
        List<Expr> values = parts.stream()
                .filter(part -> part instanceof Condition.Not not && not.of() instanceof Condition.IsNull)
                .map(part -> ((Condition.IsNull) ((Condition.Not) part).of()).value())
                .toList();
        return values.size() == parts.size() ? Optional.of(new Presence(values, quantity)) : Optional.empty();
    }

    private static Optional<Junction> equality(List<Condition> parts) {
        List<Condition.Comparison> pairs = parts.stream()
                .filter(Condition.Comparison.class::isInstance)
                .map(Condition.Comparison.class::cast)
                .filter(pair -> pair.comparator() == Comparator.EQUAL
                        && pair.left() instanceof Expr.Column
                        && pair.right() instanceof Expr.Column)
                .toList();
        List<Expr> firsts =
                pairs.stream().map(Condition.Comparison::left).distinct().toList();
        if (pairs.size() < parts.size() || firsts.size() != 1) {
            return Optional.empty();
        }
        Stream<Expr> others = pairs.stream().map(Condition.Comparison::right);
        return Optional.of(new Equality(Stream.concat(firsts.stream(), others).toList()));
    }

    private static Optional<Junction> regexes(List<Condition> parts, Quantity quantity) {
        List<Condition.Matches> all = parts.stream()
                .filter(part ->
                        part instanceof Condition.Matches matches && matches.scope() == Condition.Matches.Scope.WHOLE)
                .map(Condition.Matches.class::cast)
                .toList();
        List<Expr> values =
                all.stream().map(Condition.Matches::value).distinct().toList();
        if (all.size() < parts.size() || values.size() != 1) {
            return Optional.empty();
        }
        List<String> patterns = all.stream().map(Condition.Matches::regex).toList();
        return Optional.of(new Patterns(values.get(0), patterns, Syntax.REGEX, quantity));
    }

    private static Optional<Junction> likes(List<Condition> parts) {
        List<Condition.Like> all = parts.stream()
                .filter(part ->
                        part instanceof Condition.Like like && like.escape().isEmpty())
                .map(Condition.Like.class::cast)
                .toList();
        List<Expr> values = all.stream().map(Condition.Like::value).distinct().toList();
        if (all.size() < parts.size() || values.size() != 1) {
            return Optional.empty();
        }
        List<String> patterns = all.stream().map(Condition.Like::pattern).toList();
        return Optional.of(new Patterns(values.get(0), patterns, Syntax.LIKE, Quantity.ANY));
    }
}
