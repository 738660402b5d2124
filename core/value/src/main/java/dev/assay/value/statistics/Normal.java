package dev.assay.value.statistics;

import dev.assay.quality.finding.ValueException;

/**
 * The standard normal distribution, the same to the bit on every machine.
 *
 * @since 0.1
 */
public final class Normal {
    private static final double SQRT_TWO = StrictMath.sqrt(2);
    private static final double SQRT_PI = StrictMath.sqrt(StrictMath.PI);
    private static final double SQRT_TWO_PI = StrictMath.sqrt(2 * StrictMath.PI);

    /** Below it the series converges fast, above it the continued fraction does. */
    private static final double SERIES_END = 1;

    /** Beyond it the tail has no double. */
    private static final double FAR = 39;

    private Normal() {}

    /**
     * Returns the probability of a smaller value.
     *
     * @param z the value
     * @return the probability in [0, 1], with a relative error below 1e-13
     */
    public static double cdf(double z) {
        return upper(-z);
    }

    /**
     * Returns the probability of a larger value, without the loss of digits of {@code 1 - cdf(z)}.
     *
     * @param z the value
     * @return the probability in [0, 1], with a relative error below 1e-13
     */
    public static double upper(double z) {
        if (z < 0) {
            return 1 - upper(-z);
        }
        if (z > FAR) {
            return 0;
        }
        double x = z / SQRT_TWO;
        return x < SERIES_END ? (1 - erfSeries(x)) / 2 : erfcFraction(x) / 2;
    }

    /** Returns the density. */
    static double density(double z) {
        return StrictMath.exp(-z * z / 2) / SQRT_TWO_PI;
    }

    /**
     * Returns the value below which a share of the distribution lies.
     *
     * @param p the share, in (0, 1)
     * @return the quantile, with a relative error below 1e-14
     * @throws IllegalArgumentException if {@code p} is not in (0, 1)
     */
    public static double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new ValueException("p must be in (0, 1), but was " + p, "p는 (0, 1) 안에 있어야 하지만 " + p + "입니다");
        }
        return p < 0.5 ? -upperQuantile(p) : p > 0.5 ? upperQuantile(1 - p) : 0;
    }

    /**
     * Returns the value above which a share of the distribution lies: a start of three digits (Abramowitz and Stegun,
     * 26.2.23), then Halley's steps, each of which triples them.
     */
    static double upperQuantile(double tail) {
        if (tail > 0.5) {
            return -upperQuantile(1 - tail);
        }
        double t = StrictMath.sqrt(-2 * StrictMath.log(tail));
        double z =
                t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
        for (int step = 0; step < 3; step++) {
            double error = (upper(z) - tail) / density(z);
            z += error / (1 - z * error / 2);
        }
        return z;
    }

    private static double erfSeries(double x) {
        double term = x;
        double sum = x;
        for (int k = 1; term > sum * 1e-17; k++) {
            term *= 2 * x * x / (2 * k + 1);
            sum += term;
        }
        return 2 / SQRT_PI * StrictMath.exp(-x * x) * sum;
    }

    private static double erfcFraction(double x) {
        double fraction = x;
        // The error falls with exp(-2x√(2k)), which these steps bring below e^-40.
        for (int k = 8 + (int) (220 / (x * x)); k > 0; k--) {
            fraction = x + k / 2.0 / fraction;
        }
        return StrictMath.exp(-x * x) / (SQRT_PI * fraction);
    }
}
