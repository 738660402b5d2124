package dev.assay.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.assay.report.Xml;
import dev.assay.report.tree.RangeBars;
import dev.assay.report.tree.Tone;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class RangeChartTest {
    private static final List<RangeBars.Tick> AXIS =
            List.of(new RangeBars.Tick(0, "0"), new RangeBars.Tick(50, "50"), new RangeBars.Tick(100, "100"));

    private static String figure(double low, double value, double high) {
        RangeBars.Estimate estimate = new RangeBars.Estimate(low, value, high, value + " KRW", low + " to " + high);
        RangeBars bars = new RangeBars(
                "money", "expected", "interval", List.of(new RangeBars.Bar("x", Tone.BAD, estimate)), AXIS);
        return new RangeChart(bars, "c").figure().toString();
    }

    private static List<Element> lines(String figure) {
        return Xml.elements(Xml.parse(figure), "line").stream()
                .filter(line -> line.getAttribute("class").equals("limit"))
                .toList();
    }

    @Test
    void the_whisker_goes_from_the_least_to_the_most() {
        String figure = figure(10, 40, 75);

        assertThat(Xml.elements(Xml.parse(figure), "rect").get(0).getAttribute("width"))
                .isEqualTo("40%");
        assertThat(lines(figure))
                .extracting(line -> line.getAttribute("x1") + " " + line.getAttribute("x2"))
                .containsExactly("10% 75%", "10% 10%", "75% 75%");
    }

    @Test
    void says_in_words_what_it_draws() {
        assertThat(figure(10, 40, 75)).contains("x: expected 40.0 KRW, interval 10.0 to 75.0");
    }

    @Test
    void a_little_is_seen_and_a_range_at_the_end_is_read_from_its_end() {
        String figure = figure(60, 60, 100);

        assertThat(figure).contains("text-anchor=\"end\">60.0 to 100.0");
        assertThat(Xml.elements(Xml.parse(figure(0, 0, 1)), "rect").get(0).getAttribute("width"))
                .isEqualTo("0.4%");
    }

    @Test
    void refuses_ends_that_are_not_in_order_and_axes_that_lead_nowhere() {
        assertThatIllegalArgumentException().isThrownBy(() -> figure(50, 40, 75));
        assertThatIllegalArgumentException().isThrownBy(() -> figure(0, 1, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RangeBars("t", "v", "r", List.of(), List.of(new RangeBars.Tick(0, "0"))))
                .withMessageStartingWith("ticks must have at least two elements");
    }
}
