package dev.assay.value.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.value.answer.Answer;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlowsTest {
    private static final Rate TEN = Rate.effective("0.10");
    /** Recalls and warranty claims avoided: the full year's saving for three years on 2.5 million. */
    private static final Flows QUALITY = Flows.yearly(-2_500_000, 10_000_000, 10_000_000, 10_000_000);

    @Test
    void a_case_of_three_years_is_worth_what_was_published() {
        assertThat(QUALITY.npv(TEN).get()).isEqualTo(22_368_519.91, within(0.005));
        assertThat(QUALITY.payback().get().periods()).isEqualTo(0.25);
        // 22.3685 on 2.5 million.
        assertThat(QUALITY.npv(TEN).get() / 2_500_000).isEqualTo(8.95, within(0.005));
    }

    @Test
    void months_and_a_ramp_cost_a_million() {
        Flows months = new Ramp(6).monthly(-2_500_000, 10_000_000, 36);

        assertThat(months.npv(TEN).get()).isEqualTo(21_443_535.77, within(0.005));
        assertThat(months.payback().get().periods()).isEqualTo(5.5, within(1e-12));
        // Half a year of an even ramp, and half a year in full.
        assertThat(10_000_000 * new Ramp(6).mean(12)).isEqualTo(7_916_666.67, within(0.005));
        assertThat(Returns.impliedCost(7_916_666.67, 3).get()).isEqualTo(1_979_167, within(0.5));
    }

    @Test
    void risk_lowers_benefits_and_raises_costs() {
        double benefit = TotalEconomicImpact.adjustedBenefit(10_000_000, 0.2);
        double cost = TotalEconomicImpact.adjustedCost(2_500_000, 0.1);

        TotalEconomicImpact impact =
                TotalEconomicImpact.of(Flows.yearly(cost), Flows.yearly(0, benefit, benefit, benefit), TEN);

        assertThat(impact.npv().get()).isEqualTo(17_144_815.93, within(0.005));
        assertThat(impact.roi().get()).isEqualTo(6.234, within(0.0005));
        assertThat(Returns.roi(benefit, cost).get()).isEqualTo(1.909, within(0.0005));
    }

    @Test
    void what_to_fix_first_is_worth_whole_won() {
        assertThat(Flows.yearly(-15e6, 93e6, 93e6, 93e6).npv(TEN).get()).isEqualTo(216_277_235, within(0.5));
        assertThat(Flows.yearly(-90e6, 110e6, 110e6, 110e6).npv(TEN).get()).isEqualTo(183_553_719, within(0.5));
        assertThat(Flows.yearly(-260e6, 205e6, 205e6, 205e6).npv(TEN).get()).isEqualTo(249_804_658, within(0.5));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void timings_differ_by_powers_of_the_rate(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 500; i++) {
            double[] amounts = random.doubles(random.nextInt(1, 60), -1e6, 1e6).toArray();
            amounts[0] = 0;
            double rate = random.nextDouble(-0.2, 1.0);

            double end = PresentValue.npv(rate, amounts, Timing.END);

            double scale = 1e-12 * 1e6 * amounts.length * Math.pow(1 / Math.min(1, 1 + rate), amounts.length);
            assertThat(PresentValue.npv(rate, amounts, Timing.START)).isEqualTo(end * (1 + rate), within(scale));
            assertThat(PresentValue.npv(rate, amounts, Timing.MID)).isEqualTo(end * Math.sqrt(1 + rate), within(scale));
            double sum = 0;
            for (int k = 0; k < amounts.length; k++) {
                sum += amounts[k] * PresentValue.discountFactor(rate, k, Timing.END);
            }
            assertThat(sum).isEqualTo(end, within(scale));
        }
    }

    @Test
    void doubles_agree_with_decimals_over_600_periods() {
        SplittableRandom random = new SplittableRandom(3);
        double[] amounts = random.doubles(601, 0, 1e13).toArray();
        List<BigDecimal> exact =
                java.util.Arrays.stream(amounts).mapToObj(BigDecimal::new).toList();

        double ours = PresentValue.npv(0.0075, amounts, Timing.END);

        assertThat(ours / PresentValue.exact(new BigDecimal(0.0075), exact).doubleValue())
                .isEqualTo(1, within(1e-12));
        assertThat(PresentValue.exact(
                        new BigDecimal("0.25"),
                        Stream.of("-90000000000000000000.01", "112500000000000000000")
                                .map(BigDecimal::new)
                                .toList()))
                .isEqualByComparingTo("-0.01");
    }

    @Test
    void has_no_infinities() {
        double[] amounts = new double[601];
        amounts[600] = 1e15;

        Answer<Double> lost = Flows.yearly(amounts).npv(Rate.effective("-0.9999"));

        assertThat(lost.isPresent()).isFalse();
        assertThat(lost.describe(Locale.ENGLISH)).contains("larger than a number of double precision can hold");
        assertThat(lost.describe(Locale.KOREAN)).contains("배정밀도");
        assertThat(Flows.yearly().npv(TEN).get()).isZero();
        assertThatThrownBy(() -> Flows.yearly(1, Double.NaN))
                .hasMessage("flow of period 1 must be finite, but was NaN");
        assertThatThrownBy(() -> PresentValue.npv(-1, new double[1], Timing.END))
                .hasMessage("rate must be above -1, but was -1.0");
    }

    @Test
    void says_why_a_ratio_is_missing() {
        Flows gift = Flows.yearly(1, 2);

        assertThat(gift.mirr(TEN, TEN).describe(Locale.ENGLISH))
                .contains("because in no period more money flows out than in");
        assertThat(gift.mirr(TEN, TEN).describe(Locale.KOREAN)).contains("어느 기간에도 순유출이 없으므로");
        assertThat(Flows.yearly(-1).mirr(TEN, TEN).describe(Locale.ENGLISH))
                .contains("because in no period more money flows in than out");
        assertThat(gift.profitabilityIndex(TEN).describe(Locale.KOREAN)).contains("수익성 지수가 없습니다");
        assertThat(Flows.yearly(5).equivalentAnnual(TEN).describe(Locale.ENGLISH))
                .contains("no period follows");
        assertThat(Flows.yearly().payback().describe(Locale.ENGLISH)).contains("never recovered");
    }

    @Test
    void levels_are_worth_what_they_level() {
        double level = QUALITY.equivalentAnnual(TEN).get();

        assertThat(Flows.yearly(0, level, level, level).npv(TEN).get())
                .isEqualTo(QUALITY.npv(TEN).get(), within(1e-6));
        assertThat(Flows.yearly(-90, 40, 80)
                        .equivalentAnnual(Rate.effective("0"))
                        .get())
                .isEqualTo(15, within(1e-12));
        assertThat(QUALITY.profile(List.of(Rate.effective("0"), TEN)))
                .containsExactly(Answer.of(27_500_000.0), QUALITY.npv(TEN));
    }

    @Test
    void equals_the_same_flows_under_the_same_conventions() {
        assertThat(Flows.yearly(1, 2)).isEqualTo(Flows.yearly(1, 2)).hasSameHashCodeAs(Flows.yearly(1, 2));
        assertThat(Flows.yearly(1, 2)).isNotEqualTo(Flows.monthly(1, 2)).isNotEqualTo(Flows.yearly(1, 3));
        assertThat(Flows.yearly(1, 2)).isNotEqualTo(Flows.yearly(1, 2).timed(Timing.MID));
        assertThat(Flows.yearly(1, 2)).hasToString("[1.0, 2.0] per YEAR, END of period");
        assertThat(Flows.yearly(1, 2).periods()).isEqualTo(1);
    }
}
