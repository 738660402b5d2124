package dev.assay.report;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.columns;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.rows;

import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Masked;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.SampleRow;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Outcomes put together by hand, so that a report is tested without an engine. */
public final class SampleOutcomes {
    private static final Instant STARTED = Instant.parse("2026-11-03T09:14:05Z");
    private static final Instant FINISHED = Instant.parse("2026-11-03T09:14:06.204Z");
    private static final long ROWS = 1_000;

    static final Suite TRIPS = Suite.named("taxi trips")
            .keyedBy("trip_id")
            .sensitive("driver")
            .expect(rowCount().isBetween(900, 1_100).as("enough-trips"))
            .expect(column("vendor_id").isNotNull().as("vendor-known").ownedBy("trip-steward"))
            .expect(column("fare")
                    .isBetween(0, 500)
                    .as("fare-in-tariff")
                    .because("no fare is negative")
                    .ownedBy("finance-steward")
                    .severity(Severity.CRITICAL))
            .expect(column("passengers").isBetween(0, 9).atLeast(percent("99")).as("passengers-fit"))
            .expect(column("distance")
                    .isLessThan(100)
                    .atMost(rows(50))
                    .as("distance-sane")
                    .severity(Severity.WARNING))
            .expect(column("tolls").isIn(1, 2).where("region = 'north'").as("tolls-known"))
            .expect(columns("vendor_id", "pickup").areUnique().as("trip-once").ownedBy("trip-steward"))
            .expect(column("tip")
                    .mean()
                    .isBetween(1, 5)
                    .groupedBy("driver", "region")
                    .as("tips-usual"))
            .expect(column("driver").isNotNull().as("driver-known").ownedBy("trip-steward"));

    private SampleOutcomes() {}

    /** Every status, a sensitive column, samples, groups. */
    public static Outcome trips() {
        Result errors = new Result(
                "trip-once", expectation("trip-once"), Verdict.error("cancelled after 500 rows"), List.of(), context());
        return outcome(
                TRIPS,
                List.of(
                        result("enough-trips", Status.PASSED, new Figure.Scalar(1_000L)),
                        result("vendor-known", Status.PASSED, new Figure.Tally(1_000, 0)),
                        fares(),
                        result(
                                "passengers-fit",
                                Status.FAILED,
                                new Figure.Tally(900, 100),
                                row(7, 1077, "passengers", 112L)),
                        result("distance-sane", Status.WARNED, new Figure.Tally(930, 70), row(9, 1, "distance", 1.0e6)),
                        tolls(),
                        errors,
                        tips(),
                        result(
                                "driver-known",
                                Status.FAILED,
                                new Figure.Tally(999, 1),
                                row(33, 4, "driver", Masked.MASKED))));
    }

    private static Result fares() {
        return result(
                "fare-in-tariff",
                Status.FAILED,
                new Figure.Tally(986, 4),
                row(12, 8812, "fare", new BigDecimal("-12.50")),
                row(480, 99_120, "fare", null));
    }

    private static Result tolls() {
        Verdict nothing = Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.FILTER_MATCHED_NOTHING);
        Measured measured = new Measured(List.of(), new Counts(ROWS, ROWS, 0, 0), new Figure.Tally(0, 0), List.of());
        return new Result(
                "tolls-known",
                expectation("tolls-known"),
                nothing,
                List.of(new GroupResult(nothing, measured)),
                context());
    }

    private static Result tips() {
        return new Result(
                "tips-usual",
                expectation("tips-usual"),
                Verdict.of(Status.FAILED),
                List.of(
                        group(Status.PASSED, 2.5, Masked.MASKED, "north"),
                        group(Status.FAILED, 9.25, Masked.MASKED, "south"),
                        group(Status.FAILED, 0.5, Masked.MASKED, null)),
                context());
    }

    private static GroupResult group(Status status, double mean, @Nullable Object... key) {
        return new GroupResult(
                Verdict.of(status),
                new Measured(Arrays.asList(key), new Counts(100, 0, 0, 0), new Figure.Scalar(mean), List.of()));
    }

    /** Everything passed. */
    public static Outcome clean() {
        Suite suite = Suite.named("orders").expect(rowCount().isBetween(1, 10).as("some-orders"));
        return outcome(
                suite,
                List.of(new Result(
                        "some-orders",
                        suite.expectations().get("some-orders"),
                        Verdict.of(Status.PASSED),
                        List.of(measured(Status.PASSED, new Figure.Scalar(3L))),
                        context())));
    }

    /** Nothing was asked. */
    public static Outcome empty() {
        return outcome(Suite.named("nothing"), List.of());
    }

    public static Outcome outcome(Suite suite, List<Result> results) {
        return new Outcome(suite, new RunInfo("trips.csv", "in-process", STARTED, FINISHED, ROWS), results);
    }

    public static Result result(String id, Status status, Figure figure, SampleRow... sample) {
        return new Result(
                id, expectation(id), Verdict.of(status), List.of(measured(status, figure, sample)), context());
    }

    private static GroupResult measured(Status status, Figure figure, SampleRow... sample) {
        return new GroupResult(
                Verdict.of(status), new Measured(List.of(), new Counts(ROWS, 0, 0, 0), figure, List.of(sample)));
    }

    private static dev.assay.quality.Expectation expectation(String id) {
        return TRIPS.expectations().get(id);
    }

    private static ResultContext context() {
        return new ResultContext("trips.csv", "in-process", TRIPS.settings().sensitive());
    }

    private static SampleRow row(long number, long trip, String column, @Nullable Object value) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put(column, value);
        return new SampleRow(number, Map.of("trip_id", trip), values);
    }
}
