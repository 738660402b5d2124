package dev.assay.value.distribution;

import dev.assay.quality.finding.Text;
import dev.assay.value.statistics.Beta;
import java.util.Locale;

/**
 * An expert's three points as a beta distribution: α = 1 + γ (mode - min) / (max - min), β = 1 + γ (max - mode) / (max - min).
 *
 * @param min the smallest value
 * @param mode the likeliest value, in [min, max]
 * @param max the largest value
 * @param gamma how much the likeliest weighs, in [0, 1000]; 4 by tradition
 * @since 0.1
 * @see <a href="https://doi.org/10.1287/opre.7.5.646">Malcolm et al., Application of a technique for research and development
 *     program evaluation (1959)</a>
 */
public record Pert(double min, double mode, double max, double gamma) implements Distribution {
    /** How much the likeliest value weighs by tradition. */
    public static final double USUAL_GAMMA = 4;

    private static final double LARGEST_GAMMA = 1000;

    /** Checks that the points are finite and in order. */
    public Pert {
        Triangular.checkPoints(new Faults("PERT distribution"), min, mode, max)
                .require(
                        gamma >= 0 && gamma <= LARGEST_GAMMA,
                        "DIST-GAMMA",
                        Text.of(
                                "gamma must be in [0, 1000], but was " + gamma,
                                "집중도는 [0, 1000]에 있어야 하지만 " + gamma + "입니다"))
                .throwAny();
    }

    private double alpha() {
        return 1 + gamma * ((mode - min) / (max - min));
    }

    private double beta() {
        return 1 + gamma * ((max - mode) / (max - min));
    }

    @Override
    public double quantile(double probability) {
        NormalScores.check(probability);
        return probability <= 1 - probability
                ? min + (max - min) * new BetaTail(alpha(), beta()).quantile(probability)
                : max - (max - min) * new BetaTail(beta(), alpha()).quantile(1 - probability);
    }

    @Override
    public Sampler sampler() {
        return ScoreTable.ofBeta(alpha(), beta(), min, max);
    }

    @Override
    public double cdf(double value) {
        if (value <= min) {
            return 0;
        }
        return value >= max
                ? 1
                : Beta.regularised((value - min) / (max - min), (max - value) / (max - min), alpha(), beta());
    }

    @Override
    public double mean() {
        return min + (gamma * (mode - min) + (max - min)) / (gamma + 2);
    }

    @Override
    public double variance() {
        double a = alpha();
        double b = beta();
        return (max - min) * (max - min) * a * b / ((a + b) * (a + b) * (a + b + 1));
    }

    @Override
    public String describe(Locale locale) {
        String peak = gamma == USUAL_GAMMA ? "" : ", gamma " + Plain.number(gamma);
        return Text.of(
                        "PERT from " + Plain.number(min) + " to " + Plain.number(max) + ", most likely "
                                + Plain.number(mode) + peak,
                        "PERT 분포, " + Plain.number(min) + "~" + Plain.number(max) + ", 최빈값 " + Plain.number(mode)
                                + peak)
                .in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
