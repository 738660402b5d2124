package dev.assay.value.statistics;

import dev.assay.quality.finding.ValueException;

/**
 * What a test of means needs of a sample. Immutable.
 *
 * @param mean the mean
 * @param variance the variance with {@code n - 1} in its denominator; 0 when {@code n} is 1
 * @param n how many observations, at least 1
 * @since 0.1
 */
public record Sample(double mean, double variance, long n) {
    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if one is not finite, the variance is negative or {@code n} is less than 1
     */
    public Sample {
        if (!Double.isFinite(mean)) {
            throw new ValueException("mean must be finite, but was " + mean, "평균은 유한해야 하지만 " + mean + "입니다");
        }
        if (!(variance >= 0 && Double.isFinite(variance))) {
            throw new ValueException(
                    "variance must be finite and 0 or more, but was " + variance,
                    "분산은 유한하고 0 이상이어야 하지만 " + variance + "입니다");
        }
        if (n < 1) {
            throw new ValueException("n must be 1 or more, but was " + n, "n은 1 이상이어야 하지만 " + n + "입니다");
        }
    }

    /**
     * Returns what a test needs of some observations; computed in two passes, so that a large mean costs no digits.
     *
     * @param observations the observations, at least one, all finite
     * @return the sample
     * @throws IllegalArgumentException if there is none or one is not finite
     */
    public static Sample of(double... observations) {
        if (observations.length == 0) {
            throw new ValueException("observations must not be empty", "관측값은 비어 있으면 안 됩니다");
        }
        double sum = 0;
        for (double observation : observations) {
            sum += observation;
        }
        double mean = sum / observations.length;
        double squares = 0;
        double rest = 0;
        for (double observation : observations) {
            squares += (observation - mean) * (observation - mean);
            rest += observation - mean;
        }
        int n = observations.length;
        double variance = n == 1 ? 0 : StrictMath.max(0, (squares - rest * rest / n) / (n - 1));
        return new Sample(mean + rest / n, variance, n);
    }

    /** Returns the square of the standard error of the mean. */
    double squaredError() {
        return variance / n;
    }
}
