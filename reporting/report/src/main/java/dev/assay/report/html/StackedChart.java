package dev.assay.report.html;

import dev.assay.report.internal.markup.Element;
import dev.assay.report.internal.text.DisplayWidth;
import dev.assay.report.tree.StackedBars;
import dev.assay.report.tree.Tone;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Draws stacked bars, each as long as the chart is wide, so that shares compare; over each its label and its counts with
 * their marks, so that neither colour nor a legend is needed to read it.
 */
final class StackedChart {
    private static final int ROW = 46;
    private static final int TEXT = 15;
    private static final int BAR_TOP = 24;
    private static final int BAR = 12;
    private static final int WIDEST_LABEL = 26;
    private static final double LEAST_SHARE = 0.015;

    private final StackedBars chart;
    private final String id;

    StackedChart(StackedBars chart, String id) {
        this.chart = chart;
        this.id = id;
    }

    Element figure() {
        Element picture = Svg.picture(id, chart.bars().size() * ROW, chart.title(), description());
        for (int i = 0; i < chart.bars().size(); i++) {
            picture.add(row(chart.bars().get(i), i * ROW));
        }
        return Element.of("figure", "class", "card chart")
                .add(Element.of("figcaption").add(Element.of("strong").text(chart.title()), legend()), picture);
    }

    /** Names only what occurs. */
    private Element legend() {
        Element list = Element.of("ul", "class", "legend", "aria-hidden", "true");
        IntStream.range(0, chart.series().size())
                .filter(i -> chart.bars().stream().anyMatch(bar -> bar.counts().get(i) > 0))
                .mapToObj(i -> chart.series().get(i))
                .forEach(series -> list.add(Element.of("li", "class", Tones.css(series.tone()))
                        .add(Tones.mark(series.tone()))
                        .text(" " + series.label())));
        return list;
    }

    private String description() {
        return chart.bars().stream()
                .map(bar -> bar.label() + ": "
                        + IntStream.range(0, chart.series().size())
                                .filter(i -> bar.counts().get(i) > 0)
                                .mapToObj(i -> chart.series().get(i).label() + " "
                                        + bar.counts().get(i))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private Element row(StackedBars.Bar bar, int top) {
        Element group = Element.of("g")
                .add(
                        Svg.text("label", 0, top + TEXT, "start").text(DisplayWidth.cut(bar.label(), WIDEST_LABEL)),
                        counts(bar, top),
                        Svg.bar("track", 0, 1, top + BAR_TOP, BAR));
        double[] widths = widths(bar);
        double before = 0;
        for (int i = 0; i < widths.length; i++) {
            if (widths[i] > 0) {
                StackedBars.Series series = chart.series().get(i);
                String fill = "fill " + Tones.css(series.tone());
                String text =
                        bar.label() + ": " + series.label() + " " + bar.counts().get(i);
                group.add(Svg.bar(fill, before, before + widths[i], top + BAR_TOP, BAR)
                        .add(Element.of("title").text(text)));
            }
            before += widths[i];
        }
        return group;
    }

    /** The share of each count in its bar; one failure among thousands is still seen. */
    private static double[] widths(StackedBars.Bar bar) {
        double[] widths = bar.counts().stream()
                .mapToDouble(count -> count == 0 ? 0 : Math.max(LEAST_SHARE, (double) count / bar.total()))
                .toArray();
        double sum = Math.max(1, DoubleStream.of(widths).sum());
        return DoubleStream.of(widths).map(width -> width / sum).toArray();
    }

    private Element counts(StackedBars.Bar bar, int top) {
        Element text = Svg.text("counts", 1, top + TEXT, "end");
        List<Integer> present = IntStream.range(0, chart.series().size())
                .filter(i -> bar.counts().get(i) > 0)
                .boxed()
                .toList();
        for (int i : present) {
            Tone tone = chart.series().get(i).tone();
            text.add(Element.of("tspan", "class", Tones.css(tone), "dx", i == present.get(0) ? "0" : "10")
                    .text(tone.mark() + " " + bar.counts().get(i)));
        }
        return text;
    }
}
