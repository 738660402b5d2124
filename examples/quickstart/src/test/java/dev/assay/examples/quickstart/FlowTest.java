package dev.assay.examples.quickstart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From data to a named person, an amount, a fix, and the records that prove it. */
class FlowTest {
    private static final Path SCRIPT = Path.of("..", "..", "docs", "verify_audit_log.py");
    private static final String DATA = "data/orders.csv";
    private static final String SUITE = "suites/orders.yaml";
    private static final String SHOP = "organisations/shop.yaml";
    private static final String PRICES = "stakes/orders.yaml";

    @TempDir
    Path folder;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    private int run(Clock clock, String... words) {
        printed.reset();
        told.reset();
        PrintStream out = new PrintStream(printed, true, UTF_8);
        return new Quickstart(out, new PrintStream(told, true, UTF_8), false, clock).run(words);
    }

    private int sample(String... more) {
        Stream<String> words = Stream.concat(Stream.of("--out", folder.toString()), Stream.of(more));
        return run(Clocks.OCTOBER, words.toArray(String[]::new));
    }

    private String printed() {
        return printed.toString(UTF_8);
    }

    private String told() {
        return told.toString(UTF_8);
    }

    private String report() throws IOException {
        return Files.readString(folder.resolve("report.json"));
    }

    private Path edited(String file, String right, String wrong) throws IOException {
        String text = Files.readString(Path.of(file));
        assertThat(text).contains(right);
        return Files.writeString(folder.resolve("edited.yaml"), text.replace(right, wrong));
    }

    @Test
    void the_failure_reaches_the_named_person() throws IOException {
        assertThat(sample()).isEqualTo(Quickstart.NOT_MET);

        // By the matrix the order data owner, who is Han Jiwoo; critical is HIGH, so eight hours, and three days for
        // the rest.
        assertThat(printed().replaceAll("\\s+", " "))
                .contains(
                        "Han Jiwoo (Order data owner) must decide about 8 of them, the first by 2025-10-15 08:00 UTC.")
                .contains("Advice is asked from Baek Sora (Sales operations).", "data may not be used")
                .containsPattern("total-adds-up +2025-10-15 08:00 UTC +Kang Eunji \\(Finance\\)")
                .containsPattern("customer-email-valid +2025-10-18 00:00 UTC +Seo Yuna \\(Customer care\\)")
                .containsPattern("shipped-after-ordered +2025-10-15 08:00 UTC +Lim Taeho \\(Logistics\\)");
        assertThat(report()).contains("\"person\": \"Han Jiwoo\"", "\"safe-default\": \"quarantine\"");
        assertThat(Files.readString(folder.resolve("outcome.html"))).contains("Han Jiwoo", "Kang Eunji");
    }

    /**
     * By hand, with volumes of a quarter times four: 48 hours × 200,000; 20,000 × 13/5,000 × 90,000; × 4/5,000 × 120,000;
     * × 1/5,000 × 400,000; 17,000 × 5/4,190 × 60,000 = 1,217,183.77; 20,000 × 12/5,000 × 35,000 × ½; × 3/5,000 × 45,000;
     * × 40/5,000 × 2,000; × 7/5,000 × 8,000; 19,840 × 5/4,960 × 2,000. Together 20,981,183.77.
     */
    @ParameterizedTest
    @CsvSource({
        "enough-orders, 9600000",
        "total-adds-up, 4680000",
        "quantity-positive, 1920000",
        "unit-price-plausible, 1600000",
        "shipped-after-ordered, 1217184",
        "order-id-unique, 840000",
        "country-known, 540000",
        "customer-email-present, 320000",
        "status-known, 224000",
        "customer-email-valid, 40000"
    })
    void a_loss_is_what_a_calculator_gives(String expectation, String amount) throws IOException {
        sample();

        assertThat(printed()).contains("KRW 20,981,184 a year is expected to be lost");
        assertThat(loss(report(), expectation)).contains("\"expected\": " + amount + ",");
    }

    private static String loss(String report, String expectation) {
        String value = report.substring(report.indexOf("\"value\": {"));
        int start = value.indexOf("\"expectation\": \"" + expectation + "\"");
        return value.substring(start, value.indexOf("\"sentence\"", start));
    }

    /**
     * Wilson's ends are the roots of (p̂ − p)² = z² p (1 − p) / n with z = 1.959964: for 13 of 5,000 these are 0.00152012700 and
     * 0.00444358290, times 20,000 × 90,000.
     */
    @Test
    void the_range_is_that_of_wilson() throws IOException {
        sample();

        assertThat(loss(report(), "total-adds-up")).contains("\"low\": 2736229,", "\"high\": 7998449");
    }

    /**
     * Three years at 10 % are worth 2.4868520 times a year. recount-totals: (0.95 × 4.68M + 0.8 × 1.92M − 0.6M) × 2.486852 − 6M =
     * 7,384,237; watch-the-feed: (0.6 × 9.6M − 1M) × 2.486852 − 8M = 3,837,415. Together 14M of the 15M, and the best of all
     * choices; one more for 1M or less is not there.
     */
    @Test
    void the_plan_is_the_best_that_the_budget_lets_and_not_the_one_of_the_highest_return() throws IOException {
        sample();

        assertThat(report())
                .containsPattern("\"funded\": \\[\\s*\"recount-totals\",\\s*\"watch-the-feed\"\\s*]")
                .containsPattern("\"npv\": \\{\\s*\"low\": -?[0-9]+,\\s*\"expected\": 11221653,");
        assertThat(printed())
                .contains(
                        "Taken in the order of first-year return", "Left out: with \"guard-prices\" the best plan is");
    }

    @Test
    void another_budget_makes_another_plan() throws IOException {
        sample("--budget", "KRW:7500000");

        // 6M and 1.2M fit: 7,384,237 + 147,802 is more than 3.5M + 1.2M or 6M alone.
        assertThat(report()).containsPattern("\"funded\": \\[\\s*\"check-addresses\",\\s*\"recount-totals\"\\s*]");
        assertThat(printed()).contains("The budget is KRW 7,500,000 at the decision.");
    }

    private String verified() throws IOException, InterruptedException {
        Path log = folder.resolve("audit").resolve("log");
        Path checkpoints = folder.resolve("audit").resolve("checkpoints.txt");
        Process python;
        try {
            python = new ProcessBuilder("python3", SCRIPT.toString(), log.toString(), checkpoints.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            assumeTrue(false, "no python3 here");
            throw e;
        }
        String found = new String(python.getInputStream().readAllBytes(), UTF_8).strip();
        python.waitFor();
        return found;
    }

    @Test
    void somebody_else_verifies_the_log_and_finds_the_same_root() throws IOException, InterruptedException {
        sample();
        Matcher root = Pattern.compile("\"records\": (\\d+),\\s*\"root\": \"([0-9a-f]{64})\"")
                .matcher(report());
        assertThat(root.find()).isTrue();

        assertThat(printed()).contains("All " + root.group(1) + " records are intact and anchored.");
        assertThat(verified()).isEqualTo("INTACT %1$s %2$s ANCHORED %1$s", root.group(1), root.group(2));
    }

    @Test
    void a_second_run_continues_the_log_and_asks_nobody_twice() throws IOException, InterruptedException {
        sample();
        Matcher size = Pattern.compile("All (\\d+) records").matcher(printed());
        assertThat(size.find()).isTrue();
        String before = size.group(1);

        run(Clocks.later(Duration.ofHours(1)), "--out", folder.toString());

        assertThat(printed())
                .contains("audit log continued: " + before + " records before, ")
                .contains("8 of 8 decisions were open already, and nobody was asked twice")
                .contains("records are intact and anchored")
                .contains("the first by 2025-10-15 08:00 UTC");
        assertThat(verified()).startsWith("INTACT ");
    }

    @Test
    void when_nobody_decides_in_time_somebody_above_is_asked() {
        sample();

        run(Clocks.later(Duration.ofHours(9)), "--out", folder.toString());

        assertThat(printed()).contains("Yoo Jaehyun (Governance lead) must decide about 3 of them");
    }

    @Test
    void a_log_that_somebody_changed_is_not_continued() throws IOException, InterruptedException {
        sample();
        Path log = folder.resolve("audit").resolve("log");
        try (DirectoryStream<Path> segments = Files.newDirectoryStream(log, "*.segment")) {
            for (Path segment : segments) {
                String text = Files.readString(segment, ISO_8859_1);
                Files.writeString(segment, text.replaceFirst("Han Jiwoo", "Oh Minseo"), ISO_8859_1);
            }
        }
        String kept = report();

        assertThat(sample()).isEqualTo(Quickstart.COULD_NOT_RUN);

        assertThat(told()).contains("is not as it was written: Record ", "Nothing was recorded.");
        assertThat(report()).isEqualTo(kept);
        assertThat(verified()).startsWith("CORRUPT ");
    }

    @Test
    void no_value_of_the_data_is_in_the_log() throws IOException {
        sample();

        try (DirectoryStream<Path> segments =
                Files.newDirectoryStream(folder.resolve("audit").resolve("log"))) {
            for (Path segment : segments) {
                assertThat(Files.readString(segment, ISO_8859_1))
                        .doesNotContainPattern("W100650|com\",|DELIVERD|2052-09-30|(?<![\\w+/])3495(?![\\w+/])");
            }
        }
    }

    @Test
    void an_owner_whom_nobody_knows_is_told_of_and_somebody_else_mends() throws IOException {
        Path suite = edited(SUITE, "owner: logistics", "owner: logistik");

        run(
                Clocks.OCTOBER,
                DATA,
                suite.toString(),
                "--organisation",
                SHOP,
                "--out",
                folder.resolve("out").toString());

        assertThat(printed().replaceAll("\\s+", " "))
                .contains(
                        "The suite names \"logistik\" as the owner of shipped-after-ordered, but no active persona has that id;"
                                + " the task went to Oh Minseo (Order data steward).");
    }

    @Test
    void a_price_of_an_expectation_that_is_not_there_is_told_with_the_nearest() throws IOException {
        Path prices = edited(PRICES, "expectation: status-known", "expectation: status-knwon");

        int code = run(
                Clocks.OCTOBER,
                DATA,
                SUITE,
                "--stakes",
                prices.toString(),
                "--out",
                folder.resolve("out").toString());

        assertThat(code).isEqualTo(Quickstart.COULD_NOT_RUN);
        assertThat(told()).contains("(losses[5].expectation): no expectation \"status-knwon\" (\"status-known\"?)");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_price_and_a_budget_in_another_currency_are_refused() throws IOException {
        Path prices = edited(PRICES, "per-record: 8000", "per-record: USD 8");

        assertThat(run(Clocks.OCTOBER, DATA, SUITE, "--stakes", prices.toString()))
                .isEqualTo(Quickstart.COULD_NOT_RUN);
        assertThat(told()).contains("currency must be KRW, but was USD; amounts are converted only with a dated rate");
        assertThat(sample("--budget", "EUR:5000")).isEqualTo(Quickstart.COULD_NOT_RUN);
        assertThat(told()).contains("currency must be KRW, but was EUR");
        assertThat(sample("--budget", "5000", "--lang", "ko", "--stakes", prices.toString()))
                .isEqualTo(Quickstart.COULD_NOT_RUN);
        assertThat(told()).contains("문제 1건", "통화는 KRW여야 하지만 USD입니다");
    }

    @Test
    void an_organisation_without_that_dataset_is_refused_before_anything_is_read() {
        int code = run(Clocks.OCTOBER, DATA, SUITE, "--organisation", "organisations/taxi.yaml");

        assertThat(code).isEqualTo(Quickstart.COULD_NOT_RUN);
        assertThat(told())
                .isEqualTo(
                        "organisation must have an asset that suite \"web shop orders\" judges, but has none; known suites:"
                                + " yellow taxi trips\n");
    }

    @Test
    void an_organisation_that_changed_is_not_put_in_force_by_a_run() throws IOException {
        sample();
        Path other = edited(SHOP, "displayName: Han Jiwoo", "displayName: Han Jisoo");

        assertThat(sample("--organisation", other.toString())).isEqualTo(Quickstart.COULD_NOT_RUN);
        assertThat(told()).contains("organisation must be the one that the audit log began with");
    }

    @Test
    void without_organisation_and_stakes_only_quality_is_told() throws IOException {
        int code = run(Clocks.OCTOBER, DATA, SUITE, "--out", folder.toString());

        assertThat(code).isEqualTo(Quickstart.NOT_MET);
        assertThat(printed())
                .contains("to know more: --organisation FILE (who answers), --stakes FILE (what it is worth)")
                .doesNotContain("Who answers", "a year is expected to be lost");
        assertThat(folder.resolve("report.json")).doesNotExist();
        assertThat(folder.resolve("audit")).doesNotExist();
    }

    @Test
    void data_without_a_failure_have_nothing_at_stake() throws IOException {
        Path data = Files.writeString(folder.resolve("d.csv"), "order_id\nW000001\nW000002\n");
        Path suite = Files.writeString(
                folder.resolve("s.yaml"),
                "suite: web shop orders\nexpectations:\n  - {column: order_id, is-not-null: true, id: known}\n");
        Path prices = Files.writeString(folder.resolve("p.yaml"), """
                stakes: web shop orders
                currency: KRW
                period: year
                volumes: {orders: 1000}
                losses: [{expectation: known, per-record: 10, of: orders}]
                """);

        int code = run(
                Clocks.OCTOBER,
                data.toString(),
                suite.toString(),
                "--organisation",
                SHOP,
                "--stakes",
                prices.toString(),
                "--out",
                folder.resolve("out").toString());

        assertThat(code).isEqualTo(Quickstart.MET);
        // Wilson's upper end for 0 of 2 is z² / (2 + z²) = 0.6576: 1,000 × 0.6576 × 10.
        assertThat(printed())
                .contains("Nothing is at stake: no expectation with a price has a failing row.")
                .contains("Nobody needs to decide anything")
                .contains("they cost at most KRW 6,576 a year");
    }

    @Test
    void speaks_korean() throws IOException {
        sample("--lang", "ko");

        assertThat(printed().replaceAll("\\s+", " "))
                .contains("Han Jiwoo (주문 데이터 책임자) 님이 8건을 결정해야 하며, 첫 기한은 2025-10-15 08:00 UTC입니다.")
                .contains("연간 예상 손실은 20,981,184원")
                .contains("기한까지 결정하지 않으면: 데이터 사용 금지.")
                .contains("자금을 댈 것: recount-totals, watch-the-feed.")
                .containsPattern("기록 \\d+건이 모두 온전하며");
        assertThat(report()).contains("온전하며", "\"name\": \"주문 데이터 책임자\"");
    }

    @Test
    void the_outcome_alone_is_written_as_always() throws IOException {
        sample();
        String withAll = Files.readString(folder.resolve("outcome.json"));

        run(Clocks.OCTOBER, DATA, SUITE, "--out", folder.resolve("alone").toString());

        assertThat(Files.readString(folder.resolve("alone").resolve("outcome.json")))
                .isEqualTo(withAll);
    }

    @Test
    void a_month_of_taxi_trips_goes_the_whole_way() throws IOException {
        Path month = Shared.data("taxi", "yellow_tripdata_2019-01.csv");

        int code = run(
                Clocks.OCTOBER,
                month.toString(),
                "suites/taxi.yaml",
                "--organisation",
                "organisations/taxi.yaml",
                "--stakes",
                "stakes/taxi.yaml",
                "--out",
                folder.toString());

        assertThat(told()).doesNotContain("must");
        assertThat(code).isEqualTo(Quickstart.NOT_MET);
        assertThat(printed())
                .contains("Wei Chen (Trip data owner) must decide", "USD ", "records are intact and anchored");
        assertThat(report()).contains("\"currency\": \"USD\"", "\"status\": \"optimal\"");
    }
}
