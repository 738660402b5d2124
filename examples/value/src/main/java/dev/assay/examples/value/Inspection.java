package dev.assay.examples.value;

import static dev.assay.value.business.line.BenefitKind.CASH;
import static dev.assay.value.business.line.ValueDimension.ADDED_REVENUE;
import static dev.assay.value.business.line.ValueDimension.QUALITY;

import dev.assay.report.tree.Items;
import dev.assay.report.tree.Paragraph;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.Table;
import dev.assay.report.value.ValuePictures;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.BusinessCaseBuilder;
import dev.assay.value.business.Evaluation;
import dev.assay.value.business.Roi;
import dev.assay.value.business.RoiDefinition;
import dev.assay.value.business.line.Constraint;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.business.schedule.Profile;
import dev.assay.value.cashflow.Payback;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import dev.assay.value.statistics.Confidence;
import dev.assay.value.statistics.Proportion;
import dev.assay.value.statistics.ProportionTest;
import dev.assay.value.statistics.RelativeReduction;
import java.util.Locale;

/** Cameras that inspect parts: one announcement, "300% in the first year", in all that it can mean. */
final class Inspection {
    private final Narrator narrator;

    Inspection(Narrator narrator) {
        this.narrator = narrator;
    }

    // region case
    static BusinessCaseBuilder fullYear(String cost) {
        return BusinessCase.named("vision-inspection")
                .currency("USD")
                .horizon(Horizon.years(2026, 3))
                .discount(Rate.effective("0.10"))
                .benefit("warranty", b -> b.kind(CASH).dimension(QUALITY).perYear("10000000"))
                .cost("build", c -> c.capex(cost));
    }
    // endregion

    private static BusinessCaseBuilder ramped(Horizon horizon, String cost) {
        return BusinessCase.named("vision-inspection")
                .currency("USD")
                .horizon(horizon)
                .discount(Rate.effective("0.10"))
                .benefit(
                        "warranty",
                        b -> b.kind(CASH)
                                .dimension(QUALITY)
                                .perYear("10000000")
                                .profile(Profile.rampLinear(6).in(PeriodUnit.MONTH)))
                .cost("build", c -> c.capex(cost));
    }

    static BusinessCase faster(Constraint constraint) {
        return fullYear("4000000")
                .benefit(
                        "speed",
                        b -> b.kind(CASH)
                                .dimension(ADDED_REVENUE)
                                .perYear("6000000")
                                .atContributionMargin()
                                .throughput()
                                .constraint(constraint))
                .build();
    }

    private static Evaluation oneYear() {
        return BusinessCase.named("vision-inspection")
                .currency("USD")
                .horizon(Horizon.years(2026, 1))
                .discount(Discounting.none())
                .benefit("warranty", b -> b.kind(CASH).dimension(QUALITY).perYear("10000000"))
                .cost("build", c -> c.capex("3333333.33"))
                .build()
                .evaluate();
    }

    static Evaluation monthly() {
        return ramped(Horizon.months(2026, 1, 36), "2500000").build().evaluate();
    }

    // region risk
    static Evaluation cautious() {
        BusinessCase told =
                fullYear("2500000").risk(RiskAdjustment.tei("0.20", "0.10")).build();
        return told.evaluate().riskAdjusted().orElseThrow(); // beside the one that is not adjusted
    }
    // endregion

    Section tell() {
        return narrator.section(
                "1. Inspection by cameras: six readings of 300% in the first year",
                "1. 카메라 검사: 첫해 300%의 여섯 가지 해석",
                narrator.say(
                        "Announced: a third fewer defects, USD 10 million saved a year on recalls and warranty, production a fifth"
                                + " faster, 300% in the first year. What may it have cost? That depends on what is meant.",
                        "발표 내용: 결함 3분의 1 감소, 리콜과 보증 비용 연 1,000만 달러 절감, 생산 속도 20% 향상, 첫해 300%."
                                + " 비용이 얼마였는지는 무엇을 뜻하느냐에 달려 있습니다."),
                readings(),
                gross(),
                ValuePictures.in(narrator.locale()).payback(monthly()),
                narrator.say(
                        "Speed counts only where the line is what limits sales: elsewhere reading C returns "
                                + firstYear(faster(Constraint.NOT_BOTTLENECK).evaluate()) + " in its first year.",
                        "속도는 그 라인이 판매를 제한할 때만 편익입니다. 그렇지 않으면 해석 C의 첫해 수익률은 "
                                + firstYear(faster(Constraint.NOT_BOTTLENECK).evaluate()) + "입니다."),
                narrator.say(
                        "And is \"a third fewer defects\" a finding? The same shares in two samples:",
                        "그리고 \"결함 3분의 1 감소\"는 확실한 발견일까요? 같은 비율을 두 표본에서 보면:"),
                measured(2_000, 1_300, 50_000),
                measured(80, 52, 2_000));
    }

    private Table readings() {
        TableWriter table = narrator.table(
                        "US dollars, three years at 10%; A to D and F with money at the end of years, E month by month",
                        "미국 달러, 3년, 할인율 10%; A~D와 F는 연말 현금흐름, E는 월별 현금흐름")
                .text("reading", "해석")
                .number("cost", "비용")
                .number("first-year ROI", "첫해 ROI")
                .number("ROI", "ROI")
                .number("NPV", "순현재가치")
                .number("payback", "회수 기간");
        add(table, "A full year of savings", "A 온전한 1년 절감", fullYear("2500000").build());
        add(
                table,
                "B ramp of six months",
                "B 6개월에 걸친 상승",
                ramped(Horizon.years(2026, 3), "1979166.67").build());
        add(table, "C speed at the bottleneck", "C 병목에서의 속도 포함", faster(Constraint.BOTTLENECK));
        add(
                table,
                "D ROI as benefit ÷ cost",
                "D ROI를 편익÷비용으로",
                fullYear("3333333.33").build());
        add(table, "E month by month, ramp", "E 월별, 상승 포함", monthly());
        add(table, "F 20% less, at 10% more", "F 편익 −20%, 비용 +10%", cautious());
        return table.table();
    }

    private void add(TableWriter table, String en, String ko, BusinessCase told) {
        add(table, en, ko, told.evaluate());
    }

    private void add(TableWriter table, String en, String ko, Evaluation evaluation) {
        table.row(
                narrator.word(en, ko),
                Narrator.amount(evaluation.costs()),
                firstYear(evaluation),
                share(evaluation.roi()),
                Narrator.amount(evaluation.npv()),
                evaluation.payback().map(payback -> time(evaluation, payback)).describe(narrator.locale()));
    }

    private String time(Evaluation evaluation, Payback payback) {
        boolean months = evaluation.conventions().horizon().unit() == PeriodUnit.MONTH;
        return String.format(Locale.ROOT, "%.2f", payback.periods())
                + (months ? narrator.word(" months", "개월") : narrator.word(" years", "년"));
    }

    private static String firstYear(Evaluation evaluation) {
        return share(evaluation.roi(RoiDefinition.FIRST_YEAR));
    }

    private static String share(Roi roi) {
        return Narrator.percent(roi.ratio().get());
    }

    private Paragraph gross() {
        Evaluation year = oneYear();
        String gross = share(year.roi(RoiDefinition.GROSS_UNDISCOUNTED));
        String net = share(year.roi());
        return narrator.say(
                "D is no return: benefit over cost of " + gross + " is a return of " + net
                        + ", and never what Assay means unless it says so.",
                "D는 수익률이 아닙니다. 편익÷비용 " + gross + "는 수익률로는 " + net + "이며, Assay는 따로 밝히지 않는 한 이 뜻으로 쓰지 않습니다.");
    }

    static String reduction(long before, long after, long parts, Narrator narrator) {
        Proportion old = new Proportion(before, parts);
        Proportion now = new Proportion(after, parts);
        double z = ProportionTest.of(old, now).get().z();
        return RelativeReduction.between(old, now)
                        .get()
                        .sentence(Confidence.TEXTBOOK_95)
                        .in(narrator.locale())
                + String.format(Locale.ROOT, "; z = %.2f", z);
    }

    private Items measured(long before, long after, long parts) {
        String count = String.format(Locale.ROOT, "%,d", parts);
        return narrator.lines(narrator.word(count + " parts a month: ", "월 부품 " + count + "개: ")
                + reduction(before, after, parts, narrator));
    }
}
