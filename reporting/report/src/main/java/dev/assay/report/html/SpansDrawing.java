package dev.assay.report.html;

import dev.assay.report.internal.markup.Element;
import dev.assay.report.internal.text.DisplayWidth;
import dev.assay.report.picture.Axis;
import dev.assay.report.picture.Spans;
import java.util.function.IntFunction;

/** Draws rows of spans: the words of a row above it, the scale below all. */
final class SpansDrawing {
    private static final int ROW = 44;
    private static final int TEXT = 14;
    private static final int BAR_TOP = 22;
    private static final int BAR = 14;
    private static final int AXIS = 26;
    private static final int TICK_TEXT = 6;
    private static final int WIDEST_LABEL = 30;
    private static final double LEAST_WIDTH = 0.004;

    private final Spans spans;
    private final int bottom;

    SpansDrawing(Spans spans) {
        this.spans = spans;
        this.bottom = spans.rows().size() * ROW;
    }

    Element in(IntFunction<Element> picture) {
        Element drawn = picture.apply(bottom + AXIS);
        for (Axis.Tick tick : spans.axis().ticks()) {
            drawn.add(tick(tick));
        }
        spans.base().ifPresent(at -> drawn.add(Svg.line("base", share(at), 0, bottom)));
        for (int i = 0; i < spans.rows().size(); i++) {
            drawn.add(row(i));
        }
        return drawn;
    }

    private double share(double value) {
        return spans.axis().share(value);
    }

    private Element tick(Axis.Tick tick) {
        double at = share(tick.at());
        String anchor = at < 0.02 ? "start" : at > 0.98 ? "end" : "middle";
        return Element.of("g")
                .add(
                        Svg.line("grid", at, 0, bottom),
                        Svg.text("tick", at, bottom + AXIS - TICK_TEXT, anchor).text(tick.label()));
    }

    private Element row(int i) {
        Spans.Row row = spans.rows().get(i);
        int top = i * ROW;
        Element group = Element.of("g");
        if (spans.links() == Spans.Links.STEPS && i + 1 < spans.rows().size()) {
            row.spans().stream()
                    .reduce((first, last) -> last)
                    .ifPresent(last ->
                            group.add(Svg.line("link", share(last.to()), top + BAR_TOP + BAR, top + ROW + BAR_TOP)));
        }
        for (Spans.Span span : row.spans()) {
            double from = Math.min(share(span.from()), share(span.to()));
            double to = Math.max(share(span.from()), share(span.to()));
            group.add(Svg.bar(
                            "shape " + PictureFigure.css(span.shade()),
                            from,
                            Math.max(to, from + LEAST_WIDTH),
                            top + BAR_TOP,
                            BAR)
                    .add(Element.of("title").text(row.label() + ": " + row.value())));
        }
        return group.add(
                Svg.text("label", 0, top + TEXT, "start")
                        .with("dx", "6")
                        .text(DisplayWidth.cut(row.label(), WIDEST_LABEL)),
                Svg.text("counts", 1, top + TEXT, "end").text(row.value()));
    }
}
