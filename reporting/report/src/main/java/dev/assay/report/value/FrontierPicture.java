package dev.assay.report.value;

import dev.assay.quality.finding.ValueException;
import dev.assay.report.picture.Mark;
import dev.assay.report.picture.Plot;
import dev.assay.report.picture.Shade;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Picture;
import dev.assay.report.tree.Table;
import dev.assay.value.money.Money;
import dev.assay.value.stake.fix.Fix;
import dev.assay.value.stake.fix.FixPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** What a greater budget buys. */
final class FrontierPicture {
    private final Phrases phrases;
    private final List<FixPlan> plans;

    FrontierPicture(Phrases phrases, List<FixPlan> plans) {
        this.phrases = phrases;
        this.plans = plans.stream()
                .filter(plan -> plan.npv().isPresent())
                .sorted(Comparator.comparing(FrontierPicture::spent))
                .toList();
        if (this.plans.isEmpty()) {
            throw new ValueException(
                    "plans must have one with a fix to choose from, but had none", "고를 개선안이 있는 계획이 하나는 있어야 하지만 없습니다");
        }
    }

    private static Money spent(FixPlan plan) {
        return plan.oneOff().orElseThrow();
    }

    private static Money worth(FixPlan plan) {
        return plan.npv().orElseThrow();
    }

    private static Mark.Point point(FixPlan plan) {
        return new Mark.Point(
                spent(plan).amount().doubleValue(), worth(plan).amount().doubleValue());
    }

    Picture picture() {
        Currency currency = spent(plans.get(0)).currency();
        Mark.Point last = point(plans.get(plans.size() - 1));
        double most = plans.stream().mapToDouble(plan -> point(plan).y()).max().orElse(1);
        double least = plans.stream().mapToDouble(plan -> point(plan).y()).min().orElse(0);
        MoneyScale scale = MoneyScale.of(Math.max(most, last.x()), currency, phrases);
        List<Mark.Point> steps = new ArrayList<>();
        List<Mark> dots = new ArrayList<>();
        for (FixPlan plan : plans) {
            Mark.Point point = point(plan);
            if (!steps.isEmpty()) {
                steps.add(new Mark.Point(point.x(), steps.get(steps.size() - 1).y()));
            }
            steps.add(point);
            dots.add(new Mark.Dot(point, plan.funded().isEmpty() ? "" : ids(plan), Shade.MAIN));
        }
        List<Mark> marks = new ArrayList<>(List.of(new Mark.Curve(steps, Shade.MAIN)));
        marks.addAll(dots);
        Plot plot = new Plot(scale.axis(0, last.x()), scale.axis(Math.min(0, least), most), marks, List.of());
        return new Picture(
                phrases.word("What a greater budget buys", "예산이 늘면 얻는 것"),
                phrases.word(
                        "net present value by what is spent at once, " + scale.label(),
                        "일회성 지출에 따른 순현재가치, " + scale.label()),
                plot,
                figures());
    }

    private String ids(FixPlan plan) {
        return plan.funded().isEmpty()
                ? phrases.word("nothing", "없음")
                : plan.funded().stream().map(Fix::id).collect(Collectors.joining(" + "));
    }

    private Table figures() {
        return new Table(
                phrases.word("The best for each budget", "예산별 최선"),
                List.of(
                        Table.Column.ofNumbers(phrases.word("spent at once", "일회성 지출")),
                        Table.Column.ofNumbers(phrases.word("NPV", "순현재가치")),
                        Table.Column.of(phrases.word("funded", "자금 투입"))),
                plans.stream()
                        .map(plan -> List.of(
                                Cell.number(phrases.money(spent(plan))),
                                Cell.number(phrases.money(worth(plan))),
                                Cell.text(ids(plan))))
                        .toList());
    }
}
