package dev.assay.report.html;

import dev.assay.report.internal.markup.Element;
import dev.assay.report.internal.text.DisplayWidth;
import dev.assay.report.tree.RangeBars;
import java.util.stream.Collectors;

/** Draws values as bars on one scale, each with a whisker over it and the range in words below. */
final class RangeChart {
    private static final int ROW = 66;
    private static final int TEXT = 15;
    private static final int BAR_TOP = 24;
    private static final int BAR = 16;
    private static final int CAP = 4;
    private static final int RANGE_TEXT = 55;
    private static final int AXIS = 24;
    private static final int WIDEST_LABEL = 32;
    private static final double MIDDLE = 0.5;
    private static final double LEAST_BAR = 0.004;
    private static final int TICK_TEXT = 4;

    private final RangeBars chart;
    private final String id;

    RangeChart(RangeBars chart, String id) {
        this.chart = chart;
        this.id = id;
    }

    Element figure() {
        int height = ROW * chart.bars().size() + AXIS;
        Element picture = Svg.picture(id, height, chart.title(), description());
        picture.add(axis(height));
        for (int i = 0; i < chart.bars().size(); i++) {
            picture.add(row(chart.bars().get(i), ROW * i));
        }
        return Element.of("figure", "class", "card chart wide")
                .add(Element.of("figcaption").add(Element.of("strong").text(chart.title()), legend()), picture);
    }

    private Element legend() {
        return Element.of("ul", "class", "legend", "aria-hidden", "true")
                .add(
                        Element.of("li", "class", "limit whisker").text(chart.rangeLabel()),
                        Element.of("li", "class", "value neutral").text(chart.valueLabel()));
    }

    private String description() {
        return chart.bars().stream()
                .map(bar -> bar.label() + ": " + chart.valueLabel() + " "
                        + bar.estimate().text() + ", " + chart.rangeLabel() + " "
                        + bar.estimate().rangeText())
                .collect(Collectors.joining("; "));
    }

    private Element axis(int height) {
        Element axis = Element.of("g");
        for (RangeBars.Tick tick : chart.ticks()) {
            double place = place(tick.value());
            String anchor = place == 0 ? "start" : place == 1 ? "end" : "middle";
            axis.add(Svg.line("grid", place, 0, height - AXIS));
            axis.add(Svg.text("tick", place, height - TICK_TEXT, anchor).text(tick.text()));
        }
        return axis;
    }

    private Element row(RangeBars.Bar bar, int top) {
        String css = Tones.css(bar.tone());
        RangeBars.Estimate estimate = bar.estimate();
        return Element.of("g")
                .add(
                        Svg.text("label", 0, top + TEXT, "start").text(DisplayWidth.cut(bar.label(), WIDEST_LABEL)),
                        Svg.text("counts", 1, top + TEXT, "end")
                                .add(Element.of("tspan", "class", css)
                                        .text(bar.tone().mark() + " " + estimate.text())),
                        Svg.bar("fill " + css, 0, Math.max(LEAST_BAR, place(estimate.value())), top + BAR_TOP, BAR)
                                .add(Element.of("title").text(bar.label() + ": " + estimate.text())),
                        whisker(estimate, top),
                        range(estimate, top));
    }

    private Element whisker(RangeBars.Estimate estimate, int top) {
        int middle = top + BAR_TOP + BAR / 2;
        double from = place(estimate.low());
        double to = place(estimate.high());
        Element group = Element.of("g");
        // Beneath, in the colour of the card, so that the whisker stands out from bars of any colour.
        for (String css : new String[] {"halo", "limit"}) {
            group.add(
                    Svg.across(css, from, to, middle),
                    Svg.line(css, from, middle - CAP, middle + CAP),
                    Svg.line(css, to, middle - CAP, middle + CAP));
        }
        return group;
    }

    private Element range(RangeBars.Estimate estimate, int top) {
        double low = place(estimate.low());
        boolean right = low > MIDDLE;
        double x = right ? place(estimate.high()) : low;
        return Svg.text("tick", x, top + RANGE_TEXT, right ? "end" : "start").text(estimate.rangeText());
    }

    private double place(double value) {
        return Math.min(1, value / chart.end());
    }
}
