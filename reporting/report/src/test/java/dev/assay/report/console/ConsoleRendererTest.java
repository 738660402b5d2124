package dev.assay.report.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.report.Report;
import dev.assay.report.SampleReports;
import dev.assay.report.internal.text.DisplayWidth;
import dev.assay.report.tree.Badge;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Items;
import dev.assay.report.tree.Paragraph;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.Table;
import dev.assay.report.tree.Tone;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleRendererTest {
    private static final ConsoleRenderer RENDERER = ConsoleRenderer.ofDefaults();

    @Test
    void puts_the_verdict_first() {
        String text = RENDERER.render(SampleReports.english());

        assertThat(text)
                .startsWith(String.join(
                        "\n",
                        "Taxi trips, January",
                        "Data quality report",
                        "",
                        "⊘ Error  4 of 25 expectations need attention.",
                        "✓ 20 Passed   ! 1 Warned   ✗ 2 Failed   ? 1 Not evaluated   ⊘ 1 Error",
                        "",
                        "dataset  taxi 2024-01.csv",
                        "rows     1,002,511",
                        ""));
    }

    @Test
    void shows_a_finding_with_its_facts_and_rows() {
        String text = RENDERER.render(SampleReports.english());

        assertThat(text)
                .contains(String.join(
                        "\n",
                        "  ✗ Failed  passenger-count-is-between",
                        "    passenger_count is between 0 and 9, in at least 99 % of rows",
                        "    column          passenger_count",
                        "    expected        at least 99 % pass",
                        "    but was         96.79 % passed",
                        "    rows evaluated  1,002,511",
                        "    rows failing    32,181",
                        "    owner           trip-data-steward",
                        "    dimension       Validity",
                        "    severity        Error",
                        "",
                        "    Failing rows: 2 of 32,181",
                        "      row  trip_id  passenger_count  driver_name",
                        "    ─────  ───────  ───────────────  ───────────",
                        "       77  1077     112              ***",
                        "    1,022  2022     -1               ***",
                        ""));
    }

    @Test
    void draws_one_mark_for_each_expectation() {
        String text = RENDERER.render(SampleReports.english());

        assertThat(text)
                .contains(String.join(
                        "\n",
                        "  Accuracy      ✓✓⊘             ✓ 2  ⊘ 1",
                        "  Completeness  ✓✓✓✓✓✓          ✓ 6",
                        "  Consistency   ✓               ✓ 1",
                        "  Uniqueness    ✓               ✓ 1",
                        "  Validity      ✓✓✓✓✓✓✓✓✓✓!✗✗?  ✓ 10  ! 1  ✗ 2  ? 1",
                        ""));
    }

    @Test
    void draws_the_limit_where_it_is() {
        // The longest bar is 3.21 % and 40 columns; 1 % is 12.46 and 0.5 % is 6.23 of them, 0.87 % is 10.84, 0.13 % is
        // 1.62.
        Section section = new Section("s", List.of(SampleReports.shares()));

        String text = render(section);

        assertThat(text)
                .contains(String.join(
                        "\n",
                        "  passenger-count-is-between  " + "█".repeat(12) + "│" + "█".repeat(28)
                                + "  ✗ 3.21 % (tolerated 1 %)",
                        "  trip-distance-is-between    " + "█".repeat(6) + "│" + "█".repeat(5) + " ".repeat(29)
                                + "  ! 0.87 % (tolerated 0.5 %)",
                        "  fare-amount-is-between      │██" + " ".repeat(38) + "  ✗ 0.13 % (tolerated 0 %)",
                        ""));
    }

    private static String render(Section section) {
        return RENDERER.render(new Report(
                Locale.ENGLISH, SampleReports.headline(new Badge(Tone.GOOD, "Passed"), "t", "s"), List.of(section)));
    }

    @Test
    void aligns_hangul_by_columns() {
        Table table = new Table(
                "표",
                List.of(Table.Column.of("이름"), Table.Column.ofNumbers("값"), Table.Column.of("x")),
                List.of(
                        List.of(Cell.value("가나다"), Cell.number("1"), Cell.text("a")),
                        List.of(Cell.value("e\u0301"), Cell.number("1,000"), Cell.text("b"))));

        String text = render(new Section("절", List.of(table)));

        assertThat(text)
                .contains(String.join(
                        "\n",
                        "  이름       값  x",
                        "  ──────  ─────  ─",
                        "  가나다      1  a",
                        "  e\u0301       1,000  b",
                        ""));
    }

    @Test
    void wraps_below_where_the_text_began() {
        String text = ConsoleRenderer.ofDefaults()
                .width(40)
                .render(new Report(
                        Locale.ENGLISH,
                        SampleReports.headline(
                                new Badge(Tone.GOOD, "Passed"), "t", "one two three four five six seven eight"),
                        List.of(new Section(
                                "s", List.of(new Items(List.of("one two three four five six seven eight nine")))))));

        assertThat(text)
                .contains("✓ Passed  one two three four five six\n          seven eight\n")
                .contains("  - one two three four five six seven\n    eight nine\n");
    }

    @Test
    void breaks_a_word_only_when_it_must() {
        assertThat(Lines.wrap("ab cdefgh ij", 4)).containsExactly("ab", "cdef", "gh", "ij");
        assertThat(Lines.wrap("가나다라", 5)).containsExactly("가나", "다라");
        assertThat(Lines.wrap("", 5)).containsExactly("");
    }

    @Test
    void lists_the_cells_of_a_table_that_has_no_room() {
        List<Table.Column> columns =
                Stream.of("a", "b", "c", "d", "e", "f").map(Table.Column::of).toList();
        List<Cell> row = Stream.of("one", "two", "three", "four", "five", "six")
                .map(text -> Cell.text(text + "-and-more"))
                .toList();

        String text = ConsoleRenderer.ofDefaults()
                .width(40)
                .render(new Report(
                        Locale.ENGLISH,
                        SampleReports.headline(new Badge(Tone.GOOD, "Passed"), "t", "s"),
                        List.of(new Section("s", List.of(new Table("c", columns, List.of(row)))))));

        assertThat(text).contains("  c\n  - a  one-and-more\n    b  two-and-more\n");
    }

    @Test
    void narrows_the_widest_columns_first() {
        Table table = new Table(
                "c",
                List.of(Table.Column.of("id"), Table.Column.of("note")),
                List.of(List.of(Cell.text("id-1"), Cell.text("word ".repeat(12)))));

        String text = ConsoleRenderer.ofDefaults()
                .width(40)
                .render(new Report(
                        Locale.ENGLISH,
                        SampleReports.headline(new Badge(Tone.GOOD, "Passed"), "t", "s"),
                        List.of(new Section("s", List.of(table)))));

        // 40 less 2 of indent, 4 of id, 2 of gap: 32 columns, six words of 5 less the last space.
        assertThat(text).contains("  id-1  word word word word word word\n        word word word word word word\n");
    }

    static Stream<Arguments> everything() {
        Stream<Block> plain = Stream.of(new Paragraph("x"));
        return Stream.concat(
                        Stream.of(
                                SampleReports.english(),
                                SampleReports.of("word ".repeat(30)),
                                SampleReports.of("가".repeat(90))),
                        plain.map(block -> new Report(
                                Locale.ENGLISH,
                                SampleReports.headline(new Badge(Tone.GOOD, "p"), "t", "s"),
                                List.of(new Section("s", List.of(block))))))
                .flatMap(report -> Stream.of(40, 41, 60, 80, 100, 200).map(width -> Arguments.of(report, width)));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void never_exceeds_its_width(Report report, int width) {
        String text = RENDERER.width(width).render(report);

        assertThat(text.lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(width));
    }

    @ParameterizedTest
    @MethodSource("everything")
    void says_the_same_with_colours(Report report, int width) {
        String plain = RENDERER.width(width).render(report);
        String coloured = RENDERER.width(width).ansi(Ansi.ALWAYS).render(report);

        assertThat(coloured).contains("\u001B[");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "").lines().map(String::stripTrailing))
                .isEqualTo(plain.lines().map(String::stripTrailing).toList());
    }

    @ParameterizedTest
    @MethodSource("dev.assay.report.Hostile#texts")
    void lets_no_data_speak_to_the_terminal(String hostile) {
        String text = RENDERER.render(SampleReports.of(hostile));

        assertThat(text.replace("\n", "")).doesNotMatch("(?s).*[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}].*");
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(DisplayWidth.of(line)).isLessThanOrEqualTo(100));
    }

    @Test
    void draws_with_ascii_alone_when_told() {
        String text = RENDERER.glyphs(Glyphs.ASCII).render(SampleReports.english());

        assertThat(text).matches("[\\n\\x20-\\x7E]*").contains("E Error  4 of 25", "Health ----", "###|###");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 1_000})
    void takes_widths_of_the_range(int width) {
        assertThat(RENDERER.width(width).render(SampleReports.english())).isNotBlank();
    }
}
