package dev.assay.report.value;

import dev.assay.report.picture.Axis;
import dev.assay.report.picture.Drawing;
import dev.assay.report.picture.Mark;
import dev.assay.report.picture.Plot;
import dev.assay.report.picture.Shade;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Picture;
import dev.assay.report.tree.Table;
import dev.assay.value.business.RoiGoal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The return by the share of the benefit that comes true. */
final class GoalPicture {
    private final Phrases phrases;
    private final RoiGoal goal;
    private final double multiple;

    GoalPicture(Phrases phrases, RoiGoal goal, double multiple) {
        this.phrases = phrases;
        this.goal = goal;
        this.multiple = multiple;
    }

    private static double gain(double gross, double share, double cost) {
        return (gross * share - cost) / cost;
    }

    Picture picture() {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Level(0, "", Shade.QUIET));
        marks.add(line(gain(goal.gross(), 0, goal.cost()), gain(goal.gross(), 1, goal.cost()), Shade.QUIET));
        marks.add(line(goal.roi(0), goal.roi(1), Shade.MAIN));
        marks.add(dot(goal.realisation(), goal.roiWithout(), Shade.QUIET));
        goal.required(multiple).value().ifPresent(share -> marks.add(dot(share, goal.roi(share), Shade.MAIN)));
        Axis shares = Axis.of(0, 1, at -> String.format(Locale.ROOT, "%.0f%%", 100 * at));
        Axis returns =
                Axis.of(-1, gain(goal.gross(), 1, goal.cost()), at -> String.format(Locale.ROOT, "%.0f%%", 100 * at));
        return new Picture(
                phrases.word("Return by the share of the benefit that comes true", "편익 실현율에 따른 투자 수익률"),
                goal.explain(multiple, phrases.locale()),
                new Plot(shares, returns, marks, keys()),
                figures());
    }

    private static Mark line(double from, double to, Shade shade) {
        return new Mark.Curve(List.of(new Mark.Point(0, from), new Mark.Point(1, to)), shade);
    }

    private static Mark dot(double share, double roi, Shade shade) {
        return new Mark.Dot(new Mark.Point(share, roi), Phrases.percent(roi), shade);
    }

    private List<Drawing.Key> keys() {
        return List.of(
                new Drawing.Key(Shade.MAIN, phrases.word("with the programme", "개선 후")),
                new Drawing.Key(Shade.QUIET, phrases.word("without", "개선 없이")));
    }

    private Table figures() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(goal.realisation(), goal.roiWithout(), "today, without the programme", "현재, 개선 없이"));
        rows.add(row(
                goal.realisation(),
                goal.roi(goal.realisation()),
                "the programme changes nothing",
                "개선이 아무것도 바꾸지 못할 때"));
        String times = String.format(Locale.ROOT, multiple == Math.rint(multiple) ? "%.0f" : "%.2f", multiple);
        goal.required(multiple)
                .value()
                .ifPresent(share ->
                        rows.add(row(share, goal.roi(share), times + " times today's return", "현재의 " + times + "배")));
        rows.add(row(1, goal.roi(1), "all comes true", "모두 실현"));
        return new Table(
                phrases.word("Returns at some shares", "실현율별 투자 수익률"),
                List.of(
                        Table.Column.ofNumbers(phrases.word("realised", "실현율")),
                        Table.Column.ofNumbers(phrases.word("ROI", "ROI")),
                        Table.Column.of(phrases.word("when", "경우"))),
                rows);
    }

    private List<Cell> row(double share, double roi, String en, String ko) {
        return List.of(
                Cell.number(Phrases.percent(share)),
                Cell.number(Phrases.percent(roi)),
                Cell.text(phrases.word(en, ko)));
    }
}
