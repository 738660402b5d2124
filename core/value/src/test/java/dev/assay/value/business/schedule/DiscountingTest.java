package dev.assay.value.business.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class DiscountingTest {
    private static final Offset<Double> EXACT = within(1e-14);
    private static final Discounting TEN = Discounting.flat(Rate.effective("0.10"));

    @Test
    void discounts_by_where_in_its_period_money_moves() {
        Horizon years = Horizon.years(2026, 2);

        assertThat(TEN.factors(years, Timing.END)).containsExactly(new double[] {1.0, 1 / 1.1, 1 / 1.21}, EXACT);
        assertThat(TEN.factors(years, Timing.START)).containsExactly(new double[] {1.0, 1.0, 1 / 1.1}, EXACT);
        assertThat(TEN.factors(years, Timing.MID)[1]).isCloseTo(1 / Math.sqrt(1.1), EXACT);
        assertThat(TEN.factors(Horizon.months(2026, 1, 12), Timing.END)[12]).isCloseTo(1 / 1.1, EXACT);
        assertThat(Discounting.none().factors(years, Timing.END)).containsExactly(1.0, 1.0, 1.0);
    }

    @Test
    void follows_a_curve_whose_last_rate_stays() {
        Discounting curve = Discounting.curve(List.of(Rate.effective("0.10"), Rate.effective("0.20")));

        assertThat(curve.factor(1.0)).isCloseTo(1 / 1.1, EXACT);
        assertThat(curve.factor(3.0)).isCloseTo(1 / (1.1 * 1.2 * 1.2), EXACT);
        assertThat(curve.factor(1.5)).isCloseTo(1 / (1.1 * Math.sqrt(1.2)), EXACT);
        assertThat(curve.annual(2.0)).isCloseTo(Math.sqrt(1.32) - 1.0, EXACT);
    }

    @Test
    void adds_a_premium_to_the_annual_rate() {
        assertThat(TEN.withRiskPremium("0.03").factor(1.0)).isCloseTo(1 / 1.13, EXACT);
        assertThat(TEN.withRiskPremium("0.03").real()).hasToString("10% effective + 3% risk premium, real");
        assertThat(Discounting.none()).hasToString("no discounting");
    }

    @Test
    void says_every_rate_in_both_languages_so_that_factors_can_be_computed_again() {
        Discounting curve = Discounting.curve(List.of(
                        Rate.effective("0.05"), Rate.nominal("0.06", 12), Rate.periodic("0.01", PeriodUnit.MONTH)))
                .withRiskPremium("0.02")
                .real();

        assertThat(curve.describe(Locale.ENGLISH))
                .isEqualTo(
                        "year 1: 5% effective, year 2: 6% nominal, compounded 12 times a year, from year 3 on: 1% per"
                                + " month + 2% risk premium in each, real")
                .isEqualTo(curve.toString());
        assertThat(curve.describe(Locale.KOREAN))
                .isEqualTo("1년차 연 5%(실효), 2년차 연 6%(명목, 연 12회 복리), 3년차부터 월 1% + 위험 프리미엄 2%(매년), 실질");
        assertThat(Discounting.flat(Rate.continuous("0.05")).describe(Locale.KOREAN))
                .isEqualTo("연 5%(연속 복리)");
        assertThat(Discounting.driven("wacc").describe(Locale.KOREAN)).isEqualTo("동인 wacc");
        assertThat(Discounting.none().describe(Locale.KOREAN)).isEqualTo("할인 없음");
    }

    @Test
    void refuses_a_premium_on_nothing() {
        assertThatThrownBy(() -> Discounting.none().withRiskPremium("0.03"))
                .hasMessage("risk premium requires a rate to be added to");
        assertThatThrownBy(() -> TEN.withRiskPremium("3%"))
                .hasMessage("risk premium must be a decimal number such as 0.03, but was \"3%\"");
        assertThatThrownBy(() -> Discounting.curve(List.of())).hasMessage("rates must not be empty");
    }

    @Test
    void spreads_what_is_told_for_a_year() {
        Schedule yearly = new Schedule(
                Optional.of(PeriodUnit.YEAR), 2, Optional.of(3), Profile.level(), Optional.empty(), Optional.empty());

        assertThat(yearly.shape(Horizon.months(2026, 1, 4), Timing.END))
                .containsExactly(0.0, 0.0, 1 / 12.0, 1 / 12.0, 0.0);
        assertThat(yearly.delayedBy(1).shape(Horizon.months(2026, 1, 4), Timing.END))
                .containsExactly(0.0, 0.0, 0.0, 1 / 12.0, 1 / 12.0);
    }

    @Test
    void counts_periods_from_the_decision() {
        Horizon horizon = Horizon.months(2026, 1, 36);

        assertThat(horizon).hasToString("36 months from 2026-01-01");
        assertThat(horizon.years()).isEqualTo(3.0);
        assertThat(horizon.firstYear()).isEqualTo(12);
        assertThat(horizon.end(0)).isEqualTo("2026-01-01");
        assertThat(horizon.end(1)).isEqualTo("2026-02-01");
        assertThatThrownBy(() -> Horizon.years(2026, 0)).hasMessage("periods must be in [1, 10000], but was 0");
    }
}
