package dev.assay.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.report.Xml;
import dev.assay.report.tree.StackedBars;
import dev.assay.report.tree.Tone;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

class ChartsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 1",
        "0.9, 1",
        "0.51, 1",
        "0.5, 0.5",
        "0.21, 0.5",
        "0.2, 0.2",
        "0.11, 0.2",
        "0.1, 0.1",
        "0.0321, 0.05",
        "0.01, 0.01",
        "0.0019, 0.002",
        "0.000001, 0.000001",
        "1.5E-9, 2E-9"
    })
    void ends_the_axis_at_a_round_share(double greatest, BigDecimal end) {
        assertThat(ShareChart.niceCeiling(greatest)).isEqualByComparingTo(end);
    }

    @Test
    void gives_each_count_its_share_of_the_bar() {
        List<Element> bars = bars(new StackedBars.Bar("x", List.of(3L, 0L, 1L)));

        assertThat(bars).extracting(bar -> bar.getAttribute("x")).containsExactly("0%", "75%");
        assertThat(bars).extracting(bar -> bar.getAttribute("width")).containsExactly("75%", "25%");
    }

    @Test
    void shows_one_failure_among_ten_thousand() {
        List<Element> bars = bars(new StackedBars.Bar("x", List.of(9_999L, 0L, 1L)));

        // 1.5 % is drawn at least: 0.9999 / 1.0149 and 0.015 / 1.0149
        assertThat(bars).extracting(bar -> bar.getAttribute("width")).containsExactly("98.522%", "1.478%");
    }

    @Test
    void draws_nothing_for_an_empty_bar() {
        assertThat(bars(new StackedBars.Bar("x", List.of(0L, 0L, 0L)))).isEmpty();
    }

    @Test
    void names_only_what_occurs() {
        String figure = figure(new StackedBars.Bar("x", List.of(3L, 0L, 1L)));

        assertThat(figure).contains(" good</li>", " bad</li>").doesNotContain("caution</li>");
    }

    private static List<Element> bars(StackedBars.Bar bar) {
        return Xml.elements(Xml.parse(figure(bar)), "rect").stream()
                .filter(rect -> rect.getAttribute("class").startsWith("fill"))
                .toList();
    }

    private static String figure(StackedBars.Bar bar) {
        List<StackedBars.Series> series = List.of(
                new StackedBars.Series("good", Tone.GOOD),
                new StackedBars.Series("caution", Tone.CAUTION),
                new StackedBars.Series("bad", Tone.BAD));
        return new StackedChart(new StackedBars("t", series, List.of(bar)), "c")
                .figure()
                .toString();
    }
}
