package dev.assay.value.distribution;

import java.util.List;
import java.util.Map;

/**
 * How likely each value of a number is. Implementations are immutable, equal by their parameters, and the same to the bit on
 * every machine.
 *
 * <pre>{@code
 * Calibrated.of(15_000, 35_000).normal();           // "I am 90% sure that it lies in between"
 * Distribution.pert(0.20, 0.35, 0.45);
 * Distribution.bernoulli(0.3).mean();               // 0.3
 * }</pre>
 *
 * @since 0.1
 */
public sealed interface Distribution extends Uncertainty
        permits Bernoulli,
                Constant,
                Discrete,
                Empirical,
                Gaussian,
                Lognormal,
                Pert,
                Poisson,
                Triangular,
                Truncated,
                Uniform {
    /**
     * Returns how likely it is that the number is not above a value.
     *
     * @param value the value
     * @return the probability in [0, 1]
     */
    double cdf(double value);

    /**
     * Returns the expected value.
     *
     * @return the mean
     */
    double mean();

    /**
     * Returns the expected square of the distance from the mean.
     *
     * @return the variance, 0 or more
     */
    double variance();

    /**
     * Returns the root of the variance.
     *
     * @return the standard deviation, 0 or more
     */
    default double sd() {
        return StrictMath.sqrt(variance());
    }

    /**
     * Returns what is known once values out of a range are ruled out.
     *
     * @param min the smallest value left; negative infinity if there is no such bound
     * @param max the largest value left; infinity if there is no such bound
     * @return the distribution of the values in between
     * @throws dev.assay.quality.finding.FindingsException if less than a billionth is left
     */
    default Distribution truncated(double min, double max) {
        return new Truncated(this, min, max);
    }

    /**
     * Returns a number that is known.
     *
     * @param value the number
     * @return the distribution
     */
    static Distribution constant(double value) {
        return new Constant(value);
    }

    /**
     * Returns a number of which only the bounds are known.
     *
     * @param min the smallest value
     * @param max the largest value
     * @return the distribution
     */
    static Distribution uniform(double min, double max) {
        return new Uniform(min, max);
    }

    /**
     * Returns a number whose density rises in a straight line and falls in one.
     *
     * @param min the smallest value
     * @param mode the likeliest value
     * @param max the largest value
     * @return the distribution
     */
    static Distribution triangular(double min, double mode, double max) {
        return new Triangular(min, mode, max);
    }

    /**
     * Returns an expert's three points, the likeliest weighing four times.
     *
     * @param min the smallest value
     * @param mode the likeliest value
     * @param max the largest value
     * @return the distribution, whose mean is (min + 4 mode + max) / 6
     */
    static Distribution pert(double min, double mode, double max) {
        return new Pert(min, mode, max, Pert.USUAL_GAMMA);
    }

    /**
     * Returns an expert's three points.
     *
     * @param min the smallest value
     * @param mode the likeliest value
     * @param max the largest value
     * @param gamma how much the likeliest weighs, 0 or more
     * @return the distribution, whose mean is (min + γ mode + max) / (γ + 2)
     */
    static Distribution pert(double min, double mode, double max, double gamma) {
        return new Pert(min, mode, max, gamma);
    }

    /**
     * Returns a normal distribution with an expert's 90% interval.
     *
     * @param low what the number exceeds with 95%
     * @param high what the number stays below with 95%
     * @return the distribution
     */
    static Distribution normal90(double low, double high) {
        return Calibrated.of(low, high).normal();
    }

    /**
     * Returns a lognormal distribution with an expert's 90% interval.
     *
     * @param low what the number exceeds with 95%, more than 0
     * @param high what the number stays below with 95%
     * @return the distribution
     */
    static Distribution lognormal90(double low, double high) {
        return Calibrated.of(low, high).lognormal();
    }

    /**
     * Returns an event that happens or not.
     *
     * @param probability how likely it is, in [0, 1]
     * @return the distribution of 1 if it happens and 0 if not
     */
    static Distribution bernoulli(double probability) {
        return new Bernoulli(probability);
    }

    /**
     * Returns how often something happens.
     *
     * @param mean how often it is expected, in (0, 10,000,000]
     * @return the distribution
     */
    static Distribution poisson(double mean) {
        return new Poisson(mean);
    }

    /**
     * Returns what was observed, with straight lines in between.
     *
     * @param observations the observations, at least one
     * @return the distribution
     */
    static Distribution empirical(List<Double> observations) {
        return new Empirical(observations);
    }

    /**
     * Returns a number with a few possible values.
     *
     * @param probabilities the values, and how likely each is; they sum to 1 within 1e-9
     * @return the distribution
     */
    static Distribution discrete(Map<Double, Double> probabilities) {
        return Discrete.of(probabilities);
    }
}
