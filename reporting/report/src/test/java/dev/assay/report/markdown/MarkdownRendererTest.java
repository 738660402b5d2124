package dev.assay.report.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.report.SampleReports;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownRendererTest {
    private final MarkdownRenderer renderer = new MarkdownRenderer();

    @Test
    void puts_the_verdict_first() {
        String text = renderer.render(SampleReports.english());

        assertThat(text)
                .startsWith(String.join(
                        "\n",
                        "# Taxi trips, January",
                        "",
                        "Data quality report",
                        "",
                        "**⊘ Error** · 4 of 25 expectations need attention.",
                        "",
                        "| ✓ Passed | ! Warned | ✗ Failed | ? Not evaluated | ⊘ Error |",
                        "| --: | --: | --: | --: | --: |",
                        "| 20 | 1 | 2 | 1 | 1 |",
                        "",
                        "* **dataset** taxi 2024-01.csv",
                        ""));
    }

    @Test
    void shows_a_finding_with_its_facts_and_rows() {
        String text = renderer.render(SampleReports.english());

        assertThat(text)
                .contains(String.join(
                        "\n",
                        "### ✗ Failed: `passenger-count-is-between`",
                        "",
                        "passenger_count is between 0 and 9, in at least 99 % of rows",
                        "",
                        "* **column** `passenger_count`",
                        "* **expected** at least 99 % pass",
                        "* **but was** 96.79 % passed",
                        "* **rows evaluated** 1,002,511",
                        "* **rows failing** 32,181",
                        "* **owner** trip-data-steward",
                        "* **dimension** Validity",
                        "* **severity** Error",
                        "",
                        "Failing rows: 2 of 32,181",
                        "",
                        "| row | trip_id | passenger_count | driver_name |",
                        "| --: | :-- | :-- | :-- |",
                        "| 77 | `1077` | `112` | *&#42;&#42;&#42;* |",
                        "| 1,022 | `2022` | `-1` | *&#42;&#42;&#42;* |",
                        ""));
    }

    @Test
    void turns_charts_into_tables() {
        String text = renderer.render(SampleReports.english());

        assertThat(text)
                .contains(
                        "| Expectations by dimension | ✓ Passed | ! Warned | ✗ Failed | ? Not evaluated | ⊘ Error |\n"
                                + "| :-- | --: | --: | --: | --: | --: |\n| Accuracy | 2 | 0 | 0 | 0 | 1 |\n",
                        "| Failing rows and what is tolerated | failing | tolerated |\n| :-- | --: | --: |\n"
                                + "| ✗ `passenger-count-is-between` | 3.21 % | 1 % |\n");
    }

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("plain text, 1.5 % (x)", "plain text, 1.5 % (x)"),
                Arguments.of("fare_amount is in [0, 9]", "fare_amount is in &#91;0, 9&#93;"),
                Arguments.of("_fare_ a_", "&#95;fare&#95; a&#95;"),
                Arguments.of("a*b|c", "a&#42;b&#124;c"),
                Arguments.of("<b>&lt;", "&#60;b&#62;&#38;lt;"),
                Arguments.of("`x` ~~a~~ $a$", "&#96;x&#96; &#126;&#126;a&#126;&#126; &#36;a&#36;"),
                Arguments.of("# h", "&#35; h"),
                Arguments.of("see #12", "see &#35;12"),
                Arguments.of("- a", "&#45; a"),
                Arguments.of("+ a", "&#43; a"),
                Arguments.of("===", "&#61;=="),
                Arguments.of("1. a", "1&#46; a"),
                Arguments.of("12) a", "12&#41; a"),
                Arguments.of("7.", "7&#46;"),
                Arguments.of("0. a", "0&#46; a"),
                Arguments.of("9. a", "9&#46; a"),
                Arguments.of(". a", ". a"),
                Arguments.of("v1. a", "v1. a"),
                Arguments.of("(_a)", "(&#95;a)"),
                Arguments.of("http://x", "http&#58;//x"),
                Arguments.of("WWW.x", "WWW&#46;x"),
                Arguments.of("a@b", "a&#64;b"),
                Arguments.of("a\\b", "a&#92;b"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void writes_entities_for_what_markdown_reads(String text, String markdown) {
        assertThat(MarkdownText.prose(text)).isEqualTo(markdown);
    }

    @Test
    void writes_values_as_code_unless_code_cannot_hold_them() {
        assertThat(MarkdownText.code("a*b <c>")).isEqualTo("`a*b <c>`");
        assertThat(MarkdownText.code("a|b")).isEqualTo("a&#124;b");
        assertThat(MarkdownText.code("a`b")).isEqualTo("a&#96;b");
        assertThat(MarkdownText.code("a\\b")).isEqualTo("a&#92;b");
        assertThat(MarkdownText.code(" a")).isEqualTo(" a");
        assertThat(MarkdownText.code("")).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dev.assay.report.Hostile#texts")
    void keeps_its_tables_and_headings_whatever_the_data_hold(String hostile) {
        List<String> plain = skeleton(renderer.render(SampleReports.of("plain")));

        List<String> lines = skeleton(renderer.render(SampleReports.of(hostile)));

        assertThat(lines).isEqualTo(plain);
    }

    /** What each line is: a heading of a level, a row of a number of cells, an item, or text. */
    private static List<String> skeleton(String markdown) {
        return markdown.lines()
                .map(line -> line.startsWith("|")
                        ? "row " + line.chars().filter(c -> c == '|').count()
                        : line.startsWith("#")
                                ? line.substring(0, line.indexOf(' '))
                                : line.startsWith("* ") ? "item" : "text")
                .toList();
    }

    @ParameterizedTest
    @MethodSource("dev.assay.report.Hostile#texts")
    void writes_no_html(String hostile) {
        String withoutCode = renderer.render(SampleReports.of(hostile)).replaceAll("`[^`]*`", "");

        assertThat(withoutCode).doesNotContain("<", ">", "](", "http:", "\u001B");
    }
}
