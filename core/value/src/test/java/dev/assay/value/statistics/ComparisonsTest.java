package dev.assay.value.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Random;
import org.apache.commons.statistics.inference.DataDispersion;
import org.junit.jupiter.api.Test;

class ComparisonsTest {
    private static final Confidence C95 = Confidence.PERCENT_95;

    private static double[] observations(Random random, int n, double mean, double sd) {
        return random.doubles(n)
                .map(ignored -> mean + sd * random.nextGaussian())
                .toArray();
    }

    @Test
    void agree_with_another_test_of_means() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            double[] first = observations(random, 2 + random.nextInt(40), 10, 1 + random.nextDouble());
            double[] second = observations(random, 2 + random.nextInt(40), 10.5, 1 + random.nextDouble());
            var other = org.apache.commons.statistics.inference.TTest.withDefaults();
            var welch = other.test(first, second);
            var student = other.with(DataDispersion.HOMOSCEDASTIC).test(first, second);

            TTest ours = TTest.welch(Sample.of(first), Sample.of(second)).get();
            TTest pooled = TTest.student(Sample.of(first), Sample.of(second)).get();

            assertThat(ours.t()).isCloseTo(welch.getStatistic(), within(1e-9));
            assertThat(ours.df()).isCloseTo(welch.getDegreesOfFreedom(), within(1e-9));
            assertThat(ours.p()).isCloseTo(welch.getPValue(), within(1e-11));
            assertThat(pooled.t()).isCloseTo(student.getStatistic(), within(1e-9));
            assertThat(pooled.p()).isCloseTo(student.getPValue(), within(1e-11));
        }
    }

    @Test
    void agree_with_another_paired_test() {
        Random random = new Random(12);
        var other = org.apache.commons.statistics.inference.TTest.withDefaults();
        for (int i = 0; i < 200; i++) {
            int n = 2 + random.nextInt(30);
            double[] before = observations(random, n, 5, 2);
            double[] after = observations(random, n, 6, 2);
            var paired = other.pairedTest(before, after);

            TTest ours = TTest.paired(before, after).get();

            assertThat(ours.t()).isCloseTo(paired.getStatistic(), within(1e-9));
            assertThat(ours.p()).isCloseTo(paired.getPValue(), within(1e-11));
        }
    }

    @Test
    void know_directions() {
        Sample first = new Sample(15, 87.5, 13);
        Sample second = new Sample(12, 39, 11);

        TTest test = TTest.welch(first, second).get();

        // scipy 1.17.1: ttest_ind_from_stats(15, 87.5**.5, 13, 12, 39**.5, 11, equal_var=False, alternative="greater")
        assertThat(test.p(Alternative.GREATER)).isCloseTo(0.17999909346622117, within(1e-12));
        assertThat(test.p(Alternative.LESS)).isCloseTo(1 - 0.17999909346622117, within(1e-12));
        assertThat(test.interval(C95).contains(0)).isTrue();
        assertThat(test)
                .hasToString("difference 3.00000, t 0.9358 on 20.98 degrees of freedom, p 0.3600 (welch, two-sided)");
    }

    @Test
    void have_intervals_that_touch_zero_where_p_is_their_error() {
        Random random = new Random(13);
        for (int i = 0; i < 100; i++) {
            TTest test = TTest.welch(
                            new Sample(1 + random.nextDouble(), 1 + random.nextDouble(), 2 + random.nextInt(50)),
                            new Sample(1, 2, 2 + random.nextInt(50)))
                    .get();

            Interval interval = test.interval(Confidence.of(1 - test.p()));

            assertThat(interval.low()).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void of_too_little_say_why() {
        Sample one = new Sample(1, 0, 1);
        Sample still = new Sample(1, 0, 5);

        assertThat(TTest.welch(one, still).describe(Locale.ENGLISH))
                .isEqualTo("a spread needs at least 2 observations on each side (STAT-FEW)");
        assertThat(TTest.student(still, one).describe(Locale.KOREAN)).endsWith("(STAT-FEW)");
        assertThat(TTest.welch(still, still).describe(Locale.ENGLISH)).endsWith("(STAT-CONSTANT)");
        assertThat(TTest.student(still, still).describe(Locale.KOREAN))
                .isEqualTo("모든 관측값이 같아 차이를 견줄 오차가 없습니다 (STAT-CONSTANT)");
        assertThat(TTest.paired(new double[] {1}, new double[] {2}))
                .hasToString(Lack.TOO_FEW.answer().toString());
        assertThat(TTest.paired(new double[] {1, 2}, new double[] {2, 3}).isPresent())
                .isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TTest.paired(new double[] {1, 2}, new double[] {1}))
                .withMessage("first and second must be of the same length, but were 2 and 1");
    }

    @Test
    void of_changes_know_the_effect_and_its_error() {
        // Card and Krueger (1994), table 3: means with their standard errors, full-time equivalents in New Jersey and
        // Pennsylvania before and after; they print an effect of 2.76 with a standard error of 1.36.
        DifferenceInDifferences effect = new DifferenceInDifferences(
                sample(20.44, 0.51), sample(21.03, 0.52), sample(23.33, 1.35), sample(21.17, 0.94));

        assertThat(effect.effect()).isCloseTo(2.75, within(0.011));
        TTest test = effect.test().get();
        assertThat(test.method()).isEqualTo(TTest.Method.DIFFERENCE_IN_DIFFERENCES);
        // The four as independent samples: the square root of 0.51² + 0.52² + 1.35² + 0.94².
        assertThat(test.standardError()).isCloseTo(1.799, within(0.0005));
        assertThat(DifferenceInDifferences.effect(20.431, 20.8976666667, 23.38, 21.0966666667))
                .isCloseTo(2.75, within(0.001));
    }

    private static Sample sample(double mean, double standardError) {
        return new Sample(mean, standardError * standardError * 100, 100);
    }

    @Test
    void of_shares_are_those_of_the_manufacturing_case() {
        Proportion before = new Proportion(2_000, 50_000);
        Proportion after = new Proportion(1_300, 50_000);

        ProportionTest test = ProportionTest.of(before, after).get();
        RelativeReduction reduction = RelativeReduction.between(before, after).get();

        assertThat(test.z()).isCloseTo(12.39, within(0.005));
        assertThat(test.interval(C95).low()).isCloseTo(0.014 - 0.0022, within(5e-5));
        assertThat(test.interval(C95).high()).isCloseTo(0.014 + 0.0022, within(5e-5));
        assertThat(reduction.isFirm(C95)).isTrue();
        assertThat(reduction)
                .hasToString("relative reduction 35.0% (95% interval 30.4% to 39.3%), absolute -1.40 points");
        assertThat(test)
                .hasToString("2,000 of 50,000 against 1,300 of 50,000: +1.40 points, z 12.39, p 2.901e-35"
                        + " (pooled, two-sided)");
    }

    @Test
    void of_few_units_are_barely_findings() {
        RelativeReduction reduction = RelativeReduction.between(new Proportion(80, 2_000), new Proportion(52, 2_000))
                .get();

        assertThat(reduction.isFirm(C95)).isFalse();
        assertThat(reduction.sentence(Confidence.TEXTBOOK_95).en())
                .isEqualTo("relative reduction 35.0% (95% interval 8.3% to 53.9%), absolute -1.40 points;"
                        + " barely a finding: observe more units");
        assertThat(reduction.sentence(Confidence.TEXTBOOK_95).ko())
                .isEqualTo("상대 감소 35.0% (95% 구간 8.3%~53.9%), 절대 -1.40%p; 발견이라 보기 어렵습니다. 더 많은 단위를 관측하십시오");
    }

    @Test
    void of_shares_without_events_say_why() {
        Proportion none = new Proportion(0, 10);
        Proportion unseen = new Proportion(0, 0);

        assertThat(ProportionTest.of(none, none).describe(Locale.ENGLISH)).endsWith("(STAT-CONSTANT)");
        assertThat(ProportionTest.of(unseen, none).describe(Locale.ENGLISH))
                .isEqualTo("nothing was observed, so its share is unknown, not 0 (STAT-EMPTY)");
        assertThat(RelativeReduction.between(none, none).describe(Locale.KOREAN))
                .isEqualTo("이전 비율이 0이므로 줄일 것이 없습니다 (STAT-NO-BASE)");
        assertThat(RelativeReduction.between(unseen, none).isPresent()).isFalse();
        RelativeReduction all =
                RelativeReduction.between(new Proportion(3, 10), none).get();
        assertThat(all.value()).isEqualTo(1);
        assertThat(all.interval(C95).describe(Locale.ENGLISH)).endsWith("(STAT-NO-EVENTS)");
        assertThat(all.sentence(C95).en()).contains("100.0%", "STAT-NO-EVENTS", "barely a finding");
        Proportion every = new Proportion(50, 50);
        RelativeReduction same = RelativeReduction.between(every, every).get();
        assertThat(same.interval(C95).describe(Locale.ENGLISH)).endsWith("(STAT-CONSTANT)");
        assertThat(same.sentence(C95).en())
                .contains("0.0% (all observations are the same")
                .contains("barely a finding");
        // Of 50 of 50 and 25 of 50 the error is √(1/25 - 1/50) = 0.141421: 1 - 0.5 × e^±0.277181.
        assertThat(RelativeReduction.between(every, new Proportion(25, 50))
                        .get()
                        .interval(C95)
                        .get()
                        .low())
                .isCloseTo(1 - 0.5 * Math.exp(0.277181), within(1e-6));
        assertThat(RelativeReduction.ofRates(0, 0.1).isPresent()).isFalse();
        assertThat(RelativeReduction.ofRates(0.04, 0.026).get()).isCloseTo(0.35, within(1e-12));
    }

    @Test
    void of_counts_may_be_corrected_for_being_whole() {
        ProportionTest plain =
                ProportionTest.of(new Proportion(15, 25), new Proportion(5, 25)).get();
        ProportionTest corrected = ProportionTest.of(
                        new Proportion(15, 25), new Proportion(5, 25), ProportionTest.Correction.YATES)
                .get();

        // The table 15 10 / 5 20: chi-square 8.3333 without and 6.75 with the correction, by hand.
        assertThat(plain.z() * plain.z()).isCloseTo(25 / 3.0, within(1e-12));
        assertThat(corrected.z() * corrected.z()).isCloseTo(6.75, within(1e-12));
        assertThat(corrected.p()).isGreaterThan(plain.p());
    }

    @Test
    void of_shares_have_the_interval_of_newcombe() {
        // Newcombe (1998), table II, method 10: 56/70 - 48/80 is 0.2000 with 0.0524 to 0.3339; 10/10 - 0/20 with 0.6791
        // to 1.
        Interval interval = ProportionTest.of(new Proportion(56, 70), new Proportion(48, 80))
                .get()
                .interval(C95);
        Interval extreme = ProportionTest.of(new Proportion(10, 10), new Proportion(0, 20))
                .get()
                .interval(C95);

        assertThat(interval.low()).isCloseTo(0.0524, within(5e-5));
        assertThat(interval.high()).isCloseTo(0.3339, within(5e-5));
        assertThat(extreme.low()).isCloseTo(0.6791, within(5e-5));
        assertThat(extreme.high()).isEqualTo(1);
    }

    @Test
    void of_one_share_stay_between_none_and_all() {
        // Brown, Cai and DasGupta (2001): none of 10 has the upper end z² / (n + z²), 0.2775.
        assertThat(new Proportion(0, 10).wilson(C95).get().low()).isZero();
        assertThat(new Proportion(0, 10).wilson(C95).get().high()).isCloseTo(0.27753, within(1e-5));
        assertThat(new Proportion(10, 10).wilson(C95).get().high()).isEqualTo(1);
        assertThat(new Proportion(0, 0).wilson(C95).describe(Locale.KOREAN))
                .isEqualTo("관측이 없어 비율을 알 수 없습니다(0이 아닙니다) (STAT-EMPTY)");
        assertThat(new Proportion(0, 0).share().isPresent()).isFalse();
        assertThat(new Proportion(1, 4).share().get()).isEqualTo(0.25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Proportion(11, 10))
                .withMessage("count must be in [0, 10], but was 11");
        assertThatIllegalArgumentException().isThrownBy(() -> Proportion.wilson(93, 300, C95));
    }

    @Test
    void take_means_of_large_values_without_losing_digits() {
        Sample sample = Sample.of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);

        assertThat(sample.variance()).isEqualTo(30);
        assertThat(sample.mean()).isEqualTo(1e9 + 10);
        assertThatIllegalArgumentException().isThrownBy(Sample::of);
        assertThatIllegalArgumentException().isThrownBy(() -> Sample.of(1, Double.NaN));
    }
}
