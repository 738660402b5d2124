package dev.assay.report.value;

import dev.assay.report.picture.Axis;
import dev.assay.report.picture.Drawing;
import dev.assay.report.picture.Mark;
import dev.assay.report.picture.Plot;
import dev.assay.report.picture.Shade;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Picture;
import dev.assay.report.tree.Table;
import dev.assay.value.simulation.Estimate;
import dev.assay.value.simulation.Simulation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** How net present values spread. */
final class SpreadPicture {
    private static final int COLUMNS = 40;
    private static final double[] PERCENTS = {5, 10, 50, 90, 95};

    private final Phrases phrases;
    private final Simulation simulation;
    private final Currency currency;
    private final double[] sorted;

    SpreadPicture(Phrases phrases, Simulation simulation, Currency currency) {
        this.phrases = phrases;
        this.simulation = simulation;
        this.currency = currency;
        this.sorted = simulation.results();
        Arrays.sort(sorted);
    }

    Picture picture() {
        double low = sorted[(int) (0.002 * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil(0.998 * (sorted.length - 1))];
        double width = high > low ? (high - low) / COLUMNS : Math.max(1, Math.abs(low)) / COLUMNS;
        MoneyScale scale = MoneyScale.of(Math.max(Math.abs(low), Math.abs(high)), currency, phrases);
        List<Mark> marks = columns(low, high, width, scale);
        double most = marks.stream()
                .mapToDouble(mark -> ((Mark.Column) mark).height())
                .max()
                .orElse(1);
        for (double percent : new double[] {10, 50, 90}) {
            double at = simulation.percentile(percent).value();
            String label = String.format(Locale.ROOT, "P%.0f ", percent) + scale.number(at);
            marks.add(new Mark.Upright(at, label, Shade.SECOND));
        }
        Axis shares = Axis.of(0, most, at -> String.format(Locale.ROOT, "%.1f%%", 100 * at));
        Plot plot = new Plot(scale.axis(low, high + width), shares, marks, keys());
        return new Picture(
                phrases.word("How net present values spread", "순현재가치의 분포"),
                scale.label() + "; " + run(),
                plot,
                figures());
    }

    private String run() {
        if (simulation.isCertain()) {
            return phrases.word("nothing is uncertain", "불확실한 것이 없음");
        }
        String paths = String.format(Locale.ROOT, "%,d", simulation.paths());
        return phrases.word(paths + " paths, seed " + simulation.seed(), "경로 " + paths + "개, 시드 " + simulation.seed());
    }

    /** One side of a column is zero, so that none is both a loss and a gain. */
    private List<Mark> columns(double low, double high, double width, MoneyScale scale) {
        List<Mark> columns = new ArrayList<>();
        int at = 0;
        for (long i = (long) Math.floor(low / width); i * width <= high; i++) {
            double from = i * width;
            double to = from + width;
            while (at < sorted.length && sorted[at] < from) {
                at++;
            }
            int first = at;
            while (at < sorted.length && sorted[at] < to) {
                at++;
            }
            double share = (double) (at - first) / sorted.length;
            String label = scale.number(from) + " ~ " + scale.number(to) + ": " + Phrases.percent(share);
            columns.add(new Mark.Column(from, to, share, to <= width / 2 ? Shade.LOSS : Shade.MAIN, label));
        }
        return columns;
    }

    private List<Drawing.Key> keys() {
        Estimate loss = simulation.probabilityOfLoss();
        return List.of(
                new Drawing.Key(Shade.LOSS, phrases.word("loss ", "손실 ") + percent(loss)),
                new Drawing.Key(Shade.MAIN, phrases.word("gain", "이익")));
    }

    private String percent(Estimate share) {
        return simulation.isCertain()
                ? Phrases.percent(share.value())
                : String.format(Locale.ROOT, "%.2f%% ± %.2f%%", 100 * share.value(), 100 * share.standardError());
    }

    private Table figures() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(phrases.word("mean", "평균"), simulation.mean()));
        List<Estimate> percentiles = simulation.isCertain() ? List.of() : simulation.percentiles(PERCENTS);
        for (int i = 0; i < percentiles.size(); i++) {
            rows.add(row(String.format(Locale.ROOT, "P%.0f", PERCENTS[i]), percentiles.get(i)));
        }
        return new Table(
                phrases.word("Monte Carlo: ", "몬테카를로: ") + run(),
                List.of(
                        Table.Column.of(phrases.word("figure", "수치")),
                        Table.Column.ofNumbers(phrases.word("NPV", "순현재가치")),
                        Table.Column.ofNumbers(phrases.word("standard error", "표준오차"))),
                rows);
    }

    private List<Cell> row(String name, Estimate estimate) {
        return List.of(
                Cell.text(name),
                Cell.number(phrases.money(estimate.value(), currency)),
                Cell.number(phrases.money(estimate.standardError(), currency)));
    }
}
