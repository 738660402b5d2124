package dev.assay.report.html;

import dev.assay.report.internal.markup.Element;
import dev.assay.report.internal.text.DisplayWidth;
import dev.assay.report.tree.ShareBars;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/** Draws shares as bars on one scale, each with a line at its limit and the limit in words below. */
final class ShareChart {
    private static final int ROW = 46;
    private static final int LIMIT_ROW = 64;
    private static final int TEXT = 15;
    private static final int BAR_TOP = 24;
    private static final int BAR = 12;
    private static final int OVERHANG = 4;
    private static final int LIMIT_TEXT = 52;
    private static final int AXIS = 26;
    private static final int WIDEST_LABEL = 32;
    private static final double MIDDLE = 0.5;
    private static final double LEAST_SHARE = 0.015;
    private static final List<BigDecimal> NICE =
            List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

    private final ShareBars chart;
    private final String id;
    private final BigDecimal scale;

    ShareChart(ShareBars chart, String id) {
        this.chart = chart;
        this.id = id;
        this.scale = niceCeiling(
                chart.bars().stream().mapToDouble(ShareChart::reach).max().orElse(1));
    }

    private static double reach(ShareBars.Bar bar) {
        return Math.max(
                bar.share().value(), bar.limit().map(ShareBars.Share::value).orElse(0.0));
    }

    /** The least of 1, 2 and 5 times a power of ten that is not below a share; 1 at most. */
    static BigDecimal niceCeiling(double share) {
        if (share <= 0 || share > MIDDLE) {
            return BigDecimal.ONE;
        }
        BigDecimal exact = new BigDecimal(share).round(new MathContext(6, RoundingMode.HALF_EVEN));
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exact.precision() - exact.scale() - 1);
        return NICE.stream()
                .map(power::multiply)
                .filter(nice -> nice.compareTo(exact) >= 0)
                .findFirst()
                .orElse(BigDecimal.ONE);
    }

    Element figure() {
        int height = AXIS + chart.bars().stream().mapToInt(ShareChart::height).sum();
        Element picture = Svg.picture(id, height, chart.title(), description());
        picture.add(axis(height));
        int top = 0;
        for (ShareBars.Bar bar : chart.bars()) {
            picture.add(row(bar, top));
            top += height(bar);
        }
        return Element.of("figure", "class", "card chart")
                .add(Element.of("figcaption").add(Element.of("strong").text(chart.title()), legend()), picture);
    }

    /** Where nothing is tolerated, the line at the beginning says so and needs no words below it. */
    private static boolean isWorded(ShareBars.Share limit) {
        return limit.value() > 0;
    }

    private static int height(ShareBars.Bar bar) {
        return bar.limit().filter(ShareChart::isWorded).isPresent() ? LIMIT_ROW : ROW;
    }

    private Element legend() {
        return Element.of("ul", "class", "legend", "aria-hidden", "true")
                .add(Element.of("li", "class", "limit").text(chart.limitLabel()));
    }

    private String description() {
        return chart.bars().stream()
                .map(bar -> bar.label() + ": " + chart.shareLabel() + " "
                        + bar.share().text()
                        + bar.limit()
                                .map(limit -> ", " + chart.limitLabel() + " " + limit.text())
                                .orElse(""))
                .collect(Collectors.joining("; "));
    }

    private Element axis(int height) {
        int baseline = height - AXIS;
        return Element.of("g")
                .add(
                        tick(0, "start", baseline, height),
                        tick(MIDDLE, "middle", baseline, height),
                        tick(1, "end", baseline, height));
    }

    private Element tick(double place, String anchor, int baseline, int height) {
        String text = scale.multiply(BigDecimal.valueOf(place * 100))
                        .stripTrailingZeros()
                        .toPlainString() + " %";
        return Element.of("g")
                .add(
                        Svg.line("grid", place, 0, baseline),
                        Svg.text("tick", place, height - OVERHANG, anchor).text(text));
    }

    private Element row(ShareBars.Bar bar, int top) {
        String css = Tones.css(bar.tone());
        Element group = Element.of("g")
                .add(
                        Svg.text("label", 0, top + TEXT, "start").text(DisplayWidth.cut(bar.label(), WIDEST_LABEL)),
                        Svg.text("counts", 1, top + TEXT, "end")
                                .add(Element.of("tspan", "class", css)
                                        .text(bar.tone().mark() + " "
                                                + bar.share().text())),
                        Svg.bar("track", 0, 1, top + BAR_TOP, BAR),
                        Svg.bar("fill " + css, 0, Math.max(LEAST_SHARE, place(bar.share())), top + BAR_TOP, BAR)
                                .add(Element.of("title")
                                        .text(bar.label() + ": " + bar.share().text())));
        bar.limit().ifPresent(limit -> group.add(limit(limit, top)));
        return group;
    }

    private Element limit(ShareBars.Share limit, int top) {
        double x = place(limit);
        String anchor = x > MIDDLE ? "end" : "start";
        int from = top + BAR_TOP - OVERHANG;
        int to = top + BAR_TOP + BAR + OVERHANG;
        Element group = Element.of("g")
                .add(
                        // Beneath, in the colour of the card, so that the limit stands out from bars of any colour.
                        Svg.line("halo", x, from, to), Svg.line("limit", x, from, to));
        return isWorded(limit)
                ? group.add(Svg.text("tick", x, top + LIMIT_TEXT, anchor).text(chart.limitLabel() + " " + limit.text()))
                : group;
    }

    private double place(ShareBars.Share share) {
        return Math.min(1, share.value() / scale.doubleValue());
    }
}
