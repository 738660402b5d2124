package dev.assay.value.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.FindingsException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.LogNormalDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.apache.commons.statistics.distribution.TriangularDistribution;
import org.apache.commons.statistics.distribution.UniformContinuousDistribution;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {
    private static final double[] PROBABILITIES = {
        0x1p-53, 1e-12, 1e-6, 0.001, 0.01, 0.05, 0.0750001, 0.2, 0.35, 0.5, 0.65, 0.8, 0.925, 0.95, 0.99, 0.999,
        1 - 1e-6, 1 - 1e-12
    };

    static Stream<Arguments> continuous() {
        return Stream.of(
                Arguments.of(Distribution.uniform(-3, 7), UniformContinuousDistribution.of(-3, 7)),
                Arguments.of(Distribution.triangular(0.2, 0.35, 0.45), TriangularDistribution.of(0.2, 0.35, 0.45)),
                Arguments.of(new Gaussian(15, 3), NormalDistribution.of(15, 3)),
                Arguments.of(new Lognormal(2, 0.7), LogNormalDistribution.of(2, 0.7)),
                Arguments.of(Distribution.pert(0, 0.25, 1), BetaDistribution.of(2, 4)),
                Arguments.of(Distribution.pert(0, 0, 1), BetaDistribution.of(1, 5)),
                Arguments.of(Distribution.pert(0, 0.9, 1, 40), BetaDistribution.of(37, 5)),
                Arguments.of(Distribution.pert(0, 0.3, 1, 0.5), BetaDistribution.of(1.15, 1.35)));
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void agrees_with_commons_statistics(Distribution ours, ContinuousDistribution theirs) {
        assertThat(ours.mean()).isCloseTo(theirs.getMean(), Percentage.withPercentage(1e-11));
        assertThat(ours.variance()).isCloseTo(theirs.getVariance(), Percentage.withPercentage(1e-11));
        for (double probability : PROBABILITIES) {
            double value = theirs.inverseCumulativeProbability(probability);

            assertThat(ours.cdf(value))
                    .as("cdf of %s", value)
                    .isCloseTo(theirs.cumulativeProbability(value), within(1e-12));
            assertThat(ours.quantile(probability))
                    .as("quantile of %s", probability)
                    .isCloseTo(value, within(4e-8 * Math.max(Math.abs(value), 1e-3 * ours.sd())));
        }
    }

    static Stream<Distribution> all() {
        return Stream.of(
                Distribution.constant(7),
                Distribution.uniform(-3, 7),
                Distribution.triangular(0.2, 0.35, 0.45),
                Distribution.pert(0.1, 0.3, 0.7),
                Distribution.pert(10, 10, 11, 2),
                Distribution.pert(-100, 90, 100, 60),
                Distribution.normal90(10, 20),
                Distribution.lognormal90(635_000, 19_000_000),
                Distribution.bernoulli(0.3),
                Distribution.poisson(0.01),
                Distribution.poisson(3.5),
                Distribution.poisson(12_345.6),
                Distribution.empirical(List.of(3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0)),
                Distribution.discrete(Map.of(-1.0, 0.25, 0.5, 0.5, 8.0, 0.25)),
                Distribution.normal90(10, 20).truncated(12, 17),
                Distribution.lognormal90(1, 10).truncated(2, Double.POSITIVE_INFINITY),
                Distribution.pert(0, 1, 4).truncated(0.5, 3));
    }

    @ParameterizedTest
    @MethodSource("all")
    void draws_what_its_quantiles_say(Distribution distribution) {
        SplittableRandom random = new SplittableRandom(7);
        double[] uniforms = random.doubles(4_000, 0x1p-53, 1).toArray();
        double[] scores = new double[uniforms.length];
        double[] drawn = new double[uniforms.length];
        double[] drawnFromScores = new double[uniforms.length];

        distribution.sampler().fromUniforms(uniforms, drawn, uniforms.length);
        Sampler.scores(uniforms, scores, uniforms.length);
        distribution.sampler().fromScores(scores, drawnFromScores, uniforms.length);

        double spread = 1e-9 * distribution.sd() + 1e-15 * Math.abs(distribution.mean());
        for (int i = 0; i < uniforms.length; i++) {
            double quantile = distribution.quantile(uniforms[i]);
            assertThat(drawn[i]).isCloseTo(quantile, within(spread + 1e-12 * Math.abs(quantile)));
            assertThat(drawnFromScores[i]).isCloseTo(quantile, within(spread + 1e-9 * Math.abs(quantile)));
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void has_the_moments_of_its_quantiles(Distribution distribution) {
        int points = 400_000;
        double mean = distribution.mean();
        double sd = distribution.sd();
        double sum = 0;
        double squares = 0;

        double[] values = new double[points];
        for (int i = 0; i < points; i++) {
            values[i] = (i + 0.5) / points;
        }
        distribution.sampler().fromUniforms(values, values, points);
        for (double value : values) {
            sum += value - mean;
            squares += (value - mean) * (value - mean);
        }

        assertThat(sum / points).isCloseTo(0, within(2e-4 * sd));
        assertThat(squares / points).isCloseTo(sd * sd, within(0.003 * sd * sd));
    }

    @ParameterizedTest
    @MethodSource("all")
    void falls_back_to_the_probability_of_a_quantile(Distribution distribution) {
        double sd = distribution.sd();
        for (double probability : PROBABILITIES) {
            double value = distribution.quantile(probability);

            assertThat(distribution.cdf(value)).isGreaterThanOrEqualTo(probability - 1e-9);
            assertThat(distribution.cdf(value - 1e-6 * (sd + 1e-9))).isLessThanOrEqualTo(probability + 1e-5);
        }
    }

    @Test
    void agrees_with_commons_statistics_on_counts() {
        for (double mean : new double[] {0.3, 4.2, 150, 25_000}) {
            PoissonDistribution theirs = PoissonDistribution.of(mean);
            Distribution ours = Distribution.poisson(mean);

            for (double probability : new double[] {0.001, 0.05, 0.31, 0.5, 0.77, 0.95, 0.999}) {
                assertThat(ours.quantile(probability)).isEqualTo(theirs.inverseCumulativeProbability(probability));
            }
            assertThat(ours.cdf(mean)).isCloseTo(theirs.cumulativeProbability((int) mean), within(1e-10));
        }
    }

    @Test
    void takes_a_range_of_which_somebody_is_sure() {
        Calibrated range = Calibrated.of(10, 20);

        for (Distribution distribution : List.of(range.normal(), range.lognormal(), range.uniform())) {
            assertThat(distribution.quantile(0.05)).isCloseTo(10, within(1e-12));
            assertThat(distribution.quantile(0.95)).isCloseTo(20, within(1e-12));
        }
        // Hubbard's machine: 10 to 20 is 15 ± 1.5199.
        assertThat(range.normal().sd()).isCloseTo(10 / 3.2897072539, within(1e-9));
    }

    @Test
    void weighs_the_likeliest_of_three_points() {
        // (0.1 + 4·0.3 + 0.7) / 6, and not the likeliest value itself
        assertThat(Distribution.pert(0.1, 0.3, 0.7).mean()).isCloseTo(2.0 / 6, within(1e-15));
        // With α = 1 and β = 5 the share above x is (1 - x)^5.
        assertThat(1 - Distribution.pert(0, 0, 1).quantile(0.99999)).isCloseTo(0.1, within(1e-12));
        // γ = 0 is uniform
        assertThat(Distribution.pert(0, 0.3, 1, 0).quantile(0.2)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void tells_all_faults_at_once_in_both_languages() {
        assertThatThrownBy(() -> Distribution.pert(5, 9, 1, -1)).isInstanceOfSatisfying(FindingsException.class, e -> {
            assertThat(e.findings()).extracting(finding -> finding.code()).containsExactly("DIST-ORDER", "DIST-GAMMA");
            assertThat(e.findings().get(0).describe(Locale.ENGLISH))
                    .isEqualTo("min must be less than max, but were 5.0 and 1.0 (DIST-ORDER)");
            assertThat(e.findings().get(0).describe(Locale.KOREAN))
                    .isEqualTo("최솟값은 최댓값보다 작아야 하지만 5.0, 1.0입니다 (DIST-ORDER)");
        });
        assertThatThrownBy(() -> Distribution.lognormal90(0, 1)).hasMessageContaining("a normal one may be");
        assertThatThrownBy(() -> Distribution.discrete(Map.of(1.0, 0.5, 2.0, 0.4)))
                .hasMessageContaining("sum to 0.9");
        assertThatThrownBy(() -> Distribution.normal90(0, 1).truncated(50, 60))
                .hasMessageContaining("at least a billionth");
        assertThatThrownBy(() -> Distribution.normal90(2, 2)).hasMessageContaining("low must be less than high");
        assertThatThrownBy(() -> Distribution.empirical(List.of())).hasMessageContaining("must not be empty");
        assertThatThrownBy(() -> Distribution.poisson(Double.NaN)).hasMessageContaining("(0, 10000000]");
        assertThatThrownBy(() -> Distribution.bernoulli(1.2)).hasMessageContaining("[0, 1]");
        assertThatThrownBy(() -> Distribution.uniform(0, 1).quantile(1)).hasMessageContaining("(0, 1)");
    }

    @Test
    void prints_itself() {
        assertThat(Distribution.pert(35e6, 45e6, 55e6))
                .hasToString("PERT from 35,000,000 to 55,000,000, most likely 45,000,000");
        assertThat(Distribution.triangular(0.2, 0.35, 0.45))
                .hasToString("triangular from 0.2 to 0.45, most likely 0.35");
        assertThat(Distribution.normal90(10, 20)).hasToString("normal, mean 15, sd 3.03978");
        assertThat(Distribution.normal90(10, 20).truncated(12, 17))
                .hasToString("normal, mean 15, sd 3.03978, between 12 and 17");
        assertThat(Distribution.bernoulli(0.3)).hasToString("happens with probability 0.3");
        assertThat(Distribution.poisson(2)).hasToString("Poisson, mean 2").isEqualTo(Distribution.poisson(2));
        assertThat(Distribution.uniform(-1e-9, 1e18)).hasToString("uniform from -1.0E-9 to 1.0E18");
        assertThat(Distribution.discrete(Map.of(1.0, 0.5, 2.5, 0.5))).hasToString("one of 1 (0.5), 2.5 (0.5)");
        assertThat(Distribution.empirical(List.of(3.0, 1.0, 2.0))).hasToString("3 observations from 1 to 3");
    }

    @Test
    void describes_itself_in_korean() {
        assertThat(Distribution.pert(35e6, 45e6, 55e6).describe(Locale.KOREAN))
                .isEqualTo("PERT 분포, 35,000,000~55,000,000, 최빈값 45,000,000");
        assertThat(Distribution.normal90(10, 20).truncated(12, 17).describe(Locale.KOREAN))
                .isEqualTo("정규 분포, 평균 15, 표준편차 3.03978, 12~17로 절단");
        assertThat(Distribution.discrete(Map.of(1.0, 0.5, 2.5, 0.5)).describe(Locale.KOREAN))
                .isEqualTo("다음 중 하나: 1 (0.5), 2.5 (0.5)");
        Uncertainty own = probability -> probability;
        assertThat(own.describe(Locale.KOREAN)).isEqualTo(own.toString());
    }

    @Test
    void an_open_end_is_not_said() {
        assertThat(Distribution.uniform(0, 9)
                        .truncated(1, Double.POSITIVE_INFINITY)
                        .describe(Locale.ENGLISH))
                .endsWith(", at least 1");
        assertThat(Distribution.uniform(0, 9)
                        .truncated(Double.NEGATIVE_INFINITY, 2.5)
                        .describe(Locale.KOREAN))
                .endsWith(", 2.5 이하로 절단");
    }
}
