package dev.assay.value.statistics;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import java.util.Objects;

/**
 * A comparison of two means that is still to be made: how many units it needs, or what it can show. Immutable.
 *
 * <p>Computed with the noncentral distribution of t, as {@code power.t.test} of R does: of a two-sided test only the tail in
 * the direction of the effect counts.
 *
 * @param layout what is compared
 * @param delta the smallest difference that is worth showing, not 0
 * @param sd the standard deviation of a unit; of the differences when they are paired; more than 0
 * @param alpha how often chance alone may pass for an effect, in (0, 1)
 * @param alternative whether one or both directions are tested
 * @since 0.1
 * @see <a href="https://stat.ethz.ch/R-manual/R-devel/library/stats/html/power.t.test.html">R, power.t.test</a>
 */
public record MeanDesign(Layout layout, double delta, double sd, double alpha, Alternative alternative) {
    private static final double MOST = 1e9;

    /** What is compared. */
    public enum Layout {
        /** Two groups of the same size. */
        TWO_SAMPLES,
        /** The same units twice. */
        PAIRS
    }

    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public MeanDesign {
        Objects.requireNonNull(layout, "layout");
        Objects.requireNonNull(alternative, "alternative");
        if (!(delta != 0 && Double.isFinite(delta))) {
            throw new ValueException(
                    "delta must be finite and not 0, but was " + delta, "차이는 유한하고 0이 아니어야 하지만 " + delta + "입니다");
        }
        if (!(sd > 0 && Double.isFinite(sd))) {
            throw new ValueException(
                    "sd must be finite and more than 0, but was " + sd, "표준편차는 유한하고 0보다 커야 하지만 " + sd + "입니다");
        }
        Shares.check(Text.of("alpha", "유의수준"), alpha);
    }

    /**
     * Returns a two-sided comparison of two groups at 5%.
     *
     * @param delta the smallest difference that is worth showing
     * @param sd the standard deviation of a unit
     * @return the design
     */
    public static MeanDesign twoSamples(double delta, double sd) {
        return new MeanDesign(Layout.TWO_SAMPLES, delta, sd, 0.05, Alternative.TWO_SIDED);
    }

    /**
     * Returns a two-sided comparison of the same units at 5%.
     *
     * @param delta the smallest difference that is worth showing
     * @param sd the standard deviation of the differences
     * @return the design
     */
    public static MeanDesign pairs(double delta, double sd) {
        return new MeanDesign(Layout.PAIRS, delta, sd, 0.05, Alternative.TWO_SIDED);
    }

    /**
     * Returns the design with another error of the first kind.
     *
     * @param newAlpha how often chance alone may pass for an effect
     * @return a new design
     */
    public MeanDesign withAlpha(double newAlpha) {
        return new MeanDesign(layout, delta, sd, newAlpha, alternative);
    }

    /**
     * Returns the design with another alternative.
     *
     * @param newAlternative whether one or both directions are tested
     * @return a new design
     */
    public MeanDesign withAlternative(Alternative newAlternative) {
        return new MeanDesign(layout, delta, sd, alpha, newAlternative);
    }

    /**
     * Returns how often the difference would be shown.
     *
     * @param n units per group, or pairs; more than 1, not necessarily whole
     * @return the power in (0, 1)
     * @throws IllegalArgumentException if {@code n} is not more than 1
     */
    public double power(double n) {
        if (!(n > 1)) {
            throw new ValueException("n must be more than 1, but was " + n, "n은 1보다 커야 하지만 " + n + "입니다");
        }
        int samples = layout == Layout.TWO_SAMPLES ? 2 : 1;
        double df = samples * (n - 1);
        double noncentrality = StrictMath.sqrt(n / samples) * StrictMath.abs(delta) / sd;
        double critical = StudentT.upperQuantile(alpha / alternative.tails(), df);
        return StudentT.noncentralUpper(critical, df, noncentrality);
    }

    /**
     * Returns how many units are needed.
     *
     * @param power how often the difference shall be shown, in (0, 1)
     * @return units per group, or pairs, not rounded and at least 2; or that no sample is enough
     * @throws IllegalArgumentException if {@code power} is not in (0, 1)
     */
    public Answer<Double> sampleSize(double power) {
        Shares.check(Text.of("power", "검정력"), power);
        if (power(2) >= power) {
            return Answer.of(2.0);
        }
        double high = 4;
        while (power(high) < power) {
            high *= 2;
            if (high > MOST) {
                return Lack.OUT_OF_REACH.answer();
            }
        }
        return Answer.of(Root.of(n -> power(n) - power, high / 2, high));
    }
}
