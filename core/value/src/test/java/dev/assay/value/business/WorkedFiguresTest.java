package dev.assay.value.business;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.value.business.formula.Formula;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.Constraint;
import dev.assay.value.business.line.Estimates;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.business.model.View;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.business.schedule.Profile;
import dev.assay.value.money.Money;
import dev.assay.value.rate.PeriodUnit;
import java.util.List;
import java.util.Locale;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Figures that were worked out by hand or by another program before there was code. */
class WorkedFiguresTest {
    private static final Offset<Double> EXACT = within(1e-12);

    private static double ratio(Roi roi) {
        return roi.ratio().get();
    }

    private static Money usd(String amount) {
        return Money.of(amount, "USD");
    }

    @Test
    void reads_the_quality_case_as_a_full_year_of_savings() {
        Evaluation evaluation = Cases.inspection("2500000").build().evaluate();

        assertThat(evaluation.npv()).isEqualTo(usd("22368519.91"));
        assertThat(ratio(evaluation.roi())).isCloseTo(22368519.91 / 2500000, within(1e-8));
        assertThat(evaluation.roi().toString()).startsWith("ROI 894.7% = ");
        assertThat(ratio(evaluation.roi(RoiDefinition.FIRST_YEAR))).isCloseTo(3.0, EXACT);
        assertThat(evaluation.payback().get().periods()).isCloseTo(0.25, EXACT);
    }

    @Test
    void reads_it_with_a_ramp_of_six_months() {
        Evaluation evaluation = BusinessCase.named("vision-inspection")
                .currency("USD")
                .horizon(Horizon.years(2026, 3))
                .discount(Cases.TEN)
                .benefit(
                        "warranty",
                        b -> Cases.cash(b, ValueDimension.QUALITY)
                                .perYear("10000000")
                                .profile(Profile.rampLinear(6).in(PeriodUnit.MONTH)))
                .cost("build", c -> c.capex("1979166.67"))
                .build()
                .evaluate();

        assertThat(evaluation.netFlows().amounts()[1]).isCloseTo(7916666.67, within(0.005));
        assertThat(ratio(evaluation.roi(RoiDefinition.FIRST_YEAR))).isCloseTo(3.0, within(1e-8));
    }

    @Test
    void counts_speed_only_at_the_bottleneck() {
        BusinessCaseBuilder bottleneck = Cases.inspection("4000000")
                .benefit(
                        "speed",
                        b -> Cases.cash(b, ValueDimension.ADDED_REVENUE)
                                .perYear("6000000")
                                .atContributionMargin()
                                .throughput()
                                .constraint(Constraint.BOTTLENECK));
        BusinessCaseBuilder elsewhere = Cases.inspection("4000000")
                .benefit(
                        "speed",
                        b -> Cases.cash(b, ValueDimension.ADDED_REVENUE)
                                .perYear("6000000")
                                .atContributionMargin()
                                .throughput()
                                .constraint(Constraint.NOT_BOTTLENECK));

        assertThat(ratio(bottleneck.build().evaluate().roi(RoiDefinition.FIRST_YEAR)))
                .isCloseTo(3.0, EXACT);
        assertThat(ratio(elsewhere.build().evaluate().roi(RoiDefinition.FIRST_YEAR)))
                .isCloseTo(1.5, EXACT);
        assertThat(elsewhere.build().evaluate().has("NOT_BOTTLENECK")).isTrue();
    }

    @Test
    void keeps_gross_returns_apart() {
        Evaluation evaluation = BusinessCase.named("vision-inspection")
                .currency("USD")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.none())
                .benefit("warranty", b -> Cases.cash(b, ValueDimension.QUALITY).perYear("10000000"))
                .cost("build", c -> c.capex("3333333.33"))
                .build()
                .evaluate();

        assertThat(ratio(evaluation.roi(RoiDefinition.GROSS_UNDISCOUNTED))).isCloseTo(3.0, within(1e-8));
        assertThat(ratio(evaluation.roi())).isCloseTo(2.0, within(1e-8));
    }

    @Test
    void reads_it_month_by_month() {
        Evaluation evaluation = BusinessCase.named("vision-inspection")
                .currency("USD")
                .horizon(Horizon.months(2026, 1, 36))
                .discount(Cases.TEN)
                .benefit(
                        "warranty",
                        b -> Cases.cash(b, ValueDimension.QUALITY)
                                .perYear("10000000")
                                .rampLinear(6))
                .cost("build", c -> c.capex("2500000"))
                .build()
                .evaluate();

        assertThat(evaluation.npv()).isEqualTo(usd("21443535.77"));
        assertThat(evaluation.payback().get().periods()).isCloseTo(5.5, EXACT);
    }

    @Test
    void adjusts_it_for_risk_side_by_side() {
        BusinessCase whole = Cases.inspection("2500000")
                .risk(RiskAdjustment.tei("0.20", "0.10"))
                .build();
        BusinessCase lines = BusinessCase.named("by-line")
                .currency("USD")
                .horizon(Horizon.years(2026, 3))
                .discount(Cases.TEN)
                .benefit(
                        "warranty",
                        b -> Cases.cash(b, ValueDimension.QUALITY)
                                .perYear("10000000")
                                .risk("0.20"))
                .cost("build", c -> c.capex("2500000").risk("0.10"))
                .build();

        for (BusinessCase each : List.of(whole, lines)) {
            Evaluation base = each.evaluate();
            Evaluation adjusted = base.riskAdjusted().orElseThrow();
            assertThat(base.npv()).isEqualTo(usd("22368519.91"));
            assertThat(adjusted.npv()).isEqualTo(usd("17144815.93"));
            assertThat(adjusted.roi().toString()).startsWith("ROI 623.4% = ");
            assertThat(adjusted.roi(RoiDefinition.FIRST_YEAR).toString()).startsWith("ROI 190.9% = ");
        }
    }

    @Test
    void adds_up_dimensions_and_removes_what_overlaps() {
        BusinessCase told = Cases.marketing()
                .benefit(
                        "personal",
                        b -> Cases.cash(b, ValueDimension.PERSONALISATION).perYear("20"))
                .build();
        BusinessCase overlapping = BusinessCase.named("marketing")
                .currency("KRW")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.none())
                .benefit(
                        "revenue",
                        b -> Cases.cash(b, ValueDimension.ADDED_REVENUE)
                                .perYear("120")
                                .atContributionMargin()
                                .overlapGroup("uplift"))
                .benefit("time", b -> Cases.cash(b, ValueDimension.TIME).perYear("80"))
                .benefit(
                        "data",
                        b -> Cases.cash(b, ValueDimension.DATA_PROCESSING).perYear("30"))
                .benefit(
                        "personal",
                        b -> Cases.cash(b, ValueDimension.PERSONALISATION)
                                .perYear("20")
                                .overlapGroup("uplift"))
                .cost("adoption", c -> c.capex("100"))
                .build();

        assertThat(ratio(told.evaluate().roi())).isCloseTo(1.5, EXACT);
        assertThat(ratio(overlapping.evaluate().roi())).isCloseTo(1.3, EXACT);
        assertThat(ratio(overlapping.evaluate(View.base().countingOverlaps()).roi()))
                .isCloseTo(1.5, EXACT);
        assertThat(overlapping.evaluate().has("OVERLAP")).isTrue();
        assertThat(overlapping.evaluate().explain(Locale.ENGLISH))
                .contains("ROI with overlap removed 130.0%, with all counted 150.0%");
        assertThat(overlapping.evaluate().waterfall().describe(Locale.KOREAN))
                .isEqualTo("추가 매출: +120원\n시간 절감: +80원\n데이터 처리 효율: +30원\n개인화 가치: +20원\n"
                        + "중복 제거: -20원\n초기 투자: -100원\n순현재가치: 130원\n");
    }

    @Test
    void hangs_on_captured_capacity() {
        BusinessCase korean = koreanMarketing("0.5");
        Scenario uncaptured = Scenario.builder("idle").set("capture", "0").build();

        assertThat(korean.evaluate().roi().toString()).startsWith("ROI 45.0% = (KRW 87,000,000 − KRW 60,000,000)");
        assertThat(korean.under(uncaptured).evaluate().roi().toString()).startsWith("ROI -5.0% = ");
        assertThat(korean.evaluate().has("CAPACITY_NOT_CASH")).isTrue();
        assertThat(ratio(korean.evaluate(View.base().only(BenefitKind.CASH)).roi()))
                .isCloseTo(-0.05, EXACT);
    }

    static BusinessCase koreanMarketing(String capture) {
        return BusinessCase.named("genai-marketing")
                .currency("KRW")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.none())
                .driver("capture", d -> d.base(capture))
                .driver("hours", d -> d.base("2400"))
                .benefit(
                        "margin",
                        b -> Cases.cash(b, ValueDimension.ADDED_REVENUE)
                                .perYear("45000000")
                                .atContributionMargin())
                .benefit(
                        "time",
                        b -> b.kind(BenefitKind.CAPACITY)
                                .dimension(ValueDimension.TIME)
                                .perYear(Formula.driver("hours").times(Formula.of("25000")))
                                .capture(Formula.driver("capture")))
                .benefit(
                        "data",
                        b -> Cases.cash(b, ValueDimension.DATA_PROCESSING).perYear("12000000"))
                .cost("licence", c -> c.opexPerYear("24000000"))
                .cost("integration", c -> c.capex("20000000").at(1))
                .cost("training", c -> c.capex("6000000").at(1))
                .cost("governance", c -> c.opexPerYear("10000000"))
                .build();
    }

    @Test
    void doubles_a_return_by_realising_more() {
        RoiGoal goal = new RoiGoal(100, 40, 0.56, 8);

        assertThat(goal.roiWithout()).isCloseTo(0.4, EXACT);
        assertThat(goal.required(2).get()).isCloseTo(0.864, EXACT);
        assertThat(goal.roi(0.864)).isCloseTo(0.8, EXACT);
        assertThat(goal.largestProgramme(2).get()).isCloseTo(15.5555555556, within(1e-9));
        assertThat(new RoiGoal(100, 40, 0.56, 15.5).required(2).isPresent()).isTrue();
        assertThat(new RoiGoal(100, 40, 0.56, 15.6).explain(2, Locale.ENGLISH))
                .isEqualTo("out of reach: 100.1% would have to be realised; the programme may cost at most 15.55");
        assertThat(new RoiGoal(100, 40, 0.56, 15.6).explain(2, Locale.KOREAN))
                .isEqualTo("달성할 수 없습니다. 실현율이 100.1%여야 합니다. 프로그램 비용은 최대 15.55입니다");
        assertThat(goal.curve(3))
                .extracting(RoiGoal.Point::roi)
                .usingElementComparator((a, b) -> Math.abs(a - b) < 1e-12 ? 0 : 1)
                .containsExactly(-1.0, 2.0 / 48.0, 52.0 / 48.0);
        assertThat(new RoiGoal(100, 60, 0.5, 0)
                        .required(2)
                        .reason()
                        .orElseThrow()
                        .code())
                .isEqualTo("ROI_NOT_POSITIVE");
        assertThat(goal.explain(2, Locale.ENGLISH))
                .isEqualTo("for 2 times the return, (40 + 8) × (1 + 2 × 40.0%) ÷ 100 = 86.4% must be realised");
    }

    @Test
    void counts_what_is_likely_and_what_grows() {
        Evaluation evaluation = BusinessCase.named("stream")
                .currency("KRW")
                .horizon(Horizon.years(2026, 3))
                .discount(Discounting.none())
                .driver("growth", d -> d.base("0.1"))
                .benefit(
                        "stream",
                        b -> Cases.cash(b, ValueDimension.INNOVATION)
                                .perYear("1000")
                                .probability("0.4")
                                .growingBy("growth"))
                .cost("build", c -> c.capex("100"))
                .cost("extension", c -> c.capex("300").at(2))
                .cost("run", c -> c.opexPerYear("100"))
                .build()
                .evaluate();

        // 400, 440, 484 against 100, then 100, 400, 100; the first year answers for the extension too.
        assertThat(evaluation.netFlows().amounts()).containsExactly(new double[] {-100, 300, 40, 384}, within(1e-9));
        assertThat(evaluation.npv()).hasToString("KRW 624");
        assertThat(ratio(evaluation.roi(RoiDefinition.FIRST_YEAR))).isCloseTo((400 - 500) / 500.0, EXACT);
        assertThat(ratio(evaluation.roi(RoiDefinition.NET_UNDISCOUNTED))).isCloseTo(624 / 700.0, EXACT);
    }

    @Test
    void asks_which_productivity_is_meant() {
        Formula people = Formula.of("100");
        Formula hours = Formula.of("1800");
        Formula wage = Formula.of("30000");
        Formula forty = Formula.of("0.40");

        Evaluation byHours = productivity(Estimates.hoursSaved(people, hours, forty, wage));
        Evaluation byOutput =
                productivity(Estimates.hoursSaved(people, hours, Estimates.hoursFreedByOutput(forty), wage));

        assertThat(byHours.benefits()).isEqualTo(Money.of("1080000000", "KRW"));
        assertThat(byOutput.benefits()).isEqualTo(Money.of("771428571", "KRW"));
    }

    private static Evaluation productivity(Formula amount) {
        return BusinessCase.named("support")
                .currency("KRW")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.none())
                .benefit(
                        "hours",
                        b -> b.kind(BenefitKind.CAPACITY)
                                .dimension(ValueDimension.TIME)
                                .perYear(amount)
                                .capture("0.5"))
                .build()
                .evaluate();
    }
}
