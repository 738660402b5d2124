package dev.assay.value.business.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.business.BusinessCase;
import dev.assay.value.business.BusinessCaseBuilder;
import dev.assay.value.business.Evaluation;
import dev.assay.value.business.Roi;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.ValueDimension;
import dev.assay.value.business.model.RiskAdjustment;
import dev.assay.value.business.model.View;
import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.business.schedule.Profile;
import dev.assay.value.cashflow.Payback;
import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Rate;
import dev.assay.value.rate.Timing;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What a spreadsheet computes of the file is what was evaluated. */
class FlowSheetTest {
    private static final String NPV = "net present value";
    private static final String IRR = "internal rate of return a year";
    private static final String PAYBACK = "payback in periods";

    private static BusinessCaseBuilder inspection() {
        return BusinessCase.named("vision-inspection")
                .currency("USD")
                .horizon(Horizon.years(2026, 3))
                .discount(Rate.effective("0.10"))
                .benefit(
                        "warranty",
                        b -> b.kind(BenefitKind.CASH)
                                .dimension(ValueDimension.QUALITY)
                                .perYear("10000000"))
                .cost("build", c -> c.capex("2500000"));
    }

    private static Spreadsheet open(Evaluation evaluation) {
        return Spreadsheet.open(FlowSheet.of(evaluation).toCsv(Locale.ENGLISH));
    }

    /** Compares every figure; one that does not exist must be a reason in words. */
    private static void requireSame(Evaluation evaluation) {
        Spreadsheet sheet = open(evaluation);
        assertThat(sheet.errors()).isEmpty();
        double gross =
                Arrays.stream(evaluation.netFlows().amounts()).map(Math::abs).sum();
        assertThat(sheet.figure(NPV)).isCloseTo(evaluation.netPresentValue(), within(1e-9 * gross));
        if (sheet.fields().stream().anyMatch(row -> row.get(0).equals("net present value by NPV()"))) {
            assertThat(sheet.figure("net present value by NPV()"))
                    .isCloseTo(evaluation.netPresentValue(), within(1e-9 * gross));
        }
        requireSame(sheet, IRR, evaluation.annualIrr());
        requireSame(sheet, "modified internal rate of return a year", evaluation.annualMirr());
        requireSame(sheet, PAYBACK, evaluation.payback().map(Payback::periods));
        requireSame(
                sheet,
                "discounted payback in periods",
                evaluation.discountedPayback().map(Payback::periods));
        requireSame(sheet, "profitability index", evaluation.profitabilityIndex());
        requireSame(sheet, "equivalent annual value", evaluation.equivalentAnnual());
        for (Roi roi : evaluation.rois()) {
            requireSame(sheet, "ROI: " + roi.definition().label().en(), roi.ratio());
        }
    }

    private static void requireSame(Spreadsheet sheet, String label, Answer<Double> figure) {
        assertThat(sheet.isComputed(label)).as(label).isEqualTo(figure.isPresent());
        if (figure.isPresent()) {
            double close = 1e-9 * Math.max(1, Math.abs(figure.get()));
            assertThat(sheet.figure(label)).as(label).isCloseTo(figure.get(), within(close));
        } else {
            assertThat(sheet.reason(label))
                    .isEqualTo(figure.reason().orElseThrow().message().en());
        }
    }

    @Test
    void recomputes_the_quality_case() {
        Evaluation evaluation = inspection().build().evaluate();
        Spreadsheet sheet = open(evaluation);

        // The figures were worked out before there was code.
        assertThat(sheet.figure(NPV)).isCloseTo(22368519.91, within(0.005));
        assertThat(sheet.figure(PAYBACK)).isCloseTo(0.25, within(1e-12));
        assertThat(sheet.figure(
                        "ROI: (benefits − costs) ÷ costs of the first year and all one-off costs, undiscounted"))
                .isCloseTo(3.0, within(1e-12));
        assertThat(sheet.column("net", 3)).containsExactly(-2500000.0, 10000000.0, 10000000.0, 10000000.0);
        assertThat(sheet.column("cumulative", 3)).containsExactly(-2500000.0, 7500000.0, 17500000.0, 27500000.0);
        assertThat(sheet.column("discount factor (END)", 3).get(2)).isCloseTo(1 / 1.21, within(1e-15));
        requireSame(evaluation);
    }

    @Test
    void is_to_the_letter_what_it_was() {
        String csv = FlowSheet.of(BusinessCase.named("tiny")
                        .currency("USD")
                        .horizon(Horizon.years(2026, 1))
                        .discount(Discounting.none())
                        .cost("build", c -> c.capex("2.50"))
                        .build()
                        .evaluate())
                .toCsv(Locale.KOREAN);

        assertThat(csv.lines().limit(11))
                .containsExactly(
                        "tiny,,,,,,,,,,,,",
                        "통화,USD,,,,,,,,,,,",
                        "평가 기간,2026-01-01부터 1년,,,,,,,,,,,",
                        "보기,기본,,,,,,,,,,,",
                        "연 실효 이율,0,,,,,,,,,,,",
                        "기간 이율,=(1+$B$5)^(1/1)-1,,,,,,,,,,,",
                        ",,,,,,,,,,,,",
                        "기간,종료일,편익,build,비용,순현금흐름,누적,할인 계수 (기말),현재가치,누적 현재가치,회수 시점,회수 시점 (할인),의사결정 시점의 순현금흐름",
                        "0,2026-01-01,=0,2.5,=SUM(D9:D9),=C9-E9,=F9,1,=F9*H9,=I9,"
                                + "\"=IF(G9>=-$B$19,0,\"\"\"\")\",\"=IF(J9>=-$B$19,0,\"\"\"\")\",=F9*(1+$B$6)^-A9",
                        "1,2027-01-01,=0,0,=SUM(D10:D10),=C10-E10,=G9+F10,=(1+$B$5)^-((A10)/1),=F10*H10,=J9+I10,"
                                + "\"=IF(AND(G10>=-$B$19,G9<-$B$19),A9+MIN(1,-G9/F10),\"\"\"\")\","
                                + "\"=IF(AND(J10>=-$B$19,J9<-$B$19),A9+MIN(1,-J9/I10),\"\"\"\")\",=F10*(1+$B$6)^-A10",
                        "합계,,=0,=SUM(D9:D10),=SUM(D11:D11),,,,,,,,");
        assertThat(csv).contains("순현재가치,=SUM(I9:I10),").endsWith("\r\n");
    }

    /** Of 4^600 a spreadsheet has no number, but its inverse is as good as 0. */
    @Test
    void discounts_what_is_far_away_without_a_number_that_is_too_large() {
        Spreadsheet sheet = open(inspection()
                .horizon(Horizon.years(2026, 600))
                .discount(Rate.effective("3"))
                .build()
                .evaluate());

        assertThat(sheet.errors()).isEmpty();
        // 10,000,000 × (1/4 + 1/16 + …) − 2,500,000 = 10,000,000 / 3 − 2,500,000.
        assertThat(sheet.figure(NPV)).isCloseTo(10000000 / 3.0 - 2500000, within(1e-6));
    }

    @Test
    void recomputes_it_month_by_month_with_a_ramp() {
        Evaluation evaluation = BusinessCase.named("vision-inspection")
                .currency("USD")
                .horizon(Horizon.months(2026, 1, 36))
                .discount(Rate.effective("0.10"))
                .benefit(
                        "warranty",
                        b -> b.kind(BenefitKind.CASH)
                                .dimension(ValueDimension.QUALITY)
                                .perYear("10000000")
                                .rampLinear(6))
                .cost("build", c -> c.capex("2500000"))
                .build()
                .evaluate();

        assertThat(open(evaluation).figure(NPV)).isCloseTo(21443535.77, within(0.005));
        assertThat(open(evaluation).figure(PAYBACK)).isCloseTo(5.5, within(1e-12));
        requireSame(evaluation);
    }

    @Test
    void recomputes_the_view_with_risk() {
        Evaluation adjusted = inspection()
                .risk(RiskAdjustment.tei("0.20", "0.10"))
                .build()
                .evaluate(View.base().riskAdjusted());

        assertThat(open(adjusted).figure(NPV)).isCloseTo(17144815.93, within(0.005));
        requireSame(adjusted);
    }

    @ParameterizedTest
    @EnumSource(Timing.class)
    void recomputes_every_timing_in_years_and_months(Timing timing) {
        requireSame(inspection().timing(timing).build().evaluate());
        requireSame(inspection()
                .horizon(new Horizon(LocalDate.of(2026, 1, 1), PeriodUnit.MONTH, 18))
                .timing(timing)
                .cost("run", c -> c.opexPerMonth("1000.05").until(12))
                .build()
                .evaluate());
    }

    @Test
    void recomputes_lines_of_different_timings() {
        requireSame(inspection()
                .cost("rent", c -> c.opexPerYear("300000").timing(Timing.START))
                .cost("run", c -> c.opexPerYear("700000").timing(Timing.MID))
                .build()
                .evaluate());
    }

    @Test
    void recomputes_rates_by_year_nominal_rates_and_no_rate() {
        requireSame(inspection()
                .discount(Discounting.curve(List.of(Rate.effective("0.05"), Rate.nominal("0.12", 12)))
                        .withRiskPremium("0.02"))
                .build()
                .evaluate());
        requireSame(inspection().discount(Rate.nominal("0.12", 12)).build().evaluate());
        requireSame(inspection().discount(Rate.effective("-0.02")).build().evaluate());
        requireSame(inspection().discount(Discounting.none()).build().evaluate());
    }

    @Test
    void tells_why_there_is_no_figure() {
        Evaluation loss = BusinessCase.named("loss")
                .currency("USD")
                .horizon(Horizon.years(2026, 1))
                .discount(Rate.effective("0.10"))
                .cost("build", c -> c.capex("100"))
                .build()
                .evaluate();
        Evaluation nothing = BusinessCase.named("nothing")
                .currency("USD")
                .horizon(Horizon.years(2026, 1))
                .discount(Rate.effective("0.10"))
                .build()
                .evaluate();

        requireSame(loss);
        requireSame(nothing);
        assertThat(open(loss).figure(NPV)).isEqualTo(-100);
        assertThat(open(loss).reason(PAYBACK)).isEqualTo("what flows out is never recovered");
        assertThat(Spreadsheet.open(FlowSheet.of(loss).toCsv(Locale.KOREAN)).reason("회수 기간"))
                .isEqualTo("나간 돈이 회수되지 않습니다");
    }

    @Test
    void recomputes_fifty_years_of_months_and_a_thousand_trillion_won() {
        requireSame(BusinessCase.named("grid")
                .currency("KRW")
                .horizon(Horizon.months(2026, 1, 600))
                .discount(Rate.effective("0.045"))
                .timing(Timing.MID)
                .benefit(
                        "power",
                        b -> b.kind(BenefitKind.CASH)
                                .dimension(ValueDimension.COST)
                                .perYear("1000000000000000")
                                .growing(Rate.effective("0.02")))
                .cost("build", c -> c.capex("9000000000000001"))
                .cost("run", c -> c.opexPerMonth("12345678901234.56"))
                .build()
                .evaluate());
    }

    static LongStream seeds() {
        return LongStream.range(0, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void recomputes_whatever_is_told(long seed) {
        Random random = new Random(seed);
        PeriodUnit unit = PeriodUnit.values()[random.nextInt(PeriodUnit.values().length)];
        int periods = 1 + random.nextInt(24);
        BusinessCaseBuilder builder = BusinessCase.named("drawn")
                .currency("USD")
                .horizon(new Horizon(LocalDate.of(2026, 1, 31), unit, periods))
                .discount(new Rate.Effective(random.nextInt(4) == 0 ? 0 : random.nextDouble() / 3))
                .timing(Timing.values()[random.nextInt(3)]);
        for (int i = random.nextInt(4); i >= 0; i--) {
            String amount = Double.toString(1000 * random.nextDouble());
            int from = random.nextInt(periods + 1);
            builder.benefit(
                    "gain " + i,
                    b -> b.kind(BenefitKind.CASH)
                            .dimension(ValueDimension.COST)
                            .perPeriod(amount)
                            .from(from)
                            .profile(random.nextBoolean() ? Profile.level() : Profile.decay(1 + random.nextDouble())));
        }
        builder.cost("build", c -> c.capex(Double.toString(500 + 4000 * random.nextDouble())));
        builder.cost("end", c -> c.opexPerPeriod("30").at(periods).timing(Timing.values()[random.nextInt(3)]));

        requireSame(builder.build().evaluate());
    }

    @Test
    void leaves_no_text_that_a_spreadsheet_would_compute() {
        Spreadsheet sheet = open(inspection()
                .title(Text.of("=HYPERLINK(\"http://a\",\"b\")"))
                .cost("@x", c -> c.capex("1").title(Text.of("+1+1")))
                .cost("y", c -> c.capex("1").title(Text.of("-2")))
                .cost("z", c -> c.capex("1").title(Text.of("\tcmd")))
                .cost("@w", c -> c.capex("1"))
                .cost("v", c -> c.capex("1").title(Text.of("＝1+1")))
                .cost("u", c -> c.capex("1").title(Text.of(" =1+1")))
                .cost("t", c -> c.capex("1").title(Text.of("\ncmd")))
                .cost("q", c -> c.capex("1").title(Text.of("a \"b\", c\r\nd")))
                .build()
                .evaluate());

        assertThat(sheet.fields().get(0).get(0)).isEqualTo("'=HYPERLINK(\"http://a\",\"b\")");
        assertThat(sheet.fields().get(7))
                .contains("'+1+1", "'-2", "'\tcmd", "'@w", "'＝1+1", "' =1+1", "'\ncmd", "a \"b\", c\r\nd");
        assertThat(sheet.errors()).isEmpty();
    }

    @Test
    void begins_with_a_mark_only_if_it_is_wanted() {
        FlowSheet sheet = FlowSheet.of(inspection().build().evaluate());

        byte[] marked = sheet.toBytes(Locale.KOREAN, ByteOrderMark.PRESENT);
        byte[] plain = sheet.toBytes(Locale.KOREAN, ByteOrderMark.ABSENT);

        assertThat(marked).startsWith(0xEF, 0xBB, 0xBF).hasSize(plain.length + 3);
        assertThat(new String(plain, UTF_8)).isEqualTo(sheet.toCsv(Locale.KOREAN));
        assertThat(sheet).hasToString("flows of vision-inspection, base");
    }
}
