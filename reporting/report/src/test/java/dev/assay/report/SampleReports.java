package dev.assay.report;

import dev.assay.report.tree.Badge;
import dev.assay.report.tree.Block;
import dev.assay.report.tree.Cell;
import dev.assay.report.tree.Facts;
import dev.assay.report.tree.Finding;
import dev.assay.report.tree.Findings;
import dev.assay.report.tree.Headline;
import dev.assay.report.tree.Items;
import dev.assay.report.tree.Section;
import dev.assay.report.tree.ShareBars;
import dev.assay.report.tree.StackedBars;
import dev.assay.report.tree.Table;
import dev.assay.report.tree.Tone;
import dev.assay.report.tree.Totals;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Reports written by hand, as they look after a month of taxi trips. */
public final class SampleReports {
    private static final Instant STARTED = Instant.parse("2026-11-03T09:14:05Z");

    private SampleReports() {}

    public static Report english() {
        return new Report(
                Locale.ENGLISH,
                englishHeadline(),
                List.of(
                        new Section("Health", List.of(dimensions(), owners(), severities(), shares())),
                        new Section("Problems (4)", List.of(lost(), fares(), passengers(), lastMonth())),
                        new Section("Warnings (1)", List.of(distances())),
                        new Section("Passed (3)", List.of(passed())),
                        new Section(
                                "How to read this",
                                List.of(new Items(List.of(
                                        "Passed: the data are as expected.",
                                        "Warned: the data are not as expected, but only a warning was asked for; work can go on.",
                                        "Failed: the data are not as expected, by more than is tolerated."))))));
    }

    public static Headline headline(Badge badge, String title, String summary) {
        return new Headline(
                "Data quality report",
                title,
                badge,
                summary,
                new Totals(List.of()),
                new Facts(List.of()),
                new Headline.Run(STARTED, Duration.ofMillis(1204)));
    }

    /** A report in which every text is the given one. */
    public static Report of(String text) {
        Badge badge = new Badge(Tone.BAD, text);
        Table table = new Table(
                text,
                List.of(Table.Column.of(text), Table.Column.ofNumbers(text)),
                List.of(List.of(Cell.value(text), Cell.text(text)), List.of(Cell.quiet(text), Cell.status(badge))));
        StackedBars stacked = new StackedBars(
                text,
                List.of(new StackedBars.Series(text, Tone.GOOD)),
                List.of(new StackedBars.Bar(text, List.of(3L))));
        ShareBars.Share share = new ShareBars.Share(0.25, text);
        ShareBars shares =
                new ShareBars(text, text, text, List.of(new ShareBars.Bar(text, Tone.BAD, share, Optional.of(share))));
        Facts facts = facts(text, text);
        List<Block> inner = List.of(facts, table);
        Headline headline = new Headline(
                text,
                text,
                badge,
                text,
                new Totals(List.of(new Totals.Total(text, 1, Tone.BAD))),
                facts,
                new Headline.Run(STARTED, Duration.ZERO));
        List<Finding> findings = Arrays.stream(Tone.values())
                .map(tone -> new Finding(text, new Badge(tone, text), text, text, inner))
                .toList();
        List<Block> blocks = new ArrayList<>(List.of(
                new dev.assay.report.tree.Paragraph(text),
                stacked,
                shares,
                facts,
                table,
                new Items(List.of(text)),
                new Findings(text, new Findings.Headings(text, text, text), findings)));
        blocks.addAll(findings);
        return new Report(Locale.ENGLISH, headline, List.of(new Section(text, blocks), new Section(text, List.of())));
    }

    private static Headline englishHeadline() {
        Totals totals = new Totals(List.of(
                new Totals.Total("Passed", 20, Tone.GOOD),
                new Totals.Total("Warned", 1, Tone.CAUTION),
                new Totals.Total("Failed", 2, Tone.BAD),
                new Totals.Total("Not evaluated", 1, Tone.UNKNOWN),
                new Totals.Total("Error", 1, Tone.BROKEN)));
        Facts facts = facts(
                "dataset",
                "taxi 2024-01.csv",
                "rows",
                "1,002,511",
                "started",
                "2026-11-03 09:14:05 UTC",
                "took",
                "1.2 s",
                "engine",
                "in-process",
                "rules",
                "3f9c0a77b1d2");
        return new Headline(
                "Data quality report",
                "Taxi trips, January",
                new Badge(Tone.BROKEN, "Error"),
                "4 of 25 expectations need attention.",
                totals,
                facts,
                new Headline.Run(STARTED, Duration.ofMillis(1204)));
    }

    public static Facts facts(String... labelsAndValues) {
        return new Facts(IntStream.range(0, labelsAndValues.length / 2)
                .mapToObj(i -> new Facts.Entry(labelsAndValues[2 * i], cell(labelsAndValues, i)))
                .toList());
    }

    private static Cell cell(String[] labelsAndValues, int i) {
        String value = labelsAndValues[2 * i + 1];
        return switch (labelsAndValues[2 * i]) {
            case "column", "where", "rules" -> Cell.value(value);
            case "but was" -> new Cell(Cell.Form.TEXT, Tone.BAD, value);
            default -> Cell.text(value);
        };
    }

    private static List<StackedBars.Series> series() {
        return List.of(
                new StackedBars.Series("Passed", Tone.GOOD),
                new StackedBars.Series("Warned", Tone.CAUTION),
                new StackedBars.Series("Failed", Tone.BAD),
                new StackedBars.Series("Not evaluated", Tone.UNKNOWN),
                new StackedBars.Series("Error", Tone.BROKEN));
    }

    private static StackedBars.Bar bar(String label, long... counts) {
        return new StackedBars.Bar(label, Arrays.stream(counts).boxed().toList());
    }

    public static StackedBars dimensions() {
        return new StackedBars(
                "Expectations by dimension",
                series(),
                List.of(
                        bar("Accuracy", 2, 0, 0, 0, 1),
                        bar("Completeness", 6, 0, 0, 0, 0),
                        bar("Consistency", 1, 0, 0, 0, 0),
                        bar("Uniqueness", 1, 0, 0, 0, 0),
                        bar("Validity", 10, 1, 2, 1, 0)));
    }

    private static StackedBars owners() {
        return new StackedBars(
                "Expectations by owner",
                series(),
                List.of(
                        bar("no owner", 6, 1, 0, 0, 0),
                        bar("finance-data-steward", 4, 0, 1, 0, 1),
                        bar("trip-data-steward", 10, 0, 1, 1, 0)));
    }

    private static StackedBars severities() {
        return new StackedBars(
                "Expectations by severity",
                series(),
                List.of(bar("Warning", 3, 1, 0, 0, 0), bar("Error", 14, 0, 1, 1, 1), bar("Critical", 3, 0, 1, 0, 0)));
    }

    public static ShareBars shares() {
        return new ShareBars(
                "Failing rows and what is tolerated",
                "failing",
                "tolerated",
                List.of(
                        new ShareBars.Bar(
                                "passenger-count-is-between", Tone.BAD, share(0.0321, "3.21 %"), limit(0.01, "1 %")),
                        new ShareBars.Bar(
                                "trip-distance-is-between",
                                Tone.CAUTION,
                                share(0.0087, "0.87 %"),
                                limit(0.005, "0.5 %")),
                        new ShareBars.Bar(
                                "fare-amount-is-between", Tone.BAD, share(0.0013, "0.13 %"), limit(0, "0 %"))));
    }

    private static ShareBars.Share share(double value, String text) {
        return new ShareBars.Share(value, text);
    }

    private static Optional<ShareBars.Share> limit(double value, String text) {
        return Optional.of(share(value, text));
    }

    private static Finding lost() {
        return new Finding(
                "fares-match-ledger",
                new Badge(Tone.BROKEN, "Error"),
                "fare_amount equals ledger_amount within 0.01",
                "ledger_amount could not be read in row 48,112",
                List.of(facts(
                        "column", "fare_amount, ledger_amount",
                        "error", "ledger_amount could not be read in row 48,112: expected a decimal number",
                        "because", "the ledger is what the regulator sees",
                        "owner", "finance-data-steward",
                        "dimension", "Accuracy",
                        "severity", "Error")));
    }

    private static Finding fares() {
        List<List<Cell>> rows = List.of(
                row("1,203", "8812", "-12.50", "1"),
                row("48,000", "99120", "1250.00", "2"),
                row("310,442", "4411029", "-0.01", "1"));
        Table sample = new Table(
                "Failing rows: 3 of 1,291",
                List.of(
                        Table.Column.ofNumbers("row"),
                        Table.Column.of("trip_id"),
                        Table.Column.of("fare_amount"),
                        Table.Column.of("payment_type")),
                rows);
        return new Finding(
                "fare-amount-is-between",
                new Badge(Tone.BAD, "Failed"),
                "fare_amount is between 0 and 500",
                "1,291 of 1,002,511 rows failed",
                List.of(
                        facts(
                                "column", "fare_amount",
                                "where", "payment_type in (1, 2)",
                                "expected", "every row",
                                "but was", "1,291 of 988,432 rows failed",
                                "rows evaluated", "988,432",
                                "rows failing", "1,291",
                                "rows filtered out", "14079",
                                "because", "no fare is negative, and none above 500 was ever confirmed",
                                "owner", "finance-data-steward",
                                "dimension", "Validity",
                                "severity", "Critical"),
                        sample));
    }

    private static List<Cell> row(String number, String... values) {
        List<Cell> cells = new ArrayList<>(List.of(Cell.number(number)));
        Arrays.stream(values).map(Cell::value).forEach(cells::add);
        return cells;
    }

    private static Finding passengers() {
        Table sample = new Table(
                "Failing rows: 2 of 32,181",
                List.of(
                        Table.Column.ofNumbers("row"),
                        Table.Column.of("trip_id"),
                        Table.Column.of("passenger_count"),
                        Table.Column.of("driver_name")),
                List.of(
                        List.of(Cell.number("77"), Cell.value("1077"), Cell.value("112"), Cell.quiet("***")),
                        List.of(Cell.number("1,022"), Cell.value("2022"), Cell.value("-1"), Cell.quiet("***"))));
        return new Finding(
                "passenger-count-is-between",
                new Badge(Tone.BAD, "Failed"),
                "passenger_count is between 0 and 9, in at least 99 % of rows",
                "96.79 % passed",
                List.of(
                        facts(
                                "column", "passenger_count",
                                "expected", "at least 99 % pass",
                                "but was", "96.79 % passed",
                                "rows evaluated", "1,002,511",
                                "rows failing", "32,181",
                                "owner", "trip-data-steward",
                                "dimension", "Validity",
                                "severity", "Error"),
                        sample));
    }

    private static Finding lastMonth() {
        return new Finding(
                "tolls-are-known",
                new Badge(Tone.UNKNOWN, "Not evaluated"),
                "tolls_amount is in the tariff, where region = 'north'",
                "the filter matched no row",
                List.of(facts(
                        "column", "tolls_amount",
                        "where", "region = 'north'",
                        "not evaluated", "the filter matched no row",
                        "rows filtered out", "1,002,511",
                        "owner", "trip-data-steward",
                        "dimension", "Validity",
                        "severity", "Error")));
    }

    private static Finding distances() {
        return new Finding(
                "trip-distance-is-between",
                new Badge(Tone.CAUTION, "Warned"),
                "trip_distance is between 0 and 100",
                "0.87 % failed",
                List.of(facts(
                        "column", "trip_distance",
                        "expected", "at most 0.5 % fail",
                        "but was", "8,722 of 1,002,511 rows failed",
                        "dimension", "Validity",
                        "severity", "Warning")));
    }

    private static Findings passed() {
        Badge badge = new Badge(Tone.GOOD, "Passed");
        return new Findings(
                "Expectations that are met",
                new Findings.Headings("Status", "Expectation", "Observed"),
                List.of(
                        new Finding(
                                "row-count-is-between",
                                badge,
                                "the row count is between 900,000 and 1,100,000",
                                "1,002,511",
                                List.of()),
                        new Finding(
                                "vendor-id-is-not-null",
                                badge,
                                "vendor_id is not null",
                                "0 of 1,002,511 rows failed",
                                List.of()),
                        new Finding(
                                "vendor-id-pickup-dropoff-are-unique",
                                badge,
                                "vendor_id, pickup and dropoff are unique together",
                                "0 of 1,002,511 rows failed",
                                List.of())));
    }
}
