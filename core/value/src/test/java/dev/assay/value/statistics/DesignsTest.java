package dev.assay.value.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DesignsTest {
    @Test
    void know_the_power_that_r_prints() {
        assertThat(MeanDesign.twoSamples(1, 2.5).power(100)).isCloseTo(0.8036466, within(5e-8));
        assertThat(MeanDesign.twoSamples(1, 1).sampleSize(0.9).get()).isCloseTo(22.02109557, within(1e-7));
        assertThat(ProportionDesign.between(0.5, 0.75).sampleSize(0.9)).isCloseTo(76.7, within(0.05));
        assertThat(ProportionDesign.between(0.02, 0.024).sampleSize(0.8)).isCloseTo(21_108.4, within(0.05));
    }

    @Test
    void know_the_power_of_pairs() {
        // scipy 1.17.1, stats.nct: paired, delta 1, sd 2.
        assertThat(MeanDesign.pairs(1, 2).power(20)).isCloseTo(0.5644828966786231, within(1e-10));
        assertThat(MeanDesign.pairs(1, 2).sampleSize(0.8).get()).isCloseTo(33.36720397881093, within(1e-7));
    }

    @Test
    void need_the_size_that_gives_the_power() {
        Random random = new Random(21);
        for (int i = 0; i < 40; i++) {
            double power = 0.3 + 0.65 * random.nextDouble();
            MeanDesign mean = MeanDesign.twoSamples(0.1 + random.nextDouble(), 1 + random.nextDouble())
                    .withAlpha(0.01 + 0.09 * random.nextDouble())
                    .withAlternative(i % 2 == 0 ? Alternative.TWO_SIDED : Alternative.GREATER);
            ProportionDesign share = ProportionDesign.between(
                            0.4 * random.nextDouble(), 0.5 + 0.4 * random.nextDouble())
                    .withAlpha(0.01);

            assertThat(mean.power(mean.sampleSize(power).get())).isCloseTo(power, within(1e-9));
            assertThat(share.power(share.sampleSize(power))).isCloseTo(power, within(1e-12));
        }
    }

    @Test
    void that_show_more_need_more() {
        MeanDesign design = MeanDesign.twoSamples(0.5, 1);

        assertThat(design.sampleSize(0.9).get())
                .isGreaterThan(design.sampleSize(0.8).get());
        assertThat(design.withAlpha(0.01).sampleSize(0.8).get())
                .isGreaterThan(design.sampleSize(0.8).get());
        assertThat(design.withAlternative(Alternative.GREATER).sampleSize(0.8).get())
                .isLessThan(design.sampleSize(0.8).get());
        assertThat(MeanDesign.twoSamples(100, 1).sampleSize(0.8).get()).isEqualTo(2);
    }

    @Test
    void out_of_reach_say_so() {
        assertThat(MeanDesign.twoSamples(1e-9, 1).sampleSize(0.8).describe(Locale.ENGLISH))
                .isEqualTo("no sample of up to a billion per group shows such an effect (STAT-OUT-OF-REACH)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanDesign.twoSamples(0, 1))
                .withMessage("delta must be finite and not 0, but was 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ProportionDesign.between(0.5, 0.5))
                .withMessage("first and second must be in [0, 1] and differ, but were 0.5 and 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MeanDesign.twoSamples(1, 1).power(1));
    }

    @ParameterizedTest
    @EnumSource
    void of_several_looks_spend_the_error_once(LookGuard.Spending spending) {
        LookGuard guard = new LookGuard(5, 0.05, spending);

        double[] levels = new double[5];
        Arrays.setAll(levels, i -> guard.level(i + 1));

        assertThat(Arrays.stream(levels).sum()).isCloseTo(0.05, within(1e-12));
        assertThat(Arrays.stream(levels)).allMatch(level -> level > 0 && level < 0.05);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> guard.level(6))
                .withMessage("look must be in [1, 5], but was 6; a look that was not planned decides nothing");
    }

    @Test
    void spend_like_obrien_and_fleming() {
        // Lan and DeMets: at a quarter of the sample 2(1 - Φ(1.96 / 0.5)) = 2(1 - Φ(3.92)) = 0.0000885.
        LookGuard guard = new LookGuard(4, 0.05, LookGuard.Spending.OBRIEN_FLEMING);

        assertThat(guard.level(1)).isCloseTo(8.85e-5, within(5e-7));
        assertThat(guard.allowsStop(1, 0.001)).isFalse();
        assertThat(guard.allowsStop(4, 0.001)).isTrue();
        assertThat(LookGuard.once(0.05).level(1)).isEqualTo(0.05);
    }

    @Test
    void by_drawing_again_find_what_theory_says() {
        Random random = new Random(22);
        double[] observations =
                random.doubles(400).map(ignored -> random.nextGaussian()).toArray();
        double mean = Arrays.stream(observations).average().orElseThrow();
        double error = Math.sqrt(Sample.of(observations).squaredError());

        Bootstrap.Estimate estimate = new Bootstrap(5_000, 7)
                .of(observations, drawn -> Arrays.stream(drawn).average().orElseThrow(), Confidence.PERCENT_95)
                .get();

        assertThat(estimate.estimate()).isEqualTo(mean);
        assertThat(estimate.interval().low()).isCloseTo(mean - 1.96 * error, within(0.1 * error));
        assertThat(estimate.interval().high()).isCloseTo(mean + 1.96 * error, within(0.1 * error));
        assertThat(estimate.toString()).endsWith("; percentile bootstrap, 5000 resamples, seed 7)");
    }

    @Test
    void by_drawing_again_give_the_same_for_the_same_seed() {
        double[] first = {1, 4, 9, 16, 25};
        double[] second = {1, 2, 3, 4};

        var once = new Bootstrap(2_000, 7).difference(first, second, DesignsTest::median, Confidence.PERCENT_95);
        var again = new Bootstrap(2_000, 7).difference(first, second, DesignsTest::median, Confidence.PERCENT_95);

        assertThat(once).isEqualTo(again);
        assertThat(once.get().estimate()).isEqualTo(9 - 2.5);
        assertThat(new Bootstrap(2_000, 7)
                        .of(new double[] {1}, DesignsTest::median, Confidence.PERCENT_95)
                        .isPresent())
                .isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Bootstrap(100, 7));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bootstrap(2_000, 7)
                        .of(new double[] {1, Double.NaN, 3}, DesignsTest::median, Confidence.PERCENT_95))
                .withMessage("observation must be finite, but was NaN");
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
