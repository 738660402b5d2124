package dev.assay.value.portfolio;

import static dev.assay.value.business.line.BenefitKind.CASH;
import static dev.assay.value.business.line.ValueDimension.COST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.ValueException;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.BusinessCaseBuilder;
import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.distribution.Distribution;
import dev.assay.value.money.Money;
import dev.assay.value.rate.Rate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CasesTest {
    private static Money krw(String amount) {
        return Money.of(amount, "KRW");
    }

    private static BusinessCaseBuilder named(String id) {
        return BusinessCase.named(id)
                .currency("KRW")
                .horizon(Horizon.years(2026, 2))
                .discount(Rate.effective("0.10"));
    }

    /** At 10%, 121 a year are worth 121 ÷ 1.1 + 121 ÷ 1.21 = 210; the cost is paid at once and 11 at the end of each year. */
    private static BusinessCase steady() {
        return named("steady")
                .benefit("saved", b -> b.kind(CASH).dimension(COST).perYear("121"))
                .cost("build", c -> c.capex("100"))
                .cost("run", c -> c.opexPerYear("11"))
                .risk(RiskAdjustment.tei("0.10", "0.10"))
                .build();
    }

    private static BusinessCase bold() {
        return named("bold")
                .benefit("saved", b -> b.kind(CASH).dimension(COST).perYear("242"))
                .cost("build", c -> c.capex("300"))
                .risk(RiskAdjustment.tei("0.30", "0"))
                .build();
    }

    /** Nothing is discounted; the one year brings what the driver says. */
    private static BusinessCase bet(String id, Distribution odds, String expected) {
        return BusinessCase.named(id)
                .currency("KRW")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.none())
                .driver("gain", d -> d.base(expected).uncertain(odds))
                .benefit(
                        "gain",
                        b -> b.kind(CASH)
                                .dimension(COST)
                                .perYear(Formula.driver("gain").times(Formula.of("100"))))
                .build();
    }

    @Test
    void values_cases_at_their_net_present_value() {
        Portfolio portfolio = Portfolio.ofCases(List.of(steady(), bold())).maximise(Objective.NPV);

        // 210 − 100 − 11 ÷ 1.1 − 11 ÷ 1.21 = 90.91, and 420 − 300 = 120.
        assertThat(portfolio.candidates())
                .extracting(Candidate::id, Candidate::value)
                .containsExactly(tuple("bold", krw("120")), tuple("steady", krw("91")));
        assertThat(portfolio.solve().chosen()).containsExactly("bold", "steady");
    }

    @Test
    void values_cases_as_adjusted_for_risk() {
        Portfolio portfolio = Portfolio.ofCases(List.of(steady(), bold())).maximise(Objective.RISK_ADJUSTED_NPV);

        // 0.9 × 210 − 1.1 × (100 + 19.0909) = 58.0000; 0.7 × 420 − 300 = −6, which nobody funds.
        assertThat(portfolio.candidates()).extracting(Candidate::value).containsExactly(krw("-6"), krw("58"));
        assertThat(portfolio.solve().chosen()).containsExactly("steady");
    }

    @Test
    void costs_of_a_year_are_used_of_its_budget() {
        Portfolio portfolio = Portfolio.ofCases(List.of(steady(), bold()))
                .budget(2026, krw("350"))
                .budget(2027, krw("50"))
                .maximise(Objective.NPV);

        // The decision and the first period begin in 2026: 100 + 11; the second in 2027: 11.
        assertThat(portfolio.candidates().get(1).uses())
                .hasEntrySatisfying("2026", it -> assertThat(it).isEqualByComparingTo("111"))
                .hasEntrySatisfying("2027", it -> assertThat(it).isEqualByComparingTo("11"));
        assertThat(portfolio.candidates().get(0).uses())
                .hasEntrySatisfying("2026", it -> assertThat(it).isEqualByComparingTo("300"))
                .hasEntrySatisfying("2027", it -> assertThat(it).isEqualByComparingTo("0"));
        assertThat(portfolio.solve().chosen()).containsExactly("bold");
        assertThat(portfolio.solve().left().get("2026")).isEqualByComparingTo("50");
    }

    @Test
    void budgets_are_spent_as_the_objective_sees_costs() {
        Portfolio portfolio =
                Portfolio.ofCases(List.of(steady())).budget(2026, krw("122")).maximise(Objective.RISK_ADJUSTED_NPV);

        // 1.1 × 111 = 122.1, in whole won 122.
        assertThat(portfolio.candidates().get(0).uses().get("2026")).isEqualByComparingTo("122");
        assertThat(portfolio.solve().chosen()).containsExactly("steady");
    }

    @Test
    void people_and_tags_limit_cases_too() {
        Portfolio portfolio = Portfolio.ofCases(List.of(steady(), bold()))
                .uses("steady", "people", BigDecimal.valueOf(2))
                .uses("bold", "people", BigDecimal.valueOf(4))
                .tagged("bold", "explore")
                .maximise(Objective.NPV)
                .budget("people", BigDecimal.valueOf(5))
                .atMost(1, "explore");

        assertThat(portfolio.solve().chosen()).containsExactly("bold");
        assertThat(portfolio.candidates().get(0).tags()).containsExactly("explore");
    }

    @Test
    void whoever_shuns_risk_takes_what_is_sure() {
        // 80 or nothing at even odds is expected to be 40; 30 are sure. There are people for one of them.
        Cases cases = Portfolio.ofCases(List.of(
                        bet("bet", Distribution.discrete(Map.of(0.0, 0.5, 0.8, 0.5)), "0.4"),
                        bet("sure", Distribution.constant(0.3), "0.3")))
                .uses("bet", "people", BigDecimal.ONE)
                .uses("sure", "people", BigDecimal.ONE);
        Objective utility = Objective.expectedUtility(krw("50"), 100_000, 7);

        Selection neutral =
                cases.maximise(Objective.NPV).budget("people", BigDecimal.ONE).solve();
        Portfolio wary = cases.maximise(utility).budget("people", BigDecimal.ONE);

        assertThat(neutral.chosen()).containsExactly("bet");
        assertThat(wary.solve().chosen()).containsExactly("sure");
        // −50 ln(½ + ½ e^−1.6) = 25.46, with a standard error of 0.07 at 100,000 paths; what is sure is worth what it
        // is.
        assertThat(wary.candidates().get(0).value().amount().doubleValue()).isCloseTo(25.46, within(0.8));
        assertThat(wary.candidates().get(1).value()).isEqualTo(krw("30"));
    }

    @Test
    void the_certainty_equivalent_of_a_normal_worth_is_its_mean_less_half_its_variance_over_the_tolerance() {
        // 100 × N(100, 30): 10,000 − 3,000² ÷ (2 × 20,000) = 9,775; 90% lie within 1.645 deviations.
        BusinessCase normal = bet("normal", Distribution.normal90(100 - 1.6448536 * 30, 100 + 1.6448536 * 30), "100");

        Money value = Objective.expectedUtility(krw("20000"), 200_000, 1).value(normal);

        assertThat(value.amount().doubleValue()).isCloseTo(9_775, within(30.0));
    }

    @Test
    void objectives_say_what_they_are() {
        Objective utility = Objective.expectedUtility(krw("50"), 1_000, 7);

        assertThat(Objective.NPV).hasToString("net present value");
        assertThat(Objective.RISK_ADJUSTED_NPV.describe(Locale.KOREAN)).isEqualTo("위험 조정 순현재가치");
        assertThat(utility).hasToString("expected utility at a risk tolerance of KRW 50, 1000 paths, seed 7");
        assertThat(utility.describe(Locale.KOREAN)).isEqualTo("위험 허용도 50원의 기대효용, 경로 1,000개, 시드 7");
        assertThatExceptionOfType(ValueException.class)
                .isThrownBy(() -> Objective.expectedUtility(krw("0"), 10, 1))
                .withMessage("riskTolerance must be more than 0, but was KRW 0")
                .satisfies(e -> assertThat(e.text().ko()).isEqualTo("위험 허용도는 0보다 커야 하지만 0원입니다"));
    }

    @Test
    void tells_all_that_is_wrong_with_cases_together() {
        BusinessCase later =
                named("later").horizon(Horizon.years(2027, 2)).currency("USD").build();
        Cases cases = Portfolio.ofCases(List.of(steady(), later))
                .budget(2026, krw("10"))
                .uses("stedy", "people", BigDecimal.ONE);

        assertThatExceptionOfType(FindingsException.class)
                .isThrownBy(() -> cases.maximise(Objective.RISK_ADJUSTED_NPV))
                .satisfies(e -> assertThat(e.findings())
                        .extracting(Finding::code)
                        .containsExactly("MIXED_STARTS", "UNKNOWN_CANDIDATE", "MIXED_CURRENCIES", "RISK_MISSING"))
                .withMessageContaining("did you mean \"steady\"?")
                .satisfies(e -> assertThat(e.findings())
                        .allSatisfy(it -> assertThat(it.message().ko()).containsPattern("[가-힣]")));
    }
}
