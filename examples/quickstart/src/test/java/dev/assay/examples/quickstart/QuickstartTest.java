package dev.assay.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.checks.Checks;
import dev.assay.checks.Csv;
import dev.assay.json.SuiteFiles;
import dev.assay.quality.engine.RunOptions;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartTest {
    private static final Path ORDERS = Path.of("data", "orders.csv");
    private static final Path SUITE = Path.of("suites", "orders.yaml");

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();

    private int run(String... words) {
        PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
        return new Quickstart(out, new PrintStream(progress, true, StandardCharsets.UTF_8), false, Clocks.OCTOBER)
                .run(words);
    }

    @Test
    void tells_in_korean_how_far_it_has_come() throws IOException {
        run("--out", folder.toString(), "--lang", "ko");

        assertThat(progress.toString(StandardCharsets.UTF_8))
                .contains("orders.csv 측정 중: 5,000행")
                .doesNotContain("rows");
    }

    /** Without a row nine losses are unknown; what is known comes of a log of incidents. */
    @Test
    void what_is_unknown_is_in_the_headline() throws IOException {
        String names = Files.readAllLines(Path.of("data/orders.csv")).get(0);
        Path header = Files.writeString(folder.resolve("none.csv"), names + "\n");

        run(header.toString(), "suites/orders.yaml", "--stakes", "stakes/orders.yaml", "--out", folder.toString());

        // 8,760 hours × 48/8,760 × 200,000 won.
        assertThat(printed.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " "))
                .contains("At least KRW 9,600,000 a year is expected to be lost")
                .contains("9 of 10 losses unknown, not 0.");
        assertThat(Files.readString(folder.resolve("report.json"))).contains("\"unknown\": 9,");
    }

    @Test
    void the_sample_does_not_meet_its_suite() throws IOException {
        int code = run("--out", folder.toString());

        assertThat(code).isEqualTo(Quickstart.NOT_MET);
        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("order-id-unique", "written: ");
        assertThat(progress.toString(StandardCharsets.UTF_8)).contains("measuring orders.csv: 5,000 rows");
        assertThat(Files.readString(folder.resolve("outcome.html"))).startsWith("<!DOCTYPE html>");
        assertThat(Files.readString(folder.resolve("outcome.json"))).contains("\"status\": \"failed\"");
    }

    /** The rows that {@code data/README.md} lists, per expectation. */
    @Test
    void every_listed_defect_is_found_and_nothing_else() {
        Clock clock = Clock.fixed(Instant.parse("2025-10-15T00:00:00Z"), ZoneOffset.UTC);
        RunOptions options = RunOptions.builder().clock(clock).build();

        Outcome outcome = Checks.of(Csv.at(ORDERS)).with(options).run(SuiteFiles.read(SUITE));

        Map<String, Long> failing = outcome.results().stream()
                .filter(result -> result.status() != Status.PASSED)
                .collect(Collectors.toMap(Result::id, QuickstartTest::failed));
        assertThat(failing)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "order-id-unique", 12L,
                        "customer-email-present", 40L,
                        "customer-email-valid", 5L,
                        "shipped-after-ordered", 5L,
                        "ordered-in-the-past", 1L,
                        "quantity-positive", 4L,
                        "total-adds-up", 13L,
                        "unit-price-plausible", 1L,
                        "country-known", 3L,
                        "status-known", 7L));
    }

    private static long failed(Result result) {
        return ((Figure.Tally) result.measured().orElseThrow().figure()).failed();
    }

    @Test
    void data_that_meet_their_suite_end_with_0() throws IOException {
        Path data = Files.writeString(folder.resolve("d.csv"), "a\n1\n2\n");
        Path suite = Files.writeString(
                folder.resolve("s.yaml"), "suite: s\nexpectations:\n  - column: a\n    is-positive: true\n");

        assertThat(run(
                        data.toString(),
                        suite.toString(),
                        "--out",
                        folder.resolve("new").toString()))
                .isEqualTo(Quickstart.MET);
        assertThat(folder.resolve("new").resolve("outcome.json")).exists();
    }

    @Test
    void a_report_that_cannot_be_written_ends_with_2() throws IOException {
        Path taken = Files.createDirectory(folder.resolve("outcome.json"));

        int code = run("--out", folder.toString());

        assertThat(code).isEqualTo(Quickstart.COULD_NOT_RUN);
        assertThat(progress.toString(StandardCharsets.UTF_8))
                .contains("cannot write the reports: file must be writable, but was " + taken);
    }

    @Test
    void speaks_korean() {
        run("--lang", "ko", "--out", folder.toString());

        assertThat(printed.toString(StandardCharsets.UTF_8)).contains("실패");
        assertThat(folder.resolve("outcome.html"))
                .content(StandardCharsets.UTF_8)
                .contains("<html lang=\"ko\"");
    }

    @Test
    void wrong_words_are_told_together_with_the_usage() {
        assertThat(run("nowhere.csv", "--lang", "fr", "--fast")).isEqualTo(Quickstart.COULD_NOT_RUN);
        assertThat(progress.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        option must be one of --organisation, --stakes, --budget, --out, --audit, --lang, but was --fast
                        a data file and a suite file must be given together, but there were 1: [nowhere.csv]
                        file must exist and be readable, but was nowhere.csv
                        --lang must be en or ko, but was fr
                        """ + Arguments.USAGE + System.lineSeparator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a,a\n1,2\n", "a\n\"1\n"})
    void a_broken_file_ends_with_2_and_writes_nothing(String csv) throws IOException {
        Path data = Files.writeString(folder.resolve("broken.csv"), csv);

        int code = run(
                data.toString(),
                SUITE.toString(),
                "--out",
                folder.resolve("none").toString());

        assertThat(code).isEqualTo(Quickstart.COULD_NOT_RUN);
        assertThat(progress.toString(StandardCharsets.UTF_8)).contains("in broken.csv");
        assertThat(folder.resolve("none")).doesNotExist();
    }
}
