package dev.assay.value.distribution;

import dev.assay.quality.finding.Text;
import java.util.Locale;

/**
 * A number of which only the bounds are known.
 *
 * @param min the smallest value
 * @param max the largest value
 * @since 0.1
 */
public record Uniform(double min, double max) implements Distribution {
    private static final double TWELVE = 12;

    /** Checks that the bounds are finite and rise. */
    public Uniform {
        new Faults("uniform distribution")
                .finite(Text.of("min", "최솟값"), min)
                .finite(Text.of("max", "최댓값"), max)
                .rising(Text.of("min", "최솟값"), min, Text.of("max", "최댓값"), max)
                .throwAny();
    }

    @Override
    public double quantile(double probability) {
        NormalScores.check(probability);
        return min + probability * (max - min);
    }

    @Override
    public double cdf(double x) {
        return StrictMath.max(0, StrictMath.min(1, (x - min) / (max - min)));
    }

    @Override
    public double mean() {
        return min / 2 + max / 2;
    }

    @Override
    public double variance() {
        return (max - min) * (max - min) / TWELVE;
    }

    @Override
    public String describe(Locale locale) {
        return Text.of(
                        "uniform from " + Plain.number(min) + " to " + Plain.number(max),
                        "균등 분포, " + Plain.number(min) + "~" + Plain.number(max))
                .in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
