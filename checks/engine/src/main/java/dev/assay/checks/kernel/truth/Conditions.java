package dev.assay.checks.kernel.truth;

import dev.assay.checks.kernel.text.LikeMatcher;
import dev.assay.checks.kernel.text.LinearPattern;
import dev.assay.checks.kernel.text.PatternRows;
import dev.assay.checks.kernel.text.RegexMatcher;
import dev.assay.checks.kernel.text.TextMatcher;
import dev.assay.checks.kernel.truth.Sense.Nulls;
import dev.assay.checks.kernel.truth.Sense.Polarity;
import dev.assay.checks.kernel.value.Constant;
import dev.assay.checks.kernel.value.Expressions;
import dev.assay.checks.kernel.value.Frame;
import dev.assay.checks.kernel.value.Value;
import dev.assay.checks.source.Watch;
import dev.assay.quality.expr.Comparator;
import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.ConditionCases;
import dev.assay.quality.expr.Expr;
import dev.assay.quality.expr.References;
import dev.assay.quality.measure.NullPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The tests of one worker. Equal conditions share one test. Confined to one thread.
 *
 * @since 0.1
 */
public final class Conditions {
    private final Expressions expressions;
    private final Frame frame;
    private final Watch watch;
    private final Map<Key, Truth> known = new HashMap<>();
    private final Map<Expr, PatternRows> patterns = new HashMap<>();

    /** A condition in a sense. */
    private record Key(Condition condition, Sense sense) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && sense.equals(key.sense) && condition.equals(key.condition);
        }

        @Override
        public int hashCode() {
            return 31 * condition.hashCode() + sense.hashCode();
        }
    }

    /** Prepares to evaluate conditions over expressions, under the limits of a run. */
    public Conditions(Expressions expressions, Watch watch) {
        this.expressions = expressions;
        this.frame = expressions.frame();
        this.watch = watch;
    }

    /** Returns the test of a condition in which nulls are unknown, as a filter means it. */
    public Truth of(Condition condition) {
        return of(condition, new Sense(Polarity.STRAIGHT, Nulls.UNKNOWN));
    }

    /** Returns the test of a condition under a null policy. */
    public PolicyTruth of(Condition condition, NullPolicy policy) {
        Nulls nulls = policy == NullPolicy.EQUAL ? Nulls.EQUAL : Nulls.UNKNOWN;
        List<Value> operands = expressions.all(References.operands(condition));
        return new PolicyTruth(of(condition, new Sense(Polarity.STRAIGHT, nulls)), operands, policy);
    }

    /** Returns the test of a comparison, which looks at values alone. */
    private Atom atom(Condition.Comparison comparison, Sense sense) {
        return (Atom) of(comparison, sense);
    }

    private Truth of(Condition condition, Sense sense) {
        Key key = new Key(condition, sense);
        Truth test = known.get(key);
        if (test == null) {
            test = condition.fold(new Builder(sense));
            known.put(key, test);
        }
        return test;
    }

    private final class Builder implements ConditionCases<Truth> {
        private final Sense sense;

        Builder(Sense sense) {
            this.sense = sense;
        }

        @Override
        public Truth comparison(Condition.Comparison condition) {
            Value left = expressions.of(condition.left());
            Value right = expressions.of(condition.right());
            if (isConstant(right)) {
                return interval(left, condition.comparator(), (Constant) right);
            }
            return isConstant(left)
                    ? interval(right, mirrored(condition.comparator()), (Constant) left)
                    : new PairAtom(frame, left, condition.comparator(), right, sense);
        }

        private boolean isConstant(Value value) {
            return value instanceof Constant constant && constant.plain() != null;
        }

        private Truth interval(Value value, Comparator comparator, Constant constant) {
            IntervalAtom.Side side =
                    comparator == Comparator.NOT_EQUAL ? IntervalAtom.Side.OUTSIDE : IntervalAtom.Side.INSIDE;
            return new IntervalAtom(frame, beside(value, constant), Interval.of(comparator, constant), side, sense);
        }

        /** Returns a value as it is meant beside constants: of two literals one may be exact, and the other a double. */
        private Value beside(Value value, Constant... constants) {
            for (Constant constant : constants) {
                if (!(constant.plain() instanceof Number) || constant.plain() instanceof Double) {
                    return value;
                }
            }
            return value instanceof Constant literal ? literal.written() : value;
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

        @Override
        public Truth between(Condition.Between condition) {
            Value value = expressions.of(condition.value());
            Value lower = expressions.of(condition.lower());
            Value upper = expressions.of(condition.upper());
            if (isConstant(lower) && isConstant(upper)) {
                Interval interval = Interval.between((Constant) lower, (Constant) upper);
                Value written = beside(value, (Constant) lower, (Constant) upper);
                return new IntervalAtom(frame, written, interval, IntervalAtom.Side.INSIDE, sense);
            }
            Sense straight = sense.straight();
            Atom atLeast =
                    atom(new Condition.Comparison(condition.value(), Comparator.AT_LEAST, condition.lower()), straight);
            Atom atMost =
                    atom(new Condition.Comparison(condition.value(), Comparator.AT_MOST, condition.upper()), straight);
            return new BetweenAtom(frame, List.of(value, lower, upper), List.of(atLeast, atMost), sense);
        }

        @Override
        public Truth close(Condition.Close condition) {
            Tolerance tolerance = new Tolerance(condition.absolute(), condition.relative());
            return new CloseAtom(
                    frame, expressions.of(condition.value()), expressions.of(condition.target()), tolerance, sense);
        }

        @Override
        public Truth in(Condition.In condition) {
            List<Value> values = expressions.all(condition.values());
            if (values.size() == 1) {
                List<Constant> only = new ArrayList<>();
                for (List<Expr.Literal> option : condition.options()) {
                    only.add(constant(option.get(0)));
                }
                return new SetAtom(frame, values.get(0), only, sense);
            }
            List<List<Constant>> options =
                    condition.options().stream().map(this::constants).toList();
            return new TupleSetAtom(frame, values, options, sense);
        }

        private List<Constant> constants(List<Expr.Literal> option) {
            return option.stream().map(this::constant).toList();
        }

        private Constant constant(Expr.Literal literal) {
            return (Constant) expressions.of(literal);
        }

        @Override
        public Truth isNull(Condition.IsNull condition) {
            return new NullAtom(frame, expressions.of(condition.value()), sense);
        }

        @Override
        public Truth isFinite(Condition.IsFinite condition) {
            return new FiniteAtom(frame, expressions.of(condition.value()), sense);
        }

        @Override
        public Truth matches(Condition.Matches condition) {
            Value value = expressions.of(condition.value());
            Optional<LinearPattern> simple = LinearPattern.of(condition.regex(), condition.scope());
            LazyAtom test = simple.isPresent()
                    ? new PatternAtom(frame, value, rowsOf(condition.value()), simple.get(), sense)
                    : new MatcherAtom(frame, value, matcher(condition), sense);
            return test.watchedBy(watch);
        }

        private PatternRows rowsOf(Expr value) {
            PatternRows rows = patterns.get(value);
            if (rows == null || rows.isFull()) {
                rows = new PatternRows(frame);
                patterns.put(value, rows);
            }
            return rows;
        }

        private TextMatcher matcher(Condition.Matches condition) {
            return new RegexMatcher(
                    condition.regex(), condition.scope(), watch.options().patternLimit());
        }

        @Override
        public Truth like(Condition.Like condition) {
            TextMatcher test = new LikeMatcher(condition.pattern(), condition.escape());
            return new MatcherAtom(frame, expressions.of(condition.value()), test, sense).watchedBy(watch);
        }

        @Override
        public Truth hasFormat(Condition.HasFormat condition) {
            return new MatcherAtom(frame, expressions.of(condition.value()), condition.format()::matches, sense)
                    .watchedBy(watch);
        }

        @Override
        public Truth and(Condition.And condition) {
            return junction(Junction.Kind.ALL, Junction.Kind.ANY, condition.parts());
        }

        @Override
        public Truth or(Condition.Or condition) {
            return junction(Junction.Kind.ANY, Junction.Kind.ALL, condition.parts());
        }

        private Truth junction(Junction.Kind straight, Junction.Kind negated, List<Condition> parts) {
            List<Truth> tests = parts.stream().map(part -> of(part, sense)).toList();
            return new Junction(frame, sense.isNegated() ? negated : straight, tests);
        }

        @Override
        public Truth not(Condition.Not condition) {
            return of(condition.of(), sense.opposite());
        }

        @Override
        public Truth custom(Condition.Custom condition) {
            List<Value> values = condition.columns().stream()
                    .map(name -> expressions.of(new Expr.Column(name)))
                    .toList();
            return new CustomAtom(frame, condition, values, sense).watchedBy(watch);
        }
    }
}
