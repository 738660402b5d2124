package dev.assay.json;

import static dev.assay.quality.Expectations.column;
import static dev.assay.quality.Expectations.percent;
import static dev.assay.quality.Expectations.rowCount;
import static dev.assay.quality.Expectations.table;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.data.Field;
import dev.assay.quality.data.Schema;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.measure.Fraction;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.SampleRow;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes outcomes as an engine would. */
final class Outcomes {
    private static final ResultContext CONTEXT = new ResultContext("trips.csv", "in process", Set.of("name"));
    private static final RunInfo RUN = new RunInfo(
            "trips.csv",
            "in process",
            Instant.parse("2026-01-02T03:04:05Z"),
            Instant.parse("2026-01-02T03:04:06Z"),
            10);

    private Suite suite = Suite.named("trips").keyedBy("trip_id").sensitive("name");
    private final List<Result> results = new ArrayList<>();

    static Outcomes none() {
        return new Outcomes();
    }

    /** An outcome with every status and every kind of figure. */
    static Outcome everything() {
        return none().with(rowCount().isAtLeast(1), Verdict.of(Status.PASSED), new Figure.Scalar(10L))
                .with(column("fare").isBetween(0, 100), Verdict.of(Status.FAILED), new Figure.Tally(9, 1))
                .with(
                        column("flag").distinctValues().areIn("Y"),
                        Verdict.of(Status.WARNED),
                        new Figure.ValueCounts(new LinkedHashMap<>(Map.of("Y", 10L))))
                .with(
                        table().hasColumn("fare"),
                        Verdict.of(Status.PASSED),
                        new Figure.Shape(Schema.of(new Field("fare", DataType.DOUBLE))))
                .with(
                        column("fare").standardDeviation().isLessThan(1),
                        Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.DEGENERATE),
                        new Figure.Undefined(Text.of("one value has no deviation", "값이 하나면 편차가 없음")))
                .with(
                        column("id").distinctRatio().isAtLeast(percent("95")),
                        Verdict.of(Status.FAILED),
                        new Figure.Scalar(new Fraction(9, 10)))
                .broken(column("note").matches("(a+)+b"), "time limit of PT1S exceeded after 3 rows")
                .outcome();
    }

    Outcomes with(Expectation expectation, Verdict verdict, Figure figure) {
        return with(expectation, verdict, measured(figure));
    }

    Outcomes with(Expectation expectation, Verdict verdict, Measured... groups) {
        return add(
                expectation,
                verdict,
                Arrays.stream(groups)
                        .map(group -> new GroupResult(verdict, group))
                        .toList());
    }

    Outcomes broken(Expectation expectation, String cause) {
        return add(expectation, Verdict.error(cause), List.of());
    }

    private Outcomes add(Expectation expectation, Verdict verdict, List<GroupResult> groups) {
        suite = suite.expect(expectation);
        List<String> ids = List.copyOf(suite.expectations().keySet());
        results.add(new Result(ids.get(ids.size() - 1), expectation, verdict, groups, CONTEXT));
        return this;
    }

    Outcome outcome() {
        return new Outcome(suite, RUN, results);
    }

    static Measured measured(Figure figure, SampleRow... sample) {
        return new Measured(List.of(), new Counts(10, 0, 0, 0), figure, List.of(sample));
    }

    static Measured group(@Nullable Object first, @Nullable Object second, Figure figure) {
        return new Measured(Arrays.asList(first, second), new Counts(5, 1, 1, 0), figure, List.of());
    }

    static Map<String, @Nullable Object> row(String column, @Nullable Object value) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put(column, value);
        return row;
    }
}
