package dev.assay.value.distribution;

import dev.assay.quality.finding.Text;
import dev.assay.value.statistics.Normal;

/**
 * A range of which somebody is 90% sure: one time in twenty the number is lower, one time in twenty higher. It is the default
 * way to say what is not known, because people can be trained to say it well. Immutable.
 *
 * @param low what the number exceeds with 95%
 * @param high what the number stays below with 95%
 * @since 0.1
 * @see <a href="https://hubbardresearch.com/publications/how-to-measure-anything-book/">Hubbard, How to Measure Anything,
 *     chapters 5 and 6</a>
 */
public record Calibrated(double low, double high) {
    /** How many standard deviations lie between the 5th and the 95th percentile of a normal distribution, 3.28970725. */
    static final double WIDTH = 2 * Normal.quantile(0.95);

    private static final double SHARE = 0.9;

    /**
     * Checks the ends.
     *
     * @throws dev.assay.quality.finding.FindingsException if they are not finite, or do not rise
     */
    public Calibrated {
        new Faults("90% interval")
                .finite(Text.of("low", "하한"), low)
                .finite(Text.of("high", "상한"), high)
                .rising(Text.of("low", "하한"), low, Text.of("high", "상한"), high)
                .throwAny();
    }

    /**
     * Returns a range.
     *
     * @param low what the number exceeds with 95%
     * @param high what the number stays below with 95%
     * @return the range
     */
    public static Calibrated of(double low, double high) {
        return new Calibrated(low, high);
    }

    /**
     * Returns the normal distribution with this range: for what may miss in both directions alike.
     *
     * @return mean (low + high) / 2, standard deviation (high - low) / 3.29
     */
    public Gaussian normal() {
        return new Gaussian(low / 2 + high / 2, (high - low) / WIDTH);
    }

    /**
     * Returns the lognormal distribution with this range: for what cannot be negative and may be far larger than thought.
     *
     * @return ln of it is normal with mean (ln low + ln high) / 2 and standard deviation (ln high - ln low) / 3.29
     * @throws dev.assay.quality.finding.FindingsException if {@code low} is not more than 0
     */
    public Lognormal lognormal() {
        new Faults("lognormal distribution")
                .require(
                        low > 0,
                        "DIST-NOT-POSITIVE",
                        Text.of(
                                "low must be more than 0, but was " + low
                                        + "; a lognormal number is never 0 or less, a normal one may be",
                                "하한은 0보다 커야 하지만 " + low + "입니다. 로그정규 분포의 값은 0 이하가 될 수 없으니 정규 분포를 쓰십시오"))
                .throwAny();
        double bottom = StrictMath.log(low);
        double top = StrictMath.log(high);
        return new Lognormal((bottom + top) / 2, (top - bottom) / WIDTH);
    }

    /**
     * Returns the uniform distribution with this range: for what has bounds a little outside, and nothing else known.
     *
     * @return 5% below {@code low} and 5% above {@code high}
     */
    public Uniform uniform() {
        double beyond = (high - low) * (1 - SHARE) / 2 / SHARE;
        return new Uniform(low - beyond, high + beyond);
    }
}
