package dev.assay.examples.value;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.report.console.Ansi;
import dev.assay.value.simulation.Estimate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueExampleTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream faults = new ByteArrayOutputStream();

    private int run(String... words) {
        List<String> all = new ArrayList<>(List.of("--out", folder.toString()));
        all.addAll(List.of(words));
        PrintStream printed = new PrintStream(out, true, UTF_8);
        return new ValueExample(printed, new PrintStream(faults, true, UTF_8), Ansi.NEVER)
                .run(all.toArray(String[]::new));
    }

    private String printed() {
        return out.toString(UTF_8);
    }

    /** Lines with runs of spaces as one, without marks of lists. */
    private Stream<String> lines() {
        return printed().lines().map(line -> line.strip().replaceAll(" +", " "));
    }

    /** Sentences that may be wrapped, as one line. */
    private String text() {
        return printed().replaceAll("\\s+", " ");
    }

    /** Figures that were worked out by hand or by other programs, to the cent. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void every_worked_figure_is_printed(String language) {
        int code = run("--lang", language);

        assertThat(faults.toString(UTF_8)).isEmpty();
        assertThat(code).isEqualTo(ValueExample.TOLD);
        assertThat(text())
                // inspection: full year, ramp, bottleneck, gross, monthly, adjusted for risk
                .contains("2,500,000.00 300.0% 894.7% 22,368,519.91 0.25")
                .contains("1,979,166.67 300.0%")
                .contains("4,000,000.00 300.0%")
                .contains("3,333,333.33 200.0%")
                .contains("21,443,535.77 5.50")
                .contains("190.9% 623.4% 17,144,815.93")
                // 35% of 50,000 parts, and of 2,000
                .containsPattern("30\\.4%( to |~)39\\.3%")
                .containsPattern("8\\.3%( to |~)53\\.9%")
                .contains("-1.40", "z = 12.39")
                // marketing
                .contains("150.0%", "130.0%", "OVERLAP")
                .contains(
                        language.equals("ko")
                                ? "45.0% = (87,000,000원 − 60,000,000원)"
                                : "45.0% = (KRW 87,000,000 − KRW 60,000,000)")
                .contains("-5.0%", "0.0500")
                // twice the return
                .contains("86.4% 80.0%", "100.1%")
                // what to fix first
                .containsPattern("433\\.3% (KRW )?216,277,235")
                .containsPattern("20\\.0% (KRW )?183,553,719")
                .containsPattern("-19\\.6% (KRW )?249,804,658")
                .containsPattern("email \\+ fresh = (KRW )?466,081,893")
                .containsPattern("email \\+ twins = (KRW )?399,830,954")
                .contains("66,250,939");
    }

    @Test
    void prices_what_the_suite_found() {
        run();

        // 4 of 2,000 × 1.2 million × 35; 20 × 6; 30 × 1.50; half of 36 × 0.80; 191,640 a year are 525.04 a day.
        assertThat(lines())
                .anyMatch(line -> line.startsWith("fare-not-negative 0.20% USD 84,000.00"))
                .anyMatch(line -> line.startsWith("trip-moves 1.00% USD 72,000.00"))
                .anyMatch(line -> line.startsWith("zone-known 1.50% USD 27,000.00"))
                .anyMatch(line -> line.startsWith("passengers-counted 1.80% USD 8,640.00"))
                .anyMatch(line -> line.startsWith("sum of each column USD 191,640.00"));
        assertThat(text())
                .contains("FAIL: USD 525.04 is lost a day, more than the USD 400.00 allowed")
                // (50,400 − 4,000) × 2.486851990984 − 35,000 and (50,400 − 5,000) × 2.486851990984 − 60,000
                .contains("USD 80,389.93", "USD 52,903.08")
                .contains("meter-update + refund-file = USD 133,293.01")
                .contains("refund-file + seat-sensor + zone-map = USD 124,983.14")
                // 400,000 × (1 − 0.015) × (1 − 0.005) × 2.486851990984 − 700,000
                .contains("today USD 274,920.59 39.3%")
                .contains("perfect USD 294,740.80 42.1%");
    }

    /** With margins of PERT(35, 45, 55) million the plan loses if 60 × capture < 3 − 20 × (B − 0.5) for a B of Beta(3, 3). */
    @Test
    void the_simulation_agrees_with_an_integral() {
        // 30/60 × the integral of (13 − 20 b) b² (1 − b)² from 0 to 0.65, term by term
        double b = 0.65;
        double third = Math.pow(b, 3);
        double fourth = Math.pow(b, 4);
        double fifth = Math.pow(b, 5);
        double sixth = Math.pow(b, 6);
        double first = 13 * (third / 3 - fourth / 2 + fifth / 5);
        double second = 20 * (fourth / 4 - 2 * fifth / 5 + sixth / 6);
        double loss = 0.5 * (first - second);

        Estimate found = Campaign.simulation(Campaign.adoption()).probabilityOfLoss();

        assertThat(found.value()).isCloseTo(loss, within(4 * found.standardError()));
        assertThat(found.standardError()).isLessThan(0.001);
    }

    @Test
    void one_driver_decides_and_is_shown_first() {
        run();

        List<String> drivers = lines().filter(line -> line.matches("(capture|margin|hours) [0-9].*"))
                .toList();
        // 57 million + 60 million × 0.05 are the 60 million that it costs.
        assertThat(drivers.get(0)).isEqualTo("capture 0.100 0.900 KRW 3,000,000 KRW 51,000,000 0.0500");
        assertThat(drivers).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void nothing_is_not_a_number(String language) throws IOException {
        run("--lang", language);

        assertThat(printed() + Files.readString(folder.resolve("value.html")))
                .doesNotContain("NaN", "Infinity", "∞", "null", "Optional", "Exception");
    }

    @Test
    void korean_readers_read_korean() {
        run("--lang", "ko");

        assertThat(printed()).contains("얼마의 가치가 있는가?", "1. 카메라 검사", "무엇부터 고칠 것인가", "책임자");
        // Only ids, names of units and codes are left in Latin letters.
        assertThat(lines().filter(line -> line.matches("[A-Za-z][a-z]+ [a-z]+ [a-z]+ .*")))
                .isEmpty();
    }

    @Test
    void prints_the_same_each_time() {
        run();
        String first = printed();
        out.reset();

        run();

        assertThat(printed()).isEqualTo(first);
    }

    @Test
    void a_real_month_is_priced_too() {
        Path month = Shared.data("taxi", "yellow_tripdata_2019-06.csv");

        int code = run(month.toString());

        assertThat(code).isEqualTo(ValueExample.TOLD);
        // Counted with awk: 15 of 10,000 fares are negative, 95 distances are not positive.
        assertThat(lines())
                .anyMatch(line -> line.startsWith("fare-not-negative 0.15% USD 63,000.00"))
                .anyMatch(line -> line.startsWith("trip-moves 0.95% USD 68,400.00"));
    }

    /** The four defects that {@code data/README.md} lists, and nothing else. */
    @Test
    void the_suite_finds_what_was_put_in() {
        Outcome outcome = Story.check(Path.of("data", "trips.csv"), Path.of("suites", "taxi.yaml"));

        assertThat(outcome.results().stream().map(result -> result.id() + " " + failed(result)))
                .containsExactly("fare-not-negative 4", "trip-moves 20", "zone-known 30", "passengers-counted 36");
    }

    private static long failed(Result result) {
        return ((Figure.Tally) result.measured().orElseThrow().figure()).failed();
    }

    @Test
    void wrong_words_are_told_with_the_usage() {
        assertThat(run("--lang", "fr", "--fast", "no-such.csv")).isEqualTo(ValueExample.COULD_NOT_RUN);
        assertThat(faults.toString(UTF_8))
                .contains(
                        "option must be --out or --lang, but was --fast",
                        "file must exist and be readable, but was no-such.csv",
                        "--lang must be en or ko, but was fr",
                        "usage: [TRIPS.csv]");
        assertThat(printed()).isEmpty();
    }
}
