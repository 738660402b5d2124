package dev.assay.value.business;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.business.line.Driver;
import dev.assay.value.business.model.View;
import dev.assay.value.cashflow.Payback;
import dev.assay.value.money.Money;
import dev.assay.value.rate.PeriodUnit;
import java.util.Locale;
import java.util.function.DoubleFunction;

/** An evaluation as text: each figure with the formula it comes from. */
final class Explanation {
    private final Evaluation evaluation;
    private final Locale locale;
    private final StringBuilder lines = new StringBuilder();

    Explanation(Evaluation evaluation, Locale locale) {
        this.evaluation = evaluation;
        this.locale = locale;
    }

    String text() {
        BusinessCase businessCase = evaluation.businessCase();
        line(businessCase.title());
        line(Words.conventions(evaluation.conventions()));
        Text view = evaluation.view().risk().label();
        say("View: " + view.en(), "관점: " + view.ko());
        businessCase.drivers().forEach(this::driver);
        if (businessCase.lines().isEmpty()) {
            say("The case has no benefit and no cost, so it is worth nothing.", "편익도 비용도 없으므로 가치가 0입니다.");
        }
        LineSentences sentences = new LineSentences(evaluation);
        evaluation.lines().forEach(each -> line(sentences.of(each)));
        worth();
        evaluation.rois().stream().map(Roi::text).distinct().forEach(this::line);
        rates();
        times();
        shares();
        evaluation.riskAdjusted().ifPresent(this::beside);
        for (Finding warning : evaluation.warnings()) {
            lines.append("! ").append(warning.describe(locale)).append('\n');
        }
        say("Inputs: SHA-256 " + businessCase.digest(), "입력값: SHA-256 " + businessCase.digest());
        businessCase.approvals().stream()
                .filter(approval -> businessCase.isApprovedBy(approval.by()))
                .map(Approval::text)
                .forEach(this::line);
        say("Engine: " + evaluation.engine(), "계산 엔진: " + evaluation.engine());
        return lines.toString();
    }

    private void driver(Driver driver) {
        String source = driver.source().map(place -> " ← " + place.id()).orElse("");
        String spread =
                driver.uncertainty().map(each -> " ~ " + each.describe(locale)).orElse("");
        say("Driver " + driver + spread + source, "동인 " + driver + spread + source);
    }

    private void line(Text text) {
        lines.append(text.in(locale)).append('\n');
    }

    private void say(String en, String ko) {
        line(Text.of(en, ko));
    }

    private void worth() {
        Money npv = evaluation.npv();
        Text benefits = Amounts.text(evaluation.benefits());
        Text costs = Amounts.text(evaluation.costs());
        Text worth = Amounts.text(npv);
        Text verdict = switch (npv.signum()) {
            case 1 -> Text.of("it brings more than it costs", "비용보다 편익이 큽니다");
            case -1 -> Text.of("it costs more than it brings", "편익보다 비용이 큽니다");
            default -> Text.of("it brings what it costs", "편익과 비용이 같습니다");
        };
        say(
                "Net present value = present value of benefits − of costs = " + benefits.en() + " − " + costs.en()
                        + " = " + worth.en() + ": " + verdict.en(),
                "순현재가치 = 편익의 현재가치 − 비용의 현재가치 = " + benefits.ko() + " − " + costs.ko() + " = " + worth.ko() + ": "
                        + verdict.ko());
        figure(
                Text.of("Equivalent annual value", "연간 등가 가치"),
                evaluation.equivalentAnnual(),
                value -> Amounts.text(Amounts.money(value, npv.currency())));
        figure(
                Text.of("Profitability index", "수익성 지수"),
                evaluation.profitabilityIndex(),
                value -> Text.of(Amounts.time(value)));
    }

    private void rates() {
        figure(
                Text.of("Internal rate of return a year", "연간 내부수익률"),
                evaluation.annualIrr(),
                value -> Text.of(Amounts.percent(value)));
        figure(
                Text.of("Modified internal rate of return a year", "연간 수정내부수익률"),
                evaluation.annualMirr(),
                value -> Text.of(Amounts.percent(value)));
    }

    private void times() {
        PeriodUnit unit = evaluation.conventions().horizon().unit();
        DoubleFunction<Text> time = value -> Text.of(
                Amounts.time(value) + " " + Words.english(unit) + "s", Amounts.time(value) + Words.korean(unit));
        figure(Text.of("Payback", "회수 기간"), evaluation.payback().map(Payback::periods), time);
        figure(
                Text.of("Discounted payback", "할인 회수 기간"),
                evaluation.discountedPayback().map(Payback::periods),
                time);
    }

    private void figure(Text label, Answer<Double> figure, DoubleFunction<Text> print) {
        Text value = figure.isPresent()
                ? print.apply(figure.get())
                : figure.reason().orElseThrow().message();
        line(Text.of(label.en() + ": " + value.en(), label.ko() + ": " + value.ko()));
    }

    private void shares() {
        for (Contribution contribution : evaluation.contributions()) {
            Answer<Double> share = contribution.share();
            String part = share.isPresent() ? " (" + Amounts.percent(share.get()) + ")" : "";
            Text name = contribution.dimension().label();
            Text value = Amounts.text(contribution.presentValue());
            line(Text.of(
                    "Of the benefits, " + name.en() + ": " + value.en() + part,
                    "편익 중 " + name.ko() + ": " + value.ko() + part));
        }
    }

    private void beside(Evaluation adjusted) {
        Text roi = adjusted.roi().text();
        Text label = View.Risk.ADJUSTED.label();
        Text npv = Amounts.text(adjusted.npv());
        line(Text.of(
                "Beside it, " + label.en() + ": net present value " + npv.en() + "; " + roi.en(),
                label.ko() + " 결과: 순현재가치 " + npv.ko() + "; " + roi.ko()));
    }
}
