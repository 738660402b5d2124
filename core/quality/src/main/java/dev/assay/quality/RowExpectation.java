package dev.assay.quality;

import dev.assay.quality.expr.Condition;
import dev.assay.quality.expr.Conditional;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.measure.Bound;
import dev.assay.quality.measure.Levels;
import dev.assay.quality.measure.Measure;
import dev.assay.quality.measure.NullPolicy;
import java.util.Optional;

/**
 * An expectation that every row satisfies or breaks by itself, judged by how many do.
 *
 * <p>Without a tolerance, one failing row breaks it. Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class RowExpectation extends Modifiers<RowExpectation> implements Expectation, Conditional {
    private static final Bound NONE_FAIL = new Bound.FailingAtMost(Amount.rows(0));

    private RowExpectation(Rule rule, Traits traits) {
        super(rule, traits);
    }

    static RowExpectation of(Condition condition) {
        return of(new Measure.Satisfying(condition, NullPolicy.IGNORE));
    }

    static RowExpectation of(Measure measure) {
        return new RowExpectation(Rule.of(measure, NONE_FAIL), Traits.none());
    }

    @Override
    RowExpectation with(Rule rule, Traits traits) {
        return new RowExpectation(rule, traits);
    }

    /**
     * Tolerates failing rows as long as at least this many pass.
     *
     * @param amount how many of the evaluated rows
     * @return a new expectation
     * @throws IllegalArgumentException if the bound could never be broken
     * @throws IllegalStateException if a tolerance was already set
     */
    public RowExpectation atLeast(Amount amount) {
        return tolerating(new Bound.PassingAtLeast(amount));
    }

    /**
     * Tolerates failing rows up to this many.
     *
     * @param amount how many of the evaluated rows
     * @return a new expectation
     * @throws IllegalArgumentException if the bound could never be broken
     * @throws IllegalStateException if a tolerance was already set
     */
    public RowExpectation atMost(Amount amount) {
        return tolerating(new Bound.FailingAtMost(amount));
    }

    private RowExpectation tolerating(Bound bound) {
        if (rule().bound() != NONE_FAIL && !rule().bound().equals(NONE_FAIL)) {
            throw new IllegalStateException("tolerance was already set to " + rule().bound());
        }
        Optional<Bound> warning = rule().warning();
        if (warning.isPresent()) {
            Levels.requireReachable(bound, warning.get());
        }
        return with(rule().withBound(bound), traits());
    }

    /**
     * Speaks of the number of rows that pass, instead of expecting every row to.
     *
     * <p>The word that follows, such as {@code isAtLeast(95)}, throws an {@link IllegalStateException} if a tolerance or
     * a warning level was already set.
     *
     * @return the figure, a number of rows
     */
    public Figures.RowsFigure count() {
        return new Figures.RowsFigure(this::asFigure);
    }

    /**
     * Speaks of the rows that pass ÷ the evaluated rows, instead of expecting every row to.
     *
     * <p>The word that follows, such as {@code isAtLeast(percent("95"))}, throws an {@link IllegalStateException} if a
     * tolerance or a warning level was already set.
     *
     * @return the figure, a share in [0, 1]
     */
    public Figures.ShareFigure share() {
        return new Figures.ShareFigure(range -> asFigure(new Bound.PassingWithin(Bound.Unit.SHARE, range)));
    }

    private FigureExpectation asFigure(Bound bound) {
        if (!rule().bound().equals(NONE_FAIL) || rule().warning().isPresent()) {
            throw new IllegalStateException("a tolerance cannot be combined with a bound on how many rows pass");
        }
        return FigureExpectation.of(rule().measure(), bound).with(rule().withBound(bound), traits());
    }

    /**
     * Returns the condition that a row must satisfy.
     *
     * @return the condition
     * @throws IllegalStateException if rows are judged against each other, as uniqueness does
     */
    @Override
    public Condition condition() {
        if (rule().measure() instanceof Measure.Satisfying satisfying) {
            return satisfying.condition();
        }
        throw new IllegalStateException(
                kind() + " cannot be used as a condition, because it compares rows with each other");
    }
}
