package dev.assay.report.html;

import dev.assay.report.internal.markup.Element;
import dev.assay.report.internal.text.DisplayWidth;
import dev.assay.report.picture.Axis;
import dev.assay.report.picture.Mark;
import dev.assay.report.picture.Plot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * Draws a plot. Places are shares of the width, so that the drawing is as wide as there is room while its words keep their size;
 * heights are fixed.
 */
final class PlotDrawing implements Mark.Cases<Element> {
    private static final double LEFT = 0.1;
    private static final double RIGHT = 0.985;
    private static final int PLANE = 200;
    private static final int AXIS = 26;
    private static final int TOP = 10;
    private static final int LABEL_ROW = 18;
    private static final int TICK_TEXT = 6;
    private static final int MIDDLE = 4;
    private static final int UNITS = 1000;
    private static final int WIDEST_LABEL = 28;
    private static final double HALF = 0.5;

    private final Plot plot;
    private final int top;
    private int uprights;

    PlotDrawing(Plot plot) {
        this.plot = plot;
        long labels =
                plot.marks().stream().filter(Mark.Upright.class::isInstance).count();
        this.top = TOP + (int) labels * LABEL_ROW + (labels == 0 ? 0 : MIDDLE);
    }

    Element in(IntFunction<Element> picture) {
        Element drawn = picture.apply(top + PLANE + AXIS);
        plot.y().ticks().forEach(tick -> drawn.add(horizontal(tick)));
        plot.x().ticks().forEach(tick -> drawn.add(vertical(tick)));
        plot.marks().forEach(mark -> drawn.add(mark.fold(this)));
        return drawn;
    }

    private double x(double value) {
        return LEFT + (RIGHT - LEFT) * plot.x().share(value);
    }

    private int y(double value) {
        return top + (int) Math.round((1 - plot.y().share(value)) * PLANE);
    }

    private Element horizontal(Axis.Tick tick) {
        int y = y(tick.at());
        return Element.of("g")
                .add(
                        across("grid", y),
                        Svg.text("tick", LEFT, y + MIDDLE, "end")
                                .with("dx", "-8")
                                .text(tick.label()));
    }

    private static Element across(String css, int y) {
        return Element.of("line", "class", css, "x1", Svg.percent(LEFT), "x2", Svg.percent(RIGHT))
                .with("y1", String.valueOf(y))
                .with("y2", String.valueOf(y));
    }

    private Element vertical(Axis.Tick tick) {
        String anchor = plot.x().share(tick.at()) > 0.98 ? "end" : "middle";
        return Svg.text("tick", x(tick.at()), top + PLANE + AXIS - TICK_TEXT, anchor)
                .text(tick.label());
    }

    private static String css(String kind, Mark mark) {
        return kind + " " + PictureFigure.css(mark.shade());
    }

    @Override
    public Element column(Mark.Column column) {
        int end = y(column.height());
        int zero = y(0);
        return Svg.bar(
                        css("shape", column),
                        x(column.from()),
                        x(column.to()),
                        Math.min(end, zero),
                        Math.abs(end - zero))
                .with("rx", "2")
                .add(Element.of("title").text(column.label()));
    }

    @Override
    public Element curve(Mark.Curve curve) {
        String points = curve.points().stream()
                .map(point -> units(plot.x().share(point.x())) + ","
                        + units(1 - plot.y().share(point.y())))
                .collect(Collectors.joining(" "));
        // In a picture of its own that is stretched, because points cannot be shares of the width.
        return Element.of("svg", "x", Svg.percent(LEFT), "y", String.valueOf(top))
                .with("width", Svg.percent(RIGHT - LEFT))
                .with("height", String.valueOf(PLANE))
                .with("viewBox", "0 0 " + UNITS + " " + UNITS)
                .with("preserveAspectRatio", "none")
                .add(Element.of("polyline", "class", css("curve", curve), "points", points));
    }

    private static String units(double share) {
        return new BigDecimal(share * UNITS)
                .setScale(1, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public Element upright(Mark.Upright upright) {
        uprights++;
        int text = TOP + uprights * LABEL_ROW - MIDDLE;
        double x = x(upright.at());
        boolean left = plot.x().share(upright.at()) > HALF;
        return Element.of("g")
                .add(
                        Svg.line(css("upright", upright), x, text - LABEL_ROW / 2, top + PLANE),
                        Svg.text(css("note", upright), x, text, left ? "end" : "start")
                                .with("dx", left ? "-5" : "5")
                                .text(upright.label()));
    }

    @Override
    public Element level(Mark.Level level) {
        int y = y(level.at());
        Element group = Element.of("g").add(across(css("level", level), y));
        return level.label().isEmpty()
                ? group
                : group.add(Svg.text(css("note", level), RIGHT, y - MIDDLE - 2, "end")
                        .text(level.label()));
    }

    @Override
    public Element dot(Mark.Dot dot) {
        double x = x(dot.at().x());
        int y = y(dot.at().y());
        boolean left = plot.x().share(dot.at().x()) > HALF;
        Element group = Element.of("g")
                .add(Element.of("circle", "class", css("dot", dot), "cx", Svg.percent(x), "cy", String.valueOf(y))
                        .with("r", "5"));
        return dot.label().isEmpty()
                ? group
                : group.add(Svg.text(css("note", dot), x, y - MIDDLE, left ? "end" : "start")
                        .with("dx", left ? "-10" : "10")
                        .text(DisplayWidth.cut(dot.label(), WIDEST_LABEL)));
    }
}
