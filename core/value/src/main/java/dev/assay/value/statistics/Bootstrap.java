package dev.assay.value.statistics;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.answer.Answer;
import dev.assay.value.internal.Finite;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Intervals of any statistic by drawing again from the observations: the percentile bootstrap. Immutable; the same seed gives
 * the same interval on every machine.
 *
 * @param resamples how often to draw, at least 2,000
 * @param seed the seed of the draws
 * @since 0.1
 * @see <a href="https://doi.org/10.1214/aos/1176344552">Efron, Bootstrap methods (1979)</a>
 */
public record Bootstrap(int resamples, long seed) {
    private static final int FEWEST = 2_000;

    /**
     * Checks how often to draw.
     *
     * @throws IllegalArgumentException if {@code resamples} is less than 2,000, which leaves too few in the tails
     */
    public Bootstrap {
        if (resamples < FEWEST) {
            throw new ValueException(
                    "resamples must be " + FEWEST + " or more, but was " + resamples,
                    "재표본 수는 " + FEWEST + " 이상이어야 하지만 " + resamples + "입니다");
        }
    }

    /**
     * What drawing again came to. Immutable.
     *
     * @param estimate the statistic of the observations
     * @param interval the percentiles of the statistic of the draws
     * @param method how they were drawn
     */
    public record Estimate(double estimate, Interval interval, Bootstrap method) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.6g (%s; percentile bootstrap, %d resamples, seed %d)",
                    estimate,
                    interval,
                    method.resamples,
                    method.seed);
        }
    }

    /**
     * Returns the interval of a statistic.
     *
     * @param observations the observations, all finite
     * @param statistic what is computed of them; must not keep or change the array
     * @param confidence how often the interval shall hold the true value
     * @return the estimate, or that there are too few observations
     * @throws IllegalArgumentException if an observation is not finite
     */
    public Answer<Estimate> of(double[] observations, ToDoubleFunction<double[]> statistic, Confidence confidence) {
        if (observations.length < 2) {
            return Lack.TOO_FEW.answer();
        }
        requireFinite(observations);
        Draws draws = new Draws(seed);
        double[] drawn = new double[observations.length];
        double[] values = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            draws.fill(drawn, observations);
            values[i] = statistic.applyAsDouble(drawn);
        }
        return estimate(statistic.applyAsDouble(observations.clone()), values, confidence);
    }

    /**
     * Returns the interval of the difference of a statistic between two independent groups.
     *
     * @param first the observations of the one group, all finite
     * @param second the observations of the other group, all finite
     * @param statistic what is computed of each; must not keep or change the array
     * @param confidence how often the interval shall hold the true difference
     * @return the estimate of first less second, or that there are too few observations
     * @throws IllegalArgumentException if an observation is not finite
     */
    public Answer<Estimate> difference(
            double[] first, double[] second, ToDoubleFunction<double[]> statistic, Confidence confidence) {
        if (first.length < 2 || second.length < 2) {
            return Lack.TOO_FEW.answer();
        }
        requireFinite(first);
        requireFinite(second);
        Draws draws = new Draws(seed);
        double[] one = new double[first.length];
        double[] two = new double[second.length];
        double[] values = new double[resamples];
        for (int i = 0; i < resamples; i++) {
            draws.fill(one, first);
            draws.fill(two, second);
            values[i] = statistic.applyAsDouble(one) - statistic.applyAsDouble(two);
        }
        double estimate = statistic.applyAsDouble(first.clone()) - statistic.applyAsDouble(second.clone());
        return estimate(estimate, values, confidence);
    }

    private static void requireFinite(double[] observations) {
        for (double observation : observations) {
            Finite.require(Text.of("observation", "관측값"), observation);
        }
    }

    private Answer<Estimate> estimate(double estimate, double[] values, Confidence confidence) {
        Arrays.sort(values);
        double tail = confidence.alpha() / 2;
        Interval interval = new Interval(percentile(values, tail), percentile(values, 1 - tail));
        return Answer.of(new Estimate(estimate, interval, this));
    }

    /** Interpolates linearly between order statistics (type 7 of Hyndman and Fan). */
    private static double percentile(double[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) position;
        int above = StrictMath.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** SplitMix64: written out, so that no other runtime draws otherwise. */
    private static final class Draws {
        private long state;

        Draws(long seed) {
            state = seed;
        }

        void fill(double[] target, double[] source) {
            for (int i = 0; i < target.length; i++) {
                long high = next() >>> 32;
                target[i] = source[(int) (high * source.length >>> 32)];
            }
        }

        private long next() {
            state += 0x9e3779b97f4a7c15L;
            long mixed = (state ^ state >>> 30) * 0xbf58476d1ce4e5b9L;
            mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
            return mixed ^ mixed >>> 31;
        }
    }
}
