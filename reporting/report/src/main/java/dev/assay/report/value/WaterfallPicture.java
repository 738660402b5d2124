package dev.assay.report.value;

import dev.assay.report.picture.Shade;
import dev.assay.report.picture.Spans;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Picture;
import dev.assay.report.tree.Table;
import dev.assay.value.business.Evaluation;
import dev.assay.value.business.Waterfall;
import dev.assay.value.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How benefits become the net present value. */
final class WaterfallPicture {
    private final Phrases phrases;
    private final Evaluation evaluation;
    private final List<Waterfall.Step> steps;

    WaterfallPicture(Phrases phrases, Evaluation evaluation) {
        this.phrases = phrases;
        this.evaluation = evaluation;
        this.steps = evaluation.waterfall().steps();
    }

    private static double number(Money amount) {
        return amount.amount().doubleValue();
    }

    Picture picture() {
        double low = 0;
        double high = 0;
        for (Waterfall.Step step : steps) {
            low = Math.min(low, number(step.sum()));
            high = Math.max(high, number(step.sum()));
        }
        MoneyScale scale = MoneyScale.of(Math.max(-low, high), evaluation.npv().currency(), phrases);
        List<Spans.Row> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            rows.add(row(steps.get(i), scale, i == steps.size() - 1 ? Shade.MAIN : shade(steps.get(i))));
        }
        Spans spans = new Spans(scale.axis(low, high), rows, Optional.of(0.0), Spans.Links.STEPS, List.of());
        return new Picture(
                phrases.word("From benefits to the net present value", "편익에서 순현재가치까지"),
                scale.label(),
                spans,
                figures());
    }

    private static Shade shade(Waterfall.Step step) {
        return step.change().signum() < 0 ? Shade.LOSS : Shade.GAIN;
    }

    private Spans.Row row(Waterfall.Step step, MoneyScale scale, Shade shade) {
        double to = number(step.sum());
        double change = number(step.change());
        boolean total = shade == Shade.MAIN;
        return new Spans.Row(
                step.label().in(phrases.locale()),
                total ? scale.number(to) : scale.signed(change),
                List.of(new Spans.Span(total ? 0 : to - change, to, shade)));
    }

    private Table figures() {
        return new Table(
                phrases.word("Step by step", "단계별"),
                List.of(
                        Table.Column.of(phrases.word("step", "단계")),
                        Table.Column.ofNumbers(phrases.word("change", "변화")),
                        Table.Column.ofNumbers(phrases.word("sum", "누계"))),
                steps.stream()
                        .map(step -> List.of(
                                Cell.text(step.label().in(phrases.locale())),
                                Cell.number(phrases.money(step.change())),
                                Cell.number(phrases.money(step.sum()))))
                        .toList());
    }
}
