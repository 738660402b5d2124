package dev.assay.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.outcome.Outcome;
import dev.assay.report.console.ConsoleRenderer;
import dev.assay.report.html.HtmlRenderer;
import dev.assay.report.junit.JunitXmlRenderer;
import dev.assay.report.markdown.MarkdownRenderer;
import dev.assay.report.tree.Badge;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Facts;
import dev.assay.report.tree.Finding;
import dev.assay.report.tree.Findings;
import dev.assay.report.tree.Paragraph;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.ShareBars;
import dev.assay.report.tree.StackedBars;
import dev.assay.report.tree.Table;
import dev.assay.report.tree.Tone;
import dev.assay.report.tree.Totals;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTest {
    private final Report trips = Report.of(SampleOutcomes.trips(), Locale.ENGLISH);

    @Test
    void says_the_verdict_in_a_sentence() {
        assertThat(trips.headline().kicker()).isEqualTo("Data quality report");
        assertThat(trips.headline().title()).isEqualTo("taxi trips");
        assertThat(trips.headline().badge()).isEqualTo(new Badge(Tone.BROKEN, "Error"));
        assertThat(trips.headline().summary()).isEqualTo("6 of 9 expectations need attention.");
        assertThat(trips.headline().totals().totals())
                .containsExactly(
                        new Totals.Total("Passed", 2, Tone.GOOD),
                        new Totals.Total("Warned", 1, Tone.CAUTION),
                        new Totals.Total("Failed", 4, Tone.BAD),
                        new Totals.Total("Not evaluated", 1, Tone.UNKNOWN),
                        new Totals.Total("Error", 1, Tone.BROKEN));
    }

    @Test
    void says_which_run_it_was() {
        assertThat(trips.headline().run().took()).isEqualTo(Duration.ofMillis(1204));
        assertThat(entries(trips.headline().facts()))
                .startsWith(
                        "dataset=trips.csv",
                        "rows=1,000",
                        "started=2026-11-03 09:14:05 UTC",
                        "took=1.2 s",
                        "engine=in-process");
        assertThat(entries(trips.headline().facts()).get(5))
                .isEqualTo("rules=" + SampleOutcomes.TRIPS.fingerprint().substring(0, 12));
    }

    private static List<String> entries(Facts facts) {
        return facts.entries().stream()
                .map(entry -> entry.label() + "=" + entry.value().text())
                .toList();
    }

    @Test
    void goes_from_the_whole_to_the_parts() {
        assertThat(trips.sections())
                .extracting(Section::title)
                .containsExactly("Health", "Problems (6)", "Warnings (1)", "Passed (2)", "How to read this");
    }

    @Test
    void shows_problems_worst_first_otherwise_as_the_suite_has_them() {
        assertThat(findings(trips, "Problems (6)"))
                .extracting(Finding::id)
                .containsExactly(
                        "trip-once", "fare-in-tariff", "passengers-fit", "tips-usual", "driver-known", "tolls-known");
    }

    private static List<Finding> findings(Report report, String section) {
        return blocks(report, section, Finding.class);
    }

    private static <B extends Block> List<B> blocks(Report report, String section, Class<B> kind) {
        return report.sections().stream()
                .filter(candidate -> candidate.title().equals(section))
                .flatMap(found -> found.blocks().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static Finding finding(Report report, String section, String id) {
        return findings(report, section).stream()
                .filter(finding -> finding.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Table> tables(Finding finding) {
        return finding.blocks().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .toList();
    }

    @Test
    void shows_failing_rows_with_number_and_keys_first() {
        Table sample = tables(finding(trips, "Problems (6)", "fare-in-tariff")).get(0);

        assertThat(sample.caption()).isEqualTo("Failing rows: 2 of 4");
        assertThat(sample.columns()).extracting(Table.Column::header).containsExactly("row", "trip_id", "fare");
        assertThat(sample.rows())
                .containsExactly(
                        List.of(Cell.number("12"), Cell.value("8812"), Cell.value("-12.50")),
                        List.of(Cell.number("480"), Cell.value("99120"), Cell.quiet("null")));
    }

    @Test
    void shows_stars_for_what_is_masked() {
        Table sample = tables(finding(trips, "Problems (6)", "driver-known")).get(0);
        Table groups = tables(finding(trips, "Problems (6)", "tips-usual")).get(0);

        assertThat(sample.rows()).containsExactly(List.of(Cell.number("33"), Cell.value("4"), Cell.quiet("***")));
        assertThat(groups.rows()).extracting(row -> row.get(0)).containsOnly(Cell.quiet("***"));
    }

    @Test
    void shows_groups_that_do_not_pass() {
        Table groups = tables(finding(trips, "Problems (6)", "tips-usual")).get(0);

        assertThat(groups.caption()).isEqualTo("Groups that do not pass: 2 of 2");
        assertThat(groups.columns())
                .extracting(Table.Column::header)
                .containsExactly("driver", "region", "Status", "Observed");
        assertThat(groups.rows())
                .extracting(row -> row.get(1))
                .containsExactly(Cell.value("\"south\""), Cell.quiet("null"));
        assertThat(groups.rows())
                .extracting(row -> row.get(2))
                .containsOnly(Cell.status(new Badge(Tone.BAD, "Failed")));
    }

    @Test
    void lists_what_passed_in_a_line_each() {
        Findings passed = blocks(trips, "Passed (2)", Findings.class).get(0);

        assertThat(passed.findings()).extracting(Finding::id).containsExactly("enough-trips", "vendor-known");
        assertThat(passed.findings()).allMatch(finding -> finding.blocks().isEmpty());
    }

    @Test
    void draws_health_by_dimension_owner_and_severity() {
        List<StackedBars> charts = blocks(trips, "Health", StackedBars.class);

        assertThat(charts)
                .extracting(StackedBars::title)
                .containsExactly("Expectations by dimension", "Expectations by owner", "Expectations by severity");
        assertThat(charts.get(1).bars())
                .containsExactly(
                        new StackedBars.Bar("no owner", List.of(1L, 1L, 2L, 1L, 0L)),
                        new StackedBars.Bar("finance-steward", List.of(0L, 0L, 1L, 0L, 0L)),
                        new StackedBars.Bar("trip-steward", List.of(1L, 0L, 1L, 0L, 1L)));
    }

    @Test
    void draws_how_far_failing_rows_are_from_what_is_tolerated() {
        ShareBars chart = blocks(trips, "Health", ShareBars.class).get(0);

        // 100 of 1000 against 1 % by at least 99 %; 70 of 1000 against 50 rows; 4 of 990 and 1 of 1000 against none.
        assertThat(chart.bars())
                .extracting(bar -> bar.label() + " " + bar.share().text() + " / "
                        + bar.limit().orElseThrow().text())
                .containsExactly(
                        "passengers-fit 10 % / 1 %",
                        "distance-sane 7 % / 5 %", "fare-in-tariff 0.4 % / 0 %", "driver-known 0.1 % / 0 %");
        assertThat(chart.bars())
                .extracting(ShareBars.Bar::tone)
                .containsExactly(Tone.BAD, Tone.CAUTION, Tone.BAD, Tone.BAD);
    }

    @Test
    void praises_what_is_clean() {
        Report report = Report.of(SampleOutcomes.clean(), Locale.ENGLISH);

        assertThat(report.headline().badge()).isEqualTo(new Badge(Tone.GOOD, "Passed"));
        assertThat(report.headline().summary()).isEqualTo("The one expectation is met.");
        assertThat(report.sections())
                .extracting(Section::title)
                .containsExactly("Health", "Passed (1)", "How to read this");
    }

    @Test
    void does_not_praise_what_was_not_asked() {
        Report report = Report.of(SampleOutcomes.empty(), Locale.ENGLISH);

        assertThat(report.headline().badge()).isEqualTo(new Badge(Tone.UNKNOWN, "Not evaluated"));
        assertThat(report.headline().summary()).isEqualTo("The suite has no expectations, so nothing was judged.");
        assertThat(report.sections()).isEmpty();
    }

    @Test
    void speaks_korean() {
        Report report = Report.of(SampleOutcomes.trips(), Locale.KOREA);

        assertThat(report.locale()).isEqualTo(Locale.KOREAN);
        assertThat(report.headline().summary()).isEqualTo("기대 조건 9건 중 6건을 확인해야 합니다.");
        assertThat(report.sections())
                .extracting(Section::title)
                .containsExactly("품질 현황", "문제 (6건)", "경고 (1건)", "통과 (2건)", "읽는 법");
    }

    @ParameterizedTest
    @CsvSource({"fr, en", "ko-KR, ko", "ko, ko", "en-GB, en", "und, en"})
    void speaks_english_to_everybody_else(String tag, String language) {
        Report report = Report.of(SampleOutcomes.clean(), Locale.forLanguageTag(tag));

        assertThat(report.locale().toLanguageTag()).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({"0, 0 ms", "999, 999 ms", "1000, 1.0 s", "59999, 59.9 s", "60000, 1 min 0 s", "3725000, 62 min 5 s"})
    void says_how_long_it_took(long millis, String text) {
        assertThat(new Labels(Language.ENGLISH).took(Duration.ofMillis(millis))).isEqualTo(text);
    }

    @Test
    void takes_sections_of_others() {
        Section more = new Section("Value at stake", List.of(new Paragraph("None.")));

        Report report = trips.with(more);

        assertThat(report.sections()).hasSize(6).endsWith(more);
        assertThat(trips.sections()).hasSize(5);
    }

    static Stream<Renderer> renderers() {
        return Stream.of(
                ConsoleRenderer.ofDefaults(), new MarkdownRenderer(), new HtmlRenderer(), new JunitXmlRenderer());
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void is_the_same_to_the_byte_on_every_machine(Renderer renderer) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String here = renderer.render(Report.of(SampleOutcomes.trips(), Locale.KOREAN));
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Seoul"));

            assertThat(renderer.render(Report.of(SampleOutcomes.trips(), Locale.KOREAN)))
                    .isEqualTo(here);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void is_written_to_whatever_takes_text(Renderer renderer) throws IOException {
        StringBuilder out = new StringBuilder();

        renderer.render(trips, out);

        assertThat(out.toString())
                .isEqualTo(renderer.render(trips))
                .endsWith("\n")
                .doesNotEndWith("\n\n");
    }

    @ParameterizedTest
    @MethodSource("renderers")
    void takes_every_outcome(Renderer renderer) {
        for (Outcome outcome : List.of(SampleOutcomes.trips(), SampleOutcomes.clean(), SampleOutcomes.empty())) {
            assertThat(renderer.render(Report.of(outcome, Locale.KOREAN)))
                    .contains(outcome.suite().name());
        }
    }
}
