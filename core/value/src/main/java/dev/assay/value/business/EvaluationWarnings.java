package dev.assay.value.business;

import dev.assay.quality.data.Particle;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.answer.Answer;
import dev.assay.value.business.line.Benefit;
import dev.assay.value.business.line.BenefitKind;
import dev.assay.value.business.line.Constraint;
import dev.assay.value.business.model.CompiledLine;
import dev.assay.value.business.model.View;
import dev.assay.value.cashflow.Irr;
import dev.assay.value.money.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a reader of figures should know that only the figures tell. */
final class EvaluationWarnings {
    private final Assessment assessment;
    private final Evaluation evaluation;
    private final List<Finding> found;

    private EvaluationWarnings(Assessment assessment, Evaluation evaluation) {
        this.assessment = assessment;
        this.evaluation = evaluation;
        this.found = new ArrayList<>(assessment.businessCase.findings());
    }

    static List<Finding> of(Assessment assessment, Evaluation evaluation) {
        EvaluationWarnings warnings = new EvaluationWarnings(assessment, evaluation);
        warnings.findOverlaps();
        warnings.findSunk();
        warnings.findKind(BenefitKind.CAPACITY, "CAPACITY_NOT_CASH");
        warnings.findKind(BenefitKind.STRATEGIC, "STRATEGIC_NOT_CASH");
        warnings.findIdleThroughput();
        warnings.findMultipleIrr();
        warnings.findPaybacks();
        warnings.findLimits();
        return List.copyOf(warnings.found);
    }

    private void add(Finding.Level level, String code, String path, Text message) {
        found.add(new Finding(code, level, path, message));
    }

    private static Text percent(Answer<Double> roi) {
        return roi.isPresent()
                ? Text.of(Amounts.percent(roi.get()))
                : roi.reason().orElseThrow().message();
    }

    private void findOverlaps() {
        Map<String, List<CompiledLine>> groups = new LinkedHashMap<>();
        for (CompiledLine line : assessment.model.lines()) {
            boolean shown = line.isCounted() || line.status() == CompiledLine.Status.OVERLAPPED;
            if (shown && line.line() instanceof Benefit benefit) {
                benefit.counting()
                        .overlapGroup()
                        .ifPresent(group -> groups.computeIfAbsent(group, name -> new ArrayList<>())
                                .add(line));
            }
        }
        groups.forEach((group, lines) -> {
            if (lines.size() > 1) {
                findOverlap(group, lines);
            }
        });
    }

    private void findOverlap(String group, List<CompiledLine> lines) {
        String ids =
                String.join(", ", lines.stream().map(line -> line.line().id()).toList());
        View view = assessment.view;
        Text once = percent(assessment.roiIn(new View(view.risk(), View.Overlaps.COUNT_LARGEST, view.kinds())));
        Text twice = percent(assessment.roiIn(view.countingOverlaps()));
        String counted = String.join(
                ", ",
                lines.stream()
                        .filter(CompiledLine::isCounted)
                        .map(line -> line.line().id())
                        .toList());
        add(
                Finding.Level.WARNING,
                "OVERLAP",
                "benefits." + group,
                Text.of(
                        "benefits " + ids + " tell the same money (" + group + "); counted: " + counted
                                + "; ROI with overlap removed " + once.en() + ", with all counted " + twice.en(),
                        "편익 " + Particle.TOPIC.after(ids) + " 같은 돈을 나타냅니다(" + group + "). 계산한 편익: " + counted
                                + "; 중복을 제거한 투자 수익률 " + once.ko() + ", 모두 계산하면 " + twice.ko()));
    }

    private void findSunk() {
        for (LineValue line : evaluation.lines()) {
            if (line.status() == CompiledLine.Status.SUNK) {
                add(
                        Finding.Level.WARNING,
                        "SUNK_COST",
                        "costs." + line.line().id(),
                        Text.of(
                                line.presentValue() + " is spent whatever is decided, and counts nowhere",
                                Amounts.koreanTopic(line.presentValue()) + " 결정과 관계없이 지출되므로 계산에 넣지 않았습니다"));
            }
        }
    }

    private void findKind(BenefitKind kind, String code) {
        Money amount = evaluation.benefitsByKind().get(kind);
        if (amount == null || amount.signum() == 0) {
            return;
        }
        Set<BenefitKind> others = EnumSet.allOf(BenefitKind.class);
        others.retainAll(assessment.view.kinds());
        others.remove(kind);
        View without = new View(assessment.view.risk(), assessment.view.overlaps(), others);
        Text roi = percent(assessment.roiIn(without));
        add(
                Finding.Level.WARNING,
                code,
                "benefits",
                Text.of(
                        amount + " of the benefits are " + kind.label().en() + ", which no bill shows; ROI without "
                                + roi.en(),
                        "편익 가운데 " + Amounts.koreanTopic(amount) + " 현금이 아니라 "
                                + kind.label().ko() + "입니다. 제외한 투자 수익률 " + roi.ko()));
    }

    private void findIdleThroughput() {
        for (Benefit benefit : assessment.businessCase.benefits()) {
            if (benefit.counting()
                    .constraint()
                    .filter(Constraint.NOT_BOTTLENECK::equals)
                    .isPresent()) {
                add(
                        Finding.Level.INFO,
                        "NOT_BOTTLENECK",
                        "benefits." + benefit.id(),
                        Text.of(
                                "producing faster is worth nothing here, because something else limits what is sold",
                                "다른 요인이 판매량을 제한하므로 생산 속도가 빨라져도 편익이 없습니다"));
            }
        }
    }

    private void findMultipleIrr() {
        Irr irr = evaluation.irr();
        if (irr.status() == Irr.Status.MULTIPLE) {
            add(
                    Finding.Level.WARNING,
                    "MULTIPLE_IRR",
                    "",
                    irr.warnings().stream()
                            .map(Finding::message)
                            .findFirst()
                            .orElse(Text.of("there are several internal rates of return", "내부수익률이 여럿입니다")));
        }
    }

    private void findPaybacks() {
        evaluation.payback().value().stream()
                .flatMap(payback -> payback.warnings().stream())
                .forEach(warning -> add(Finding.Level.INFO, "PAYBACK_" + warning.code(), "", warning.message()));
    }

    private void findLimits() {
        if (assessment.totals.areDecimal()) {
            add(
                    Finding.Level.INFO,
                    "PRECISION",
                    "",
                    Text.of(
                            "amounts are so large that present values, benefits and costs were computed in decimals; shares,"
                                    + " rates, times and what is discounted or shaped within a year hold to 15 digits",
                            "금액이 매우 커서 현재가치, 편익, 비용은 십진수로 계산했습니다. 비율, 수익률, 기간과 한 해보다 짧은 할인이나 변동은" + " 15자리까지만 정확합니다"));
        }
    }
}
