package dev.assay.value.distribution;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Text;
import dev.assay.value.statistics.Normal;
import java.util.Locale;

/**
 * What is known once values out of a range are ruled out: the probabilities of the values in the range, raised to sum to 1.
 *
 * <p>Mean and variance are integrals over quantiles with 1,025 normal scores: for a smooth distribution their error is below
 * 1e-9 of its spread, for one with steps below 1e-2 of it.
 *
 * @param whole the distribution before
 * @param min the smallest value left; negative infinity if there is no such bound
 * @param max the largest value left; infinity if there is no such bound
 * @since 0.1
 */
public record Truncated(Distribution whole, double min, double max) implements Distribution {
    private static final double LEAST_SHARE = 1e-9;
    private static final double LARGEST = 1 - 0x1p-53;
    private static final int NODES = 512;
    private static final double REACH = 8.2;
    private static final double SQRT_TWO_PI = StrictMath.sqrt(2 * StrictMath.PI);

    /** Checks that the bounds rise and leave something. */
    public Truncated {
        Faults faults =
                new Faults("truncated distribution").rising(Text.of("min", "최솟값"), min, Text.of("max", "최댓값"), max);
        faults.require(
                !Double.isNaN(min) && !Double.isNaN(max),
                "DIST-NOT-FINITE",
                Text.of("min and max must be numbers, but were " + min + " and " + max, "최솟값과 최댓값은 수여야 합니다"));
        faults.throwAny();
        double share = share(whole, min, max);
        faults.require(
                        share >= LEAST_SHARE,
                        "DIST-NOTHING-LEFT",
                        Text.of(
                                "min and max must leave at least a billionth of " + whole + ", but leave " + share,
                                "최솟값과 최댓값은 분포의 10억분의 1 이상을 남겨야 하지만 " + share + "만 남깁니다"))
                .throwAny();
    }

    private static double share(Distribution whole, double min, double max) {
        return whole.cdf(max) - below(whole, min);
    }

    /** The probability of less, which differs from that of not more where a single value has a probability. */
    private static double below(Distribution whole, double min) {
        return whole.cdf(StrictMath.nextAfter(min, Double.NEGATIVE_INFINITY));
    }

    @Override
    public double quantile(double probability) {
        NormalScores.check(probability);
        double start = below(whole, min);
        return clamp(whole.quantile(within(start, whole.cdf(max) - start, probability)));
    }

    private static double within(double start, double share, double probability) {
        return StrictMath.max(Double.MIN_NORMAL, StrictMath.min(LARGEST, start + probability * share));
    }

    private double clamp(double value) {
        return StrictMath.max(min, StrictMath.min(max, value));
    }

    @Override
    public Sampler sampler() {
        Sampler sampler = whole.sampler();
        double start = below(whole, min);
        double share = whole.cdf(max) - start;
        return (uniforms, values, count) -> {
            for (int i = 0; i < count; i++) {
                values[i] = within(start, share, uniforms[i]);
            }
            sampler.fromUniforms(values, values, count);
            for (int i = 0; i < count; i++) {
                values[i] = clamp(values[i]);
            }
        };
    }

    @Override
    public double cdf(double value) {
        if (value < min) {
            return 0;
        }
        return value >= max ? 1 : StrictMath.max(0, (whole.cdf(value) - below(whole, min)) / share(whole, min, max));
    }

    @Override
    public double mean() {
        return moment(0, 1);
    }

    @Override
    public double variance() {
        return moment(mean(), 2);
    }

    /** The trapezium rule over normal scores, whose error falls faster than any power of the step if quantiles are smooth. */
    private double moment(double from, int power) {
        double start = below(whole, min);
        double share = whole.cdf(max) - start;
        double step = REACH / NODES;
        double sum = 0;
        double weights = 0;
        for (int i = -NODES; i <= NODES; i++) {
            double score = i * step;
            double weight = StrictMath.exp(-score * score / 2) / SQRT_TWO_PI * step;
            double uniform = Normal.cdf(score);
            double distance = clamp(whole.quantile(within(start, share, uniform))) - from;
            sum += weight * (power == 1 ? distance : distance * distance);
            weights += weight;
        }
        return sum / weights;
    }

    @Override
    public String describe(Locale locale) {
        return whole.describe(locale) + range().in(locale);
    }

    /** An end that is open is not said. */
    private Text range() {
        String from = Plain.number(min);
        String to = Plain.number(max);
        if (Double.isInfinite(min)) {
            return Double.isInfinite(max)
                    ? Text.of(", untruncated", ", 절단 없음")
                    : Text.of(", at most " + to, ", " + to + " 이하로 절단");
        }
        return Double.isInfinite(max)
                ? Text.of(", at least " + from, ", " + from + " 이상으로 절단")
                : Text.of(", between " + from + " and " + to, ", " + from + "~" + Particle.BY.after(to) + " 절단");
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
