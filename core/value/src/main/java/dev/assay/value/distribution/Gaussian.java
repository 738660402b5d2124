package dev.assay.value.distribution;

import dev.assay.quality.finding.Text;
import dev.assay.value.statistics.Normal;
import java.util.Locale;

/**
 * A number that may miss in both directions alike: the normal distribution. {@link Calibrated#normal()} makes it of a 90%
 * interval.
 *
 * @param mean the mean
 * @param sd the standard deviation, more than 0
 * @since 0.1
 */
public record Gaussian(double mean, double sd) implements Distribution {
    /** Checks that the parameters are finite and the standard deviation is positive. */
    public Gaussian {
        new Faults("normal distribution")
                .finite(Text.of("mean", "평균"), mean)
                .finite(Text.of("sd", "표준편차"), sd)
                .require(
                        !(sd <= 0),
                        "DIST-SPREAD",
                        Text.of("sd must be more than 0, but was " + sd, "표준편차는 0보다 커야 하지만 " + sd + "입니다"))
                .throwAny();
    }

    @Override
    public double quantile(double probability) {
        return mean + sd * NormalScores.of(probability);
    }

    @Override
    public Sampler sampler() {
        return new NormalSampler(mean, sd);
    }

    @Override
    public double cdf(double value) {
        return Normal.cdf((value - mean) / sd);
    }

    @Override
    public double variance() {
        return sd * sd;
    }

    @Override
    public String describe(Locale locale) {
        return Text.of(
                        "normal, mean " + Plain.rounded(mean) + ", sd " + Plain.rounded(sd),
                        "정규 분포, 평균 " + Plain.rounded(mean) + ", 표준편차 " + Plain.rounded(sd))
                .in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
