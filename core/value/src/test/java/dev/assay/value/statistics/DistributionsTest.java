package dev.assay.value.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistributionsTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    @Test
    void agrees_with_another_normal_distribution() {
        for (double z = -38; z <= 38; z += 0.0625) {
            assertThat(Normal.cdf(z)).isCloseTo(NORMAL.cumulativeProbability(z), withinPercentage(1e-10));
            assertThat(Normal.upper(z)).isCloseTo(NORMAL.survivalProbability(z), withinPercentage(1e-10));
        }
    }

    @Test
    void agrees_with_another_normal_quantile() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            double p = i % 2 == 0 ? random.nextDouble() : Math.pow(10, -300 * random.nextDouble());

            assertThat(Normal.upperQuantile(p))
                    .isCloseTo(NORMAL.inverseSurvivalProbability(p), within(1e-12 * Math.max(1, -Math.log(p))));
        }
        assertThat(Normal.quantile(0.975)).isCloseTo(1.959963984540054, within(1e-15));
        assertThat(Normal.quantile(0.5)).isZero();
        assertThat(Normal.quantile(0.025)).isCloseTo(-Normal.quantile(0.975), within(1e-15));
    }

    @Test
    void agrees_with_another_distribution_of_t() {
        Random random = new Random(2);
        for (int i = 0; i < 2_000; i++) {
            double df = Math.pow(10, 7 * random.nextDouble() - 0.5);
            double t = 12 * random.nextDouble() - 4;

            assertThat(StudentT.upper(t, df))
                    .as("t %s, df %s", t, df)
                    .isCloseTo(TDistribution.of(df).survivalProbability(t), withinPercentage(1e-8));
        }
    }

    @ParameterizedTest
    @CsvSource({
        // scipy 1.17.1, stats.t.ppf and stats.t.sf; the first of each is also in every printed table.
        "0.025, 20.984611233429924, 2.07970671",
        "0.1, 1, 3.07768354",
        "0.5, 3, 0",
        "0.001, 1000000, 3.09024046",
        "1e-10, 4, 416.1751403296041",
    })
    void finds_the_quantiles_of_t(double tail, double df, double quantile) {
        double found = StudentT.upperQuantile(tail, df);

        assertThat(found).isCloseTo(quantile, within(5e-9 * Math.max(1, quantile)));
        assertThat(StudentT.upper(found, df)).isCloseTo(tail, withinPercentage(1e-9));
        assertThat(StudentT.upperQuantile(1 - tail, df)).isCloseTo(-quantile, within(5e-5 * Math.max(1, quantile)));
    }

    @ParameterizedTest
    @CsvSource({
        // mpmath 1.3.0 with 40 digits: the normal tail integrated over the distribution of chi.
        "1.972017, 198, 2.828427, 0.803646702549492787",
        "2.0, 3, 1.5, 0.400323731629107145",
        "12.706, 1, 2.5, 0.155633713335944444",
        "2.2, 10, 0, 0.026220534224676583",
        "-1, 5, 0.5, 0.917555908943276542",
        "5, 30.5, 9, 0.999628134833971884",
        "1.65, 1000000, 3.2, 0.939429164895959456",
        "3, 2, 40, 1",
    })
    void knows_the_noncentral_distribution_of_t(double t, double df, double noncentrality, double upper) {
        assertThat(StudentT.noncentralUpper(t, df, noncentrality)).isCloseTo(upper, within(1e-12));
    }

    @Test
    void is_central_without_noncentrality() {
        Random random = new Random(3);
        for (int i = 0; i < 300; i++) {
            double df = Math.pow(10, 6 * random.nextDouble());
            double t = 8 * random.nextDouble() - 4;

            assertThat(StudentT.noncentralUpper(t, df, 0))
                    .as("t %s, df %s", t, df)
                    .isCloseTo(StudentT.upper(t, df), within(1e-12));
        }
    }

    @Test
    void refuses_what_is_no_probability() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Normal.quantile(1))
                .withMessage("p must be in (0, 1), but was 1.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.upperQuantile(0, 3))
                .withMessage("tail must be in (0, 1), but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> StudentT.upper(1, 0))
                .withMessage("df must be more than 0, but was 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Confidence.of(1));
    }
}
