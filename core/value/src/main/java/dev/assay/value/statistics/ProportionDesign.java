package dev.assay.value.statistics;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.util.Objects;

/**
 * A comparison of two shares that is still to be made: how many units it needs, or what it can show. Immutable.
 *
 * <p>Computed with the normal approximation, as {@code power.prop.test} of R does.
 *
 * @param first the one share, in [0, 1]
 * @param second the other share, in [0, 1], not equal to the first
 * @param alpha how often chance alone may pass for an effect, in (0, 1)
 * @param alternative whether one or both directions are tested
 * @since 0.1
 * @see <a href="https://stat.ethz.ch/R-manual/R-devel/library/stats/html/power.prop.test.html">R, power.prop.test</a>
 */
public record ProportionDesign(double first, double second, double alpha, Alternative alternative) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public ProportionDesign {
        Objects.requireNonNull(alternative, "alternative");
        if (!(first >= 0 && first <= 1 && second >= 0 && second <= 1 && first != second)) {
            throw new ValueException(
                    "first and second must be in [0, 1] and differ, but were " + first + " and " + second,
                    "두 비율은 [0, 1] 안에 있고 서로 달라야 하지만 " + first + ", " + second + "입니다");
        }
        Shares.check(Text.of("alpha", "유의수준"), alpha);
    }

    /**
     * Returns a two-sided comparison at 5%.
     *
     * @param first the one share, such as that of today
     * @param second the other share, such as the smallest that is worth showing
     * @return the design
     */
    public static ProportionDesign between(double first, double second) {
        return new ProportionDesign(first, second, 0.05, Alternative.TWO_SIDED);
    }

    /**
     * Returns the design with another error of the first kind.
     *
     * @param newAlpha how often chance alone may pass for an effect
     * @return a new design
     */
    public ProportionDesign withAlpha(double newAlpha) {
        return new ProportionDesign(first, second, newAlpha, alternative);
    }

    /**
     * Returns the design with another alternative.
     *
     * @param newAlternative whether one or both directions are tested
     * @return a new design
     */
    public ProportionDesign withAlternative(Alternative newAlternative) {
        return new ProportionDesign(first, second, alpha, newAlternative);
    }

    /**
     * Returns how often the difference would be shown.
     *
     * @param n units per group, more than 0, not necessarily whole
     * @return the power in (0, 1)
     * @throws IllegalArgumentException if {@code n} is not more than 0
     */
    public double power(double n) {
        if (!(n > 0)) {
            throw new ValueException("n must be more than 0, but was " + n, "n은 0보다 커야 하지만 " + n + "입니다");
        }
        double distance = StrictMath.sqrt(n) * StrictMath.abs(first - second) - critical() * nullError();
        return Normal.cdf(distance / error());
    }

    /**
     * Returns how many units are needed.
     *
     * @param power how often the difference shall be shown, in (0, 1)
     * @return units per group, not rounded
     * @throws IllegalArgumentException if {@code power} is not in (0, 1)
     */
    public double sampleSize(double power) {
        Shares.check(Text.of("power", "검정력"), power);
        double errors = critical() * nullError() + Normal.quantile(power) * error();
        double ratio = StrictMath.max(0, errors) / (first - second);
        return ratio * ratio;
    }

    private double critical() {
        return Normal.upperQuantile(alpha / alternative.tails());
    }

    /** Returns the error of a difference of two units if there is none. */
    private double nullError() {
        return StrictMath.sqrt((first + second) * (1 - (first + second) / 2));
    }

    private double error() {
        return StrictMath.sqrt(first * (1 - first) + second * (1 - second));
    }
}
