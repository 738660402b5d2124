package dev.assay.value.distribution;

import dev.assay.quality.finding.Text;
import dev.assay.value.statistics.Normal;
import java.util.Locale;

/**
 * A positive number that may be far larger than thought: its logarithm is normal. {@link Calibrated#lognormal()} makes it of a
 * 90% interval.
 *
 * @param mu the mean of the logarithm
 * @param sigma the standard deviation of the logarithm, more than 0
 * @since 0.1
 */
public record Lognormal(double mu, double sigma) implements Distribution {
    /** Beyond it the variance has no double. */
    private static final double LARGEST_EXPONENT = 350;

    /** Checks that the parameters are finite, the spread is positive and the mean has a double. */
    public Lognormal {
        new Faults("lognormal distribution")
                .finite(Text.of("mu", "로그 평균"), mu)
                .finite(Text.of("sigma", "로그 표준편차"), sigma)
                .require(
                        !(sigma <= 0),
                        "DIST-SPREAD",
                        Text.of("sigma must be more than 0, but was " + sigma, "로그 표준편차는 0보다 커야 하지만 " + sigma + "입니다"))
                .require(
                        !(StrictMath.abs(mu) + sigma * sigma > LARGEST_EXPONENT),
                        "DIST-TOO-WIDE",
                        Text.of(
                                "|mu| + sigma² must be at most " + LARGEST_EXPONENT + ", but mu was " + mu
                                        + " and sigma " + sigma,
                                "|로그 평균| + 로그 표준편차의 제곱은 " + LARGEST_EXPONENT + " 이하여야 하지만 로그 평균은 " + mu + ", 로그 표준편차는 "
                                        + sigma + "입니다"))
                .throwAny();
    }

    @Override
    public double quantile(double probability) {
        return StrictMath.exp(mu + sigma * NormalScores.of(probability));
    }

    @Override
    public Sampler sampler() {
        return new LognormalSampler(new NormalSampler(mu, sigma));
    }

    @Override
    public double cdf(double value) {
        return value <= 0 ? 0 : Normal.cdf((StrictMath.log(value) - mu) / sigma);
    }

    @Override
    public double mean() {
        return StrictMath.exp(mu + sigma * sigma / 2);
    }

    @Override
    public double variance() {
        return StrictMath.expm1(sigma * sigma) * StrictMath.exp(2 * mu + sigma * sigma);
    }

    @Override
    public String describe(Locale locale) {
        return Text.of(
                        "lognormal, mu " + Plain.rounded(mu) + ", sigma " + Plain.rounded(sigma),
                        "로그정규 분포, 로그 평균 " + Plain.rounded(mu) + ", 로그 표준편차 " + Plain.rounded(sigma))
                .in(locale);
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
