package dev.assay.report.value;

import dev.assay.report.picture.Axis;
import dev.assay.report.picture.Drawing;
import dev.assay.report.picture.Mark;
import dev.assay.report.picture.Plot;
import dev.assay.report.picture.Shade;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Picture;
import dev.assay.report.tree.Table;
import dev.assay.value.business.Evaluation;
import dev.assay.value.cashflow.Payback;
import dev.assay.value.rate.PeriodUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** Money period by period, its sum so far, and when the sum is zero again. */
final class PaybackPicture {
    private static final int MOST_ROWS = 13;
    private static final double HALF_COLUMN = 0.38;

    private final Phrases phrases;
    private final Evaluation evaluation;
    private final Currency currency;
    private final double[] flows;
    private final double[] sums;

    PaybackPicture(Phrases phrases, Evaluation evaluation) {
        this.phrases = phrases;
        this.evaluation = evaluation;
        this.currency = evaluation.npv().currency();
        this.flows = evaluation.netFlows().amounts();
        this.sums = flows.clone();
        for (int i = 1; i < sums.length; i++) {
            sums[i] += sums[i - 1];
        }
    }

    Picture picture() {
        double low = 0;
        double high = 0;
        for (int i = 0; i < flows.length; i++) {
            low = Math.min(low, Math.min(flows[i], sums[i]));
            high = Math.max(high, Math.max(flows[i], sums[i]));
        }
        MoneyScale scale = MoneyScale.of(Math.max(-low, high), currency, phrases);
        List<Mark> marks = new ArrayList<>();
        List<Mark.Point> points = new ArrayList<>();
        for (int i = 0; i < flows.length; i++) {
            Shade shade = flows[i] < 0 ? Shade.LOSS : Shade.GAIN;
            String label = name(i) + ": " + phrases.money(flows[i], currency);
            marks.add(new Mark.Column(i - HALF_COLUMN, i + HALF_COLUMN, flows[i], shade, label));
            points.add(new Mark.Point(i, sums[i]));
        }
        marks.add(new Mark.Level(0, "", Shade.QUIET));
        marks.add(new Mark.Curve(points, Shade.MAIN));
        evaluation.payback().value().ifPresent(payback -> marks.add(mark(payback)));
        Plot plot = new Plot(periods(), scale.axis(low, high), marks, keys());
        return new Picture(
                phrases.word("Money by period and its sum so far", "기간별 현금흐름과 누계"),
                scale.label() + phrases.word(" by ", ", ") + unit(),
                plot,
                figures());
    }

    private String unit() {
        PeriodUnit unit = evaluation.conventions().horizon().unit();
        String english = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return phrases.word(
                english,
                switch (unit) {
                    case DAY -> "일 단위";
                    case WEEK -> "주 단위";
                    case MONTH -> "월 단위";
                    case QUARTER -> "분기 단위";
                    case HALF_YEAR -> "반기 단위";
                    case YEAR -> "연 단위";
                });
    }

    private String name(int period) {
        return phrases.word("period " + period, period + "기");
    }

    private Axis periods() {
        Axis whole = Axis.of(0, flows.length - 1.0, at -> String.format(Locale.ROOT, "%.0f", at));
        List<Axis.Tick> ticks = whole.ticks().stream()
                .filter(tick -> tick.at() == Math.rint(tick.at()) && tick.at() < flows.length)
                .toList();
        return new Axis(-0.5, flows.length - 0.5, ticks);
    }

    private Mark mark(Payback payback) {
        String time = String.format(Locale.ROOT, "%.2f", payback.periods());
        return new Mark.Upright(payback.periods(), phrases.word("paid back after " + time, time + "기에 회수"), Shade.MAIN);
    }

    private List<Drawing.Key> keys() {
        return List.of(
                new Drawing.Key(Shade.GAIN, phrases.word("in", "유입")),
                new Drawing.Key(Shade.LOSS, phrases.word("out", "유출")),
                new Drawing.Key(Shade.MAIN, phrases.word("sum", "누계")));
    }

    private Table figures() {
        int step = (flows.length + MOST_ROWS - 1) / MOST_ROWS;
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < flows.length; i += step) {
            rows.add(List.of(
                    Cell.text(name(i)),
                    Cell.number(phrases.money(flows[i], currency)),
                    Cell.number(phrases.money(sums[i], currency))));
        }
        String all = phrases.word("Period by period", "기간별");
        String some = phrases.word("Every " + step + " periods", step + "기마다");
        return new Table(
                step == 1 ? all : some,
                List.of(
                        Table.Column.of(phrases.word("period", "기간")),
                        Table.Column.ofNumbers(phrases.word("flow", "현금흐름")),
                        Table.Column.ofNumbers(phrases.word("sum so far", "누계"))),
                rows);
    }
}
