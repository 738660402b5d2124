package dev.assay.report.html;

import dev.assay.report.internal.markup.Element;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Shapes of a chart as wide as its place. Widths are percentages, so that a chart stretches on a desk and shrinks on a phone
 * while its letters stay as large as the page's.
 */
final class Svg {
    private static final int DECIMALS = 3;

    private Svg() {}

    /** A picture with a name and a description for those who cannot see it. */
    static Element picture(String id, int height, String title, String description) {
        return Element.of("svg", "role", "img", "width", "100%", "height", String.valueOf(height))
                .with("aria-labelledby", id + "-title " + id + "-text")
                .add(
                        Element.of("title", "id", id + "-title").text(title),
                        Element.of("desc", "id", id + "-text").text(description));
    }

    /** A place on the chart as a percentage of its width. */
    static String percent(double share) {
        return new BigDecimal(share * 100)
                        .setScale(DECIMALS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }

    static Element bar(String css, double from, double to, int y, int height) {
        return Element.of("rect", "class", css, "x", percent(from), "width", percent(Math.max(0, to - from)))
                .with("y", String.valueOf(y))
                .with("height", String.valueOf(height))
                .with("rx", "3");
    }

    static Element line(String css, double x, int from, int to) {
        return Element.of("line", "class", css, "x1", percent(x), "x2", percent(x))
                .with("y1", String.valueOf(from))
                .with("y2", String.valueOf(to));
    }

    static Element across(String css, double from, double to, int y) {
        return Element.of("line", "class", css, "x1", percent(from), "x2", percent(to))
                .with("y1", String.valueOf(y))
                .with("y2", String.valueOf(y));
    }

    static Element text(String css, double x, int y, String anchor) {
        return Element.of("text", "class", css, "x", percent(x), "y", String.valueOf(y), "text-anchor", anchor);
    }
}
