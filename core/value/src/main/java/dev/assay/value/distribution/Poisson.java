package dev.assay.value.distribution;

import dev.assay.quality.finding.Text;
import java.util.Locale;
import java.util.Objects;

/**
 * How often something happens that happens by chance at a steady rate. Immutable.
 *
 * @since 0.1
 */
public final class Poisson implements Distribution {
    private static final double MOST = 1e7;

    /** How far from the mean counts are kept, in standard deviations; what lies beyond has less than 1e-16. */
    private static final double REACH = 10;

    private static final int EXTRA = 40;

    private final double mean;
    private final StepSampler steps;

    /**
     * Creates the distribution.
     *
     * @param mean how often it is expected, in (0, 10,000,000]
     * @throws dev.assay.quality.finding.FindingsException if the mean is out of range
     */
    public Poisson(double mean) {
        new Faults("Poisson distribution")
                .require(
                        mean > 0 && mean <= MOST,
                        "DIST-COUNT",
                        Text.of(
                                "mean must be in (0, 10000000], but was " + mean,
                                "평균은 (0, 10000000]에 있어야 하지만 " + mean + "입니다"))
                .throwAny();
        this.mean = mean;
        this.steps = steps(mean);
    }

    /** Goes up and down from the likeliest count by the ratio of neighbours, so that nothing underflows on the way. */
    private static StepSampler steps(double mean) {
        int mode = (int) mean;
        int reach = (int) (REACH * StrictMath.sqrt(mean)) + EXTRA;
        int first = StrictMath.max(0, mode - reach);
        double[] values = new double[mode + reach - first + 1];
        double[] masses = new double[values.length];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = first + i;
        }
        masses[mode - first] = 1;
        for (int count = mode + 1; count <= mode + reach; count++) {
            masses[count - first] = masses[count - 1 - first] * mean / count;
        }
        for (int count = mode - 1; count >= first; count--) {
            masses[count - first] = masses[count + 1 - first] * (count + 1) / mean;
        }
        for (double mass : masses) {
            sum += mass;
        }
        for (int i = 0; i < masses.length; i++) {
            masses[i] /= sum;
        }
        return StepSampler.of(values, masses);
    }

    @Override
    public double quantile(double probability) {
        NormalScores.check(probability);
        return steps.value(probability);
    }

    @Override
    public Sampler sampler() {
        return steps;
    }

    @Override
    public double cdf(double value) {
        return steps.cdf(value);
    }

    @Override
    public double mean() {
        return mean;
    }

    @Override
    public double variance() {
        return mean;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Poisson poisson && poisson.mean == mean;
    }

    @Override
    public int hashCode() {
        return Objects.hash(mean);
    }

    @Override
    public String describe(Locale locale) {
        return Text.of("Poisson, mean " + Plain.number(mean), "푸아송 분포, 평균 " + Plain.number(mean))
                .in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
