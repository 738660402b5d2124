package dev.assay.report.console;

import dev.assay.report.internal.text.DisplayWidth;
import dev.assay.report.tree.RangeBars;
import dev.assay.report.tree.ShareBars;
import dev.assay.report.tree.StackedBars;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Draws charts with characters: a label, a bar, and the numbers behind it. Without room for a bar the rest remains. */
final class ConsoleCharts {
    private static final int WIDEST_LABEL = 34;
    private static final int WIDEST_BAR = 40;
    private static final int LEAST_BAR = 8;
    private static final int GAP = 2;

    private final Screen screen;

    ConsoleCharts(Screen screen) {
        this.screen = screen;
    }

    private int labels(List<String> labels) {
        int widest = labels.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        return Math.min(widest, Math.min(WIDEST_LABEL, screen.width() / 2));
    }

    private int room(int labels, List<String> texts) {
        int widest = texts.stream().mapToInt(DisplayWidth::of).max().orElse(0);
        int room = Math.min(WIDEST_BAR, screen.width() - labels - GAP - GAP - widest);
        return room < LEAST_BAR ? 0 : room;
    }

    private List<String> line(String label, int labels, String bar, String text) {
        String lead = DisplayWidth.padEnd(DisplayWidth.cut(label, labels), labels + GAP);
        return bar.isEmpty()
                ? screen.hanging(lead, labels + GAP, text, Style.PLAIN)
                : List.of((lead + bar + " ".repeat(GAP) + text).stripTrailing());
    }

    /** Draws each bar as a row of marks, so that one expectation is one mark as long as there is room. */
    List<String> stacked(StackedBars chart) {
        int labels = labels(chart.bars().stream().map(StackedBars.Bar::label).toList());
        int room = room(
                labels, chart.bars().stream().map(bar -> counts(chart, bar)).toList());
        long greatest =
                chart.bars().stream().mapToLong(StackedBars.Bar::total).max().orElse(0);
        List<String> lines = new ArrayList<>(screen.wrap(chart.title()));
        for (StackedBars.Bar bar : chart.bars()) {
            lines.addAll(line(bar.label(), labels, marks(chart, bar, room, greatest), counts(chart, bar)));
        }
        return lines;
    }

    private String marks(StackedBars chart, StackedBars.Bar bar, int room, long greatest) {
        int length = (int) Math.min(room, greatest);
        StringBuilder marks = new StringBuilder();
        long before = 0;
        int drawn = 0;
        for (int i = 0; i < chart.series().size() && room > 0; i++) {
            before += bar.counts().get(i);
            int end = greatest <= room ? (int) before : (int) Math.round((double) before * room / greatest);
            StackedBars.Series series = chart.series().get(i);
            String mark = screen.glyphs().mark(series.tone());
            marks.append(screen.paint(Style.of(series.tone()), mark.repeat(end - drawn)));
            drawn = end;
        }
        return marks.append(" ".repeat(length - drawn)).toString();
    }

    private String counts(StackedBars chart, StackedBars.Bar bar) {
        return IntStream.range(0, chart.series().size())
                .filter(i -> bar.counts().get(i) > 0)
                .mapToObj(i -> screen.glyphs().mark(chart.series().get(i).tone()) + " "
                        + bar.counts().get(i))
                .collect(Collectors.joining(" ".repeat(GAP)));
    }

    /** Draws each bar as a row of blocks with a line where the limit is. */
    List<String> shares(ShareBars chart) {
        int labels = labels(chart.bars().stream().map(ShareBars.Bar::label).toList());
        int room = room(
                labels + 1, chart.bars().stream().map(bar -> text(chart, bar)).toList());
        double greatest =
                chart.bars().stream().mapToDouble(ConsoleCharts::reach).max().orElse(0);
        List<String> lines = new ArrayList<>(screen.wrap(chart.title()));
        for (ShareBars.Bar bar : chart.bars()) {
            String blocks = room == 0 ? "" : screen.paint(Style.of(bar.tone()), blocks(bar, room, greatest));
            lines.addAll(line(bar.label(), labels, blocks, text(chart, bar)));
        }
        return lines;
    }

    private static double reach(ShareBars.Bar bar) {
        return Math.max(
                bar.share().value(), bar.limit().map(ShareBars.Share::value).orElse(0.0));
    }

    private String text(ShareBars chart, ShareBars.Bar bar) {
        String limit = bar.limit()
                .map(share -> " (" + chart.limitLabel() + " " + share.text() + ")")
                .orElse("");
        return screen.glyphs().mark(bar.tone()) + " " + bar.share().text() + limit;
    }

    /** What is more than nothing is seen: a share too small for a block still gets one. */
    private String blocks(ShareBars.Bar bar, int room, double greatest) {
        double scale = greatest > 0 ? room / greatest : 0;
        int length = Math.max(
                bar.share().value() > 0 ? 1 : 0, (int) Math.round(bar.share().value() * scale));
        StringBuilder blocks =
                new StringBuilder(DisplayWidth.padEnd(screen.glyphs().bar(length), room));
        // Between two blocks, so that it hides none.
        int place = bar.limit()
                .map(limit -> (int) Math.round(limit.value() * scale))
                .orElse(room);
        return blocks.insert(place, bar.limit().isPresent() ? screen.glyphs().limit() : ' ')
                .toString();
    }

    /** Draws each bar as a row of blocks with the whisker as a line through it, and both in words. */
    List<String> ranges(RangeBars chart) {
        int labels = labels(chart.bars().stream().map(RangeBars.Bar::label).toList());
        int room = room(labels, chart.bars().stream().map(this::text).toList());
        List<String> lines = new ArrayList<>(screen.wrap(chart.title()));
        for (RangeBars.Bar bar : chart.bars()) {
            String drawn = room == 0 ? "" : drawn(bar, room, chart.end());
            lines.addAll(line(bar.label(), labels, drawn, text(bar)));
        }
        return lines;
    }

    private String text(RangeBars.Bar bar) {
        return screen.glyphs().mark(bar.tone()) + " " + bar.estimate().text() + " ("
                + bar.estimate().rangeText() + ")";
    }

    private String drawn(RangeBars.Bar bar, int room, double end) {
        RangeBars.Estimate estimate = bar.estimate();
        int length = places(estimate.value(), room, end);
        int most = Math.max(length, places(estimate.high(), room, end));
        String blocks = screen.paint(Style.of(bar.tone()), screen.glyphs().bar(length));
        String whisker = screen.paint(Style.DIM, screen.glyphs().whisker(most - length));
        return blocks + whisker + " ".repeat(room - most);
    }

    /** What is more than nothing is seen. */
    private static int places(double value, int room, double end) {
        return Math.min(room, Math.max(value > 0 ? 1 : 0, (int) Math.round(value * room / end)));
    }
}
