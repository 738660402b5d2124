package dev.assay.quality.binding;

import dev.assay.quality.data.DataType;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.ConditionCases;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.measure.Range;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether values decide a condition, or it is decided before there is any; nulls and NaN are left aside. */
enum Certainty {
    /** All values satisfy it. */
    HOLDS,
    /** No value satisfies it. */
    FAILS,
    /** It depends on the values, or nobody can tell. */
    OPEN;

    /** Returns what becomes of a condition whose types fit. */
    static Certainty of(Condition condition, ExprTyper typer) {
        return condition.fold(new Finder(typer));
    }

    private Certainty negated() {
        return switch (this) {
            case HOLDS -> FAILS;
            case FAILS -> HOLDS;
            case OPEN -> OPEN;
        };
    }

    private static Certainty holdsIf(boolean holds) {
        return holds ? HOLDS : OPEN;
    }

    private record Finder(ExprTyper typer) implements ConditionCases<Certainty> {
        @Override
        public Certainty comparison(Condition.Comparison condition) {
            return compared(condition.left(), condition.comparator(), condition.right());
        }

        private Certainty compared(Expr left, Comparator comparator, Expr right) {
            if (left.equals(right)) {
                return ofItself(comparator);
            }
            if (right instanceof Expr.Literal literal) {
                return beside(left, comparator, literal);
            }
            return left instanceof Expr.Literal literal ? beside(right, mirrored(comparator), literal) : OPEN;
        }

        private static Certainty ofItself(Comparator comparator) {
            return switch (comparator) {
                case EQUAL, AT_MOST, AT_LEAST -> HOLDS;
                case NOT_EQUAL, LESS, GREATER -> FAILS;
            };
        }

        private static Comparator mirrored(Comparator comparator) {
            return switch (comparator) {
                case EQUAL, NOT_EQUAL -> comparator;
                case LESS -> Comparator.GREATER;
                case AT_MOST -> Comparator.AT_LEAST;
                case GREATER -> Comparator.LESS;
                case AT_LEAST -> Comparator.AT_MOST;
            };
        }

        private Certainty beside(Expr value, Comparator comparator, Expr.Literal literal) {
            Object end = literal.value();
            return switch (comparator) {
                case EQUAL -> within(value, Range.closed(end, end));
                case NOT_EQUAL -> within(value, Range.closed(end, end)).negated();
                case LESS -> within(value, Range.lessThan(end));
                case AT_MOST -> within(value, Range.atMost(end));
                case GREATER -> within(value, Range.greaterThan(end));
                case AT_LEAST -> within(value, Range.atLeast(end));
            };
        }

        private Certainty within(Expr value, Range range) {
            Optional<DataType> type = value.fold(typer).type();
            Optional<Range> domain = type.isPresent() ? Domains.of(value, type.get()) : Optional.empty();
            if (domain.isEmpty()) {
                return OPEN;
            }
            return domain.get().overlaps(range) ? holdsIf(range.encloses(domain.get())) : FAILS;
        }

        @Override
        public Certainty between(Condition.Between condition) {
            return all(List.of(
                    compared(condition.value(), Comparator.AT_LEAST, condition.lower()),
                    compared(condition.value(), Comparator.AT_MOST, condition.upper())));
        }

        @Override
        public Certainty close(Condition.Close condition) {
            return holdsIf(condition.value().equals(condition.target()));
        }

        /** A set of both truth values has them all; no set has all values of another type. */
        @Override
        public Certainty in(Condition.In condition) {
            boolean both = condition.values().size() == 1 && offers(condition, true) && offers(condition, false);
            return holdsIf(both);
        }

        /** Compares the plain values: to link the own equality of literals would cost every start milliseconds. */
        private static boolean offers(Condition.In condition, Object value) {
            for (List<Expr.Literal> option : condition.options()) {
                if (option.get(0).value().equals(value)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public Certainty isNull(Condition.IsNull condition) {
            return OPEN;
        }

        @Override
        public Certainty isFinite(Condition.IsFinite condition) {
            return OPEN;
        }

        @Override
        public Certainty matches(Condition.Matches condition) {
            boolean part = condition.scope() == Condition.Matches.Scope.PART;
            return holdsIf(part && EmptyMatches.areEverywhere(condition.regex()));
        }

        @Override
        public Certainty like(Condition.Like condition) {
            String pattern = condition.pattern();
            boolean escaped = condition.escape().filter(mark -> mark == '%').isPresent();
            return holdsIf(!pattern.isEmpty() && !escaped && pattern.chars().allMatch(mark -> mark == '%'));
        }

        @Override
        public Certainty hasFormat(Condition.HasFormat condition) {
            return OPEN;
        }

        @Override
        public Certainty and(Condition.And condition) {
            List<Certainty> parts = new ArrayList<>();
            for (Condition part : condition.parts()) {
                parts.add(part.fold(this));
            }
            return all(parts);
        }

        private static Certainty all(List<Certainty> parts) {
            return parts.contains(FAILS) ? FAILS : holdsIf(!parts.contains(OPEN));
        }

        @Override
        public Certainty or(Condition.Or condition) {
            List<Certainty> negated = new ArrayList<>();
            for (Condition part : condition.parts()) {
                negated.add(part.fold(this).negated());
            }
            return all(negated).negated();
        }

        @Override
        public Certainty not(Condition.Not condition) {
            return condition.of().fold(this).negated();
        }

        @Override
        public Certainty custom(Condition.Custom condition) {
            return OPEN;
        }
    }
}
