package dev.assay.value.cashflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.Finding;
import dev.assay.value.rate.DayCount;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IrrTest {
    private static final Flows PUMP = Flows.yearly(-1600, 10000, -10000);

    @Test
    void selects_by_the_choice_that_was_made() {
        assertThat(selected(PUMP, RootChoice.CUSTOMARY)).isEqualTo(0.25, within(1e-12));
        assertThat(selected(PUMP, RootChoice.NEAREST_TEN_PERCENT)).isEqualTo(0.25, within(1e-12));
        assertThat(selected(PUMP, RootChoice.NEAREST_ZERO)).isEqualTo(0.25, within(1e-12));
        assertThat(selected(PUMP, RootChoice.SMALLEST)).isEqualTo(0.25, within(1e-12));
        assertThat(selected(PUMP, RootChoice.LARGEST)).isEqualTo(4.0, within(1e-12));
        assertThat(PUMP.irr(RootChoice.LARGEST).choice()).isEqualTo(RootChoice.LARGEST);
    }

    private static double selected(Flows flows, RootChoice choice) {
        return flows.irr(choice).selected().orElseThrow();
    }

    @Test
    void prefers_a_positive_rate_when_the_flows_sum_to_a_gain() {
        Flows gain = Flows.yearly(-50, -100, 600, 300, -100);

        // -76.9% is nearer to 10% than 185.4% is.
        assertThat(gain.irr().selected().orElseThrow()).isEqualTo(1.854417828, within(1e-9));
        assertThat(gain.irr(RootChoice.NEAREST_TEN_PERCENT).selected().orElseThrow())
                .isEqualTo(-0.768895471, within(1e-9));
    }

    @Test
    void norstroem_knows_the_one_positive_rate() {
        // Sums -100, 20, 120, 60: one change. Roots by v³ · 0.6 - v² - 1.2 v + 1 = 0.
        Irr irr = Flows.yearly(-100, 120, 100, -60).irr();

        assertThat(irr.status()).isEqualTo(Irr.Status.MULTIPLE);
        assertThat(irr.all()).filteredOn(root -> root.rate() > 0).hasSize(1);
        assertThat(irr.selected().orElseThrow()).isPositive();
        assertThat(irr.describe(Locale.ENGLISH)).contains("because cumulative flows change their sign once");
        assertThat(irr.describe(Locale.KOREAN)).contains("누적 현금흐름의 부호가 한 번만");
    }

    @Test
    void warns_of_several_rates() {
        Irr irr = PUMP.irr();

        assertThat(irr.warnings()).extracting(Finding::code).containsExactly("MULTIPLE_IRR");
        assertThat(irr)
                .hasToString(
                        "IRR 25% per year, flows at the end of periods. The net present value is zero at several rates,"
                                + " 25%, 400%; 25% is selected by convention. Judge by the net present value and the modified rate");
        assertThat(irr.describe(Locale.KOREAN))
                .isEqualTo("내부수익률(IRR) 25% (연), 기말 현금흐름 기준. 순현재가치가 0이 되는 할인율이 여럿입니다(25%, 400%)."
                        + " 관례에 따라 25%를 골랐습니다. 순현재가치와 수정내부수익률(MIRR)로 판단하십시오");
    }

    @Test
    void warns_of_a_rate_that_is_only_touched() {
        Irr irr = Flows.yearly(-100, 200, -100).irr();

        assertThat(irr.status()).isEqualTo(Irr.Status.UNIQUE);
        assertThat(irr.all()).extracting(Irr.Root::contact).containsExactly(Irr.Contact.TOUCHES);
        assertThat(irr.selected().orElseThrow()).isEqualTo(0, within(1e-9));
        assertThat(irr.describe(Locale.ENGLISH)).startsWith("IRR 0% per year");
        assertThat(irr.warnings()).extracting(Finding::code).containsExactly("IRR_TOUCHES");
        assertThat(irr.describe(Locale.ENGLISH)).contains("touches zero without changing its sign");
        assertThat(irr.describe(Locale.KOREAN)).contains("0에 닿기만 하고");
    }

    @Test
    void says_why_there_is_none() {
        assertThat(Flows.yearly(1, 2).irr())
                .hasToString("there is no internal rate of return, because the net flows of all periods have one sign");
        assertThat(Flows.yearly().irr().describe(Locale.KOREAN)).isEqualTo("모든 기간의 순현금흐름이 한쪽 방향이므로 내부수익률이 없습니다");
        assertThat(Flows.yearly(-100, 150, -100).irr())
                .hasToString("there is no internal rate of return, because the net present value is zero at no rate");
        assertThat(Flows.yearly(-100, 150, -100).irr().describe(Locale.KOREAN))
                .isEqualTo("순현재가치가 0이 되는 할인율이 없으므로 내부수익률이 없습니다");
        Irr none = Flows.yearly(-1e-200, 1e200).irr();
        assertThat(none)
                .hasToString(
                        "the internal rate of return is too large, or too near to -100%, to be written as a number");
        assertThat(none.describe(Locale.KOREAN)).isEqualTo("내부수익률이 너무 크거나 -100%에 너무 가까워 수로 나타낼 수 없습니다");
        assertThat(none.selected()).isEmpty();
        assertThat(none.rate()).isEmpty();
        assertThat(none.all()).isEmpty();
        assertThat(none.toAnswer().reason().orElseThrow().code()).isEqualTo("IRR_OUT_OF_RANGE");
    }

    @Test
    void carries_its_timing_and_period() {
        Flows flows = Flows.monthly(-100, 50, 60);

        assertThat(flows.irr().describe(Locale.ENGLISH)).contains("per month, flows at the end of periods");
        assertThat(flows.timed(Timing.MID).irr().describe(Locale.ENGLISH)).contains("in the middle of periods");
        assertThat(flows.timed(Timing.START).irr().describe(Locale.KOREAN)).contains("(월), 기초 현금흐름 기준");
        double month = flows.irr().selected().orElseThrow();
        assertThat(flows.irr().rate().orElseThrow().annual()).isEqualTo(Math.pow(1 + month, 12) - 1, within(1e-12));
    }

    @Test
    void money_at_the_start_of_the_first_period_is_money_of_the_decision() {
        Irr irr = Flows.yearly(-150, 50, 60, 72).timed(Timing.START).irr();

        // -100, 60, 72 at the ends of two years.
        assertThat(irr.selected().orElseThrow()).isEqualTo(0.2, within(1e-14));
    }

    @Test
    void dated_flows_say_how_days_are_counted() {
        DatedFlows flows = DatedFlows.of(List.of(
                        new DatedFlow(LocalDate.parse("2026-01-01"), 110),
                        new DatedFlow(LocalDate.parse("2025-01-01"), -100)))
                .counted(DayCount.ACT_ACT_ISDA);

        assertThat(flows.base()).hasValue(LocalDate.parse("2025-01-01"));
        assertThat(flows.irr().describe(Locale.ENGLISH)).isEqualTo("IRR 10% per year, days counted ACT/ACT ISDA");
        assertThat(flows.irr().describe(Locale.KOREAN)).isEqualTo("내부수익률(IRR) 10% (연), 일수 계산 ACT/ACT ISDA");
        assertThat(flows.npv(Rate.effective("0.1")).get()).isEqualTo(0, within(1e-12));
        assertThat(DatedFlows.of(List.of()).irr().status()).isEqualTo(Irr.Status.NO_SIGN_CHANGE);
        assertThat(DatedFlows.of(List.of()).npv(Rate.effective("0.1")).get()).isZero();
    }

    @Test
    void is_told_in_few_digits() {
        // e^(365 ln 2) − 1 = 7.5e109; 300 digits of percents help nobody, and what is not all lost is not -100%.
        assertThat(Flows.yearly(-1, 1e300).irr().describe(Locale.ENGLISH)).contains("IRR 1E+302% per year");
        assertThat(Flows.yearly(-1e16, 1).irr().describe(Locale.ENGLISH))
                .contains("IRR -99.99999")
                .doesNotContain("-100%");
        assertThat(Flows.yearly(-100, 90).irr().describe(Locale.ENGLISH)).contains("IRR -10% per year");
    }
}
