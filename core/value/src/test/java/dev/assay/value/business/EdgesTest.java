package dev.assay.value.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.business.model.View;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.money.Money;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Each edge has a sentence in both languages, and no figure that is none. */
class EdgesTest {
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.KOREAN);

    private static BusinessCaseBuilder korean(Horizon horizon) {
        return BusinessCase.named("edge").currency("KRW").horizon(horizon).discount(Cases.TEN);
    }

    private static String explained(Evaluation evaluation, Locale language) {
        String text = evaluation.explain(language);
        assertThat(text).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("null");
        return text;
    }

    @Test
    void says_that_a_plan_costs_more_than_it_brings() {
        Evaluation evaluation = korean(Horizon.years(2026, 2))
                .benefit("gain", b -> Cases.cash(b, ValueDimension.COST).perYear("11"))
                .cost("build", c -> c.capex("100"))
                .build()
                .evaluate();

        assertThat(explained(evaluation, Locale.ENGLISH))
                .contains("KRW 19 − KRW 100 = KRW -81: it costs more than it brings")
                .contains("Payback: what flows out is never recovered")
                .contains("ROI -80.9% = ");
        assertThat(explained(evaluation, Locale.KOREAN))
                .contains("19원 − 100원 = -81원: 편익보다 비용이 큽니다")
                .contains("회수 기간: 나간 돈이 회수되지 않습니다");
        assertThat(evaluation.annualIrr().get()).isNegative();
    }

    @Test
    void says_that_nothing_is_spent() {
        Evaluation evaluation = korean(Horizon.years(2026, 2))
                .benefit("gain", b -> Cases.cash(b, ValueDimension.COST).perYear("11"))
                .build()
                .evaluate();

        assertThat(evaluation.roi().ratio().reason().orElseThrow().code()).isEqualTo("NO_COST");
        assertThat(explained(evaluation, Locale.ENGLISH))
                .contains("there is no return on investment, because nothing is spent");
        assertThat(explained(evaluation, Locale.KOREAN)).contains("지출이 없으므로 투자 수익률을 계산할 수 없습니다");
    }

    @Test
    void says_that_a_case_is_empty() {
        Evaluation evaluation = korean(Horizon.years(2026, 1)).build().evaluate();

        assertThat(evaluation.npv()).isEqualTo(Money.of("0", "KRW"));
        assertThat(explained(evaluation, Locale.ENGLISH)).contains("The case has no benefit and no cost");
        assertThat(explained(evaluation, Locale.KOREAN)).contains("편익도 비용도 없으므로 가치가 0입니다.");
        assertThat(evaluation.contributions()).isEmpty();
    }

    @Test
    void looks_at_one_period_and_at_six_hundred() {
        Evaluation one = korean(Horizon.months(2026, 1, 1))
                .benefit("gain", b -> Cases.cash(b, ValueDimension.COST).perMonth("11"))
                .cost("build", c -> c.capex("10"))
                .build()
                .evaluate();
        Evaluation many = korean(Horizon.months(2026, 1, 600))
                .benefit("gain", b -> Cases.cash(b, ValueDimension.COST).perMonth("1000000"))
                .cost("build", c -> c.capex("100000000"))
                .build()
                .evaluate();

        assertThat(one.annualIrr().get()).isCloseTo(Math.pow(1.1, 12) - 1, within(1e-9));
        // An annuity of 600 months at an effective 10% a year: (1 − 1.1^−50) ÷ (1.1^(1/12) − 1).
        double annuity = (1 - Math.pow(1.1, -50)) / (Math.pow(1.1, 1 / 12.0) - 1);
        assertThat(many.netPresentValue()).isCloseTo(1e6 * annuity - 1e8, within(1e-2));
        for (Locale language : LANGUAGES) {
            assertThat(explained(one, language)).isNotBlank();
            assertThat(explained(many, language)).isNotBlank();
        }
    }

    @Test
    void computes_with_a_quadrillion_won() {
        Evaluation evaluation = korean(Horizon.years(2026, 20))
                .benefit("gain", b -> Cases.cash(b, ValueDimension.COST).perYear("1000000000000000"))
                .cost("build", c -> c.capex("1000000000000000"))
                .build()
                .evaluate();

        assertThat(evaluation.has("PRECISION")).isTrue();
        assertThat(explained(evaluation, Locale.KOREAN)).contains("십진수로 계산했습니다");
        // (1 − 1.1^−20) ÷ 0.1 − 1 = 7.513563719…, by Python's decimal module with 50 digits.
        assertThat(evaluation.npv()).isEqualTo(Money.of("7513563719758563", "KRW"));
        assertThat(evaluation.netPresentValue()).isCloseTo(1e15 * (1 - Math.pow(1.1, -20)) / 0.1 - 1e15, within(10.0));
        assertThat(evaluation.payback().get().periods()).isEqualTo(1.0);
    }

    @Test
    void adds_trillions_of_dollars_to_the_cent() {
        Evaluation evaluation = BusinessCase.named("cents")
                .currency("USD")
                .horizon(Horizon.years(2026, 3))
                .discount(Discounting.none())
                .risk(RiskAdjustment.tei("0.10", "0"))
                .benefit("gain", b -> Cases.cash(b, ValueDimension.COST).perYear("1000000000000000.07"))
                .cost("build", c -> c.capex("999999999999999.01"))
                .build()
                .evaluate();

        assertThat(evaluation.npv()).isEqualTo(Money.of("2000000000000001.20", "USD"));
        assertThat(evaluation.benefits()).isEqualTo(Money.of("3000000000000000.21", "USD"));
        assertThat(evaluation.lines().get(0).presentValue()).isEqualTo(Money.of("3000000000000000.21", "USD"));
        // 0.9 of the benefits: 2,700,000,000,000,000.189
        assertThat(evaluation.riskAdjusted().orElseThrow().benefits())
                .isEqualTo(Money.of("2700000000000000.19", "USD"));
        assertThat(evaluation.waterfall().steps().get(2).sum()).isEqualTo(evaluation.npv());
    }

    @Test
    void discounts_by_a_curve_and_at_mixed_points_of_a_period() {
        Evaluation evaluation = BusinessCase.named("mixed")
                .currency("KRW")
                .horizon(Horizon.years(2026, 2))
                .discount(Discounting.curve(List.of(Rate.effective("0.10"), Rate.effective("0.20"))))
                .benefit(
                        "evenly",
                        b -> Cases.cash(b, ValueDimension.COST).perYear("1000").timing(Timing.MID))
                .cost("build", c -> c.capex("1000"))
                .cost("run", c -> c.opexPerYear("100"))
                .build()
                .evaluate();
        double npv = 1000 / Math.sqrt(1.1) + 1000 / (1.1 * Math.sqrt(1.2)) - 1000 - 100 / 1.1 - 100 / 1.32;

        assertThat(evaluation.netPresentValue()).isCloseTo(npv, within(1e-9));
        double v = 1 / Math.sqrt(1 + evaluation.annualIrr().get());
        assertThat(-1000 + 1000 * v - 100 * v * v + 1000 * Math.pow(v, 3) - 100 * Math.pow(v, 4))
                .isCloseTo(0, within(1e-6));
        assertThat(explained(evaluation, Locale.KOREAN)).contains("할인율 1년차 연 10%(실효), 2년차부터 연 20%(실효), 기말");
    }

    @Test
    void refuses_no_view_for_lack_of_lines() {
        Evaluation strategic =
                Cases.inspection("2500000").build().evaluate(View.base().only(BenefitKind.STRATEGIC));

        assertThat(strategic.npv()).isEqualTo(Money.of("-2500000", "USD"));
        assertThat(explained(strategic, Locale.ENGLISH)).contains("not counted: of another kind");
    }

    /** After so long all of an annuity is interest: the value times the rate. */
    @Test
    void answers_over_any_time_and_at_any_rate() {
        Evaluation centuries = gain(Horizon.years(2026, 10_000), "0.10");
        Evaluation steep = gain(Horizon.years(2026, 600), "3");
        Evaluation absurd = gain(Horizon.years(2026, 50), "1000000000");

        // 11 a year for ever at 10% are 110, for 100.
        assertThat(centuries.npv()).isEqualTo(Money.of("10", "KRW"));
        assertThat(centuries.equivalentAnnual().get()).isCloseTo(1, within(1e-9));
        assertThat(steep.equivalentAnnual().get()).isCloseTo(3 * (11 / 3.0 - 100), within(1e-9));
        assertThat(absurd.equivalentAnnual().get()).isCloseTo(11 - 1e11, within(1.0));
        for (Evaluation each : List.of(centuries, steep, absurd)) {
            LANGUAGES.forEach(language -> explained(each, language));
        }
    }

    private static Evaluation gain(Horizon horizon, String rate) {
        return BusinessCase.named("edge")
                .currency("KRW")
                .horizon(horizon)
                .discount(Rate.effective(rate))
                .benefit("gain", b -> Cases.cash(b, ValueDimension.COST).perYear("11"))
                .cost("build", c -> c.capex("100"))
                .build()
                .evaluate();
    }

    @Test
    void keeps_a_rate_as_it_was_given() {
        Discounting flat = Discounting.flat(Rate.effective("0.10"));

        assertThat(flat.annual(3)).isEqualTo(0.1);
        assertThat(flat.annual(10_000)).isEqualTo(0.1);
        assertThat(flat.withRiskPremium("0.03").annual(7)).isEqualTo(0.13);
        assertThat(Discounting.none().annual(7)).isZero();
        // 1.1 × 1.2 is 1.32 in two years.
        assertThat(Discounting.curve(List.of(Rate.effective("0.10"), Rate.effective("0.20")))
                        .annual(2))
                .isCloseTo(Math.sqrt(1.32) - 1, within(1e-15));
    }

    /** 1,001 × 2⁵⁰ + 1 = 1,127,025,806,749,466,625: doubles there are 128 or more apart. */
    @Test
    void keeps_the_last_won_at_a_rate_below_zero() {
        Evaluation evaluation = BusinessCase.named("decay")
                .currency("KRW")
                .horizon(Horizon.years(2026, 50))
                .discount(Rate.effective("-0.5"))
                .benefit(
                        "late",
                        b -> Cases.cash(b, ValueDimension.COST).once("1001").at(50))
                .benefit(
                        "now", b -> Cases.cash(b, ValueDimension.COST).once("1").at(0))
                .build()
                .evaluate();

        assertThat(evaluation.npv()).isEqualTo(Money.of("1127025806749466625", "KRW"));
        assertThat(explained(evaluation, Locale.KOREAN)).contains("1,127,025,806,749,466,625원");
    }

    @Test
    void refuses_a_case_in_gold() {
        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(() -> BusinessCase.named("edge")
                        .currency("XAU")
                        .horizon(Horizon.years(2026, 1))
                        .discount(Cases.TEN)
                        .build())
                .satisfies(e -> {
                    assertThat(e.findings()).extracting(Finding::code).contains("CURRENCY");
                    assertThat(e)
                            .hasMessageContaining("must be one with minor units in ISO 4217, such as KRW, but was XAU");
                });
    }
}
