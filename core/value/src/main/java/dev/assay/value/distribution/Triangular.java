package dev.assay.value.distribution;

import dev.assay.quality.finding.Text;
import java.util.Locale;

/**
 * A number whose density rises in a straight line to its likeliest value and falls in one.
 *
 * @param min the smallest value
 * @param mode the likeliest value, in [min, max]
 * @param max the largest value
 * @since 0.1
 */
public record Triangular(double min, double mode, double max) implements Distribution {
    private static final double EIGHTEEN = 18;

    /** Checks that the points are finite and in order. */
    public Triangular {
        checkPoints(new Faults("triangular distribution"), min, mode, max).throwAny();
    }

    static Faults checkPoints(Faults faults, double min, double mode, double max) {
        return faults.finite(Text.of("min", "최솟값"), min)
                .finite(Text.of("mode", "최빈값"), mode)
                .finite(Text.of("max", "최댓값"), max)
                .rising(Text.of("min", "최솟값"), min, Text.of("max", "최댓값"), max)
                .require(
                        min >= max || !(mode < min || mode > max),
                        "DIST-MODE",
                        Text.of(
                                "mode must be in [" + min + ", " + max + "], but was " + mode,
                                "최빈값은 [" + min + ", " + max + "]에 있어야 하지만 " + mode + "입니다"));
    }

    @Override
    public double quantile(double probability) {
        NormalScores.check(probability);
        double rising = (mode - min) / (max - min);
        return probability <= rising
                ? min + StrictMath.sqrt(probability * (max - min) * (mode - min))
                : max - StrictMath.sqrt((1 - probability) * (max - min) * (max - mode));
    }

    @Override
    public double cdf(double x) {
        if (x <= min) {
            return 0;
        }
        if (x >= max) {
            return 1;
        }
        return x <= mode
                ? (x - min) * (x - min) / ((max - min) * (mode - min))
                : 1 - (max - x) * (max - x) / ((max - min) * (max - mode));
    }

    @Override
    public double mean() {
        return min + ((mode - min) + (max - min)) / 3;
    }

    @Override
    public double variance() {
        double a = mode - min;
        double b = max - min;
        return (a * a + b * b - a * b) / EIGHTEEN;
    }

    @Override
    public String describe(Locale locale) {
        return Text.of(
                        "triangular from " + Plain.number(min) + " to " + Plain.number(max) + ", most likely "
                                + Plain.number(mode),
                        "삼각 분포, " + Plain.number(min) + "~" + Plain.number(max) + ", 최빈값 " + Plain.number(mode))
                .in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
