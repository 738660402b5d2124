package dev.assay.governance.card.measure;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private static GroupResult group(long passed, long failed, Object... by) {
        Counts counts = new Counts(passed + failed, 0, 0, 0);
        Figure figure = new Figure.Tally(passed, failed);
        return new GroupResult(Verdict.of(Status.FAILED), new Measured(List.of(by), counts, figure, List.of()));
    }

    private static Result result(String id, Expectation expectation, GroupResult... groups) {
        ResultContext context = new ResultContext("trips", "fake", Set.of());
        return new Result(id, expectation, Verdict.of(Status.FAILED), List.of(groups), context);
    }

    private static Outcome outcome(Result... results) {
        Instant noon = Instant.parse("2026-03-02T12:00:00Z");
        return new Outcome(Suite.named("trips"), new RunInfo("trips", "fake", noon, noon, 50), List.of(results));
    }

    private static List<String> of(Outcome outcome) {
        return Metrics.of(outcome, 30).stream()
                .map(found -> found.metric() + " " + found.value().toPlainString() + " of " + found.n())
                .toList();
    }

    @Test
    void the_column_with_most_missing_values_stands_for_all() {
        Outcome outcome = outcome(
                result("a", column("fare").isNotNull(), group(49, 1)),
                result("b", column("tip").isNotNull(), group(40, 10)));

        assertThat(of(outcome))
                .containsExactly(
                        "missing-share 0.2 of 50",
                        "missing-share:fare 0.02 of 50",
                        "missing-share:tip 0.2 of 50",
                        "row-count 50 of 50");
    }

    @Test
    void rows_that_are_not_unique_are_duplicates() {
        Outcome outcome = outcome(result("a", column("id").isUnique(), group(46, 4)));

        assertThat(of(outcome))
                .containsExactly(
                        "duplicate-share 0.08 of 50",
                        "duplicate-share:a 0.08 of 50",
                        "error-share 0.08 of 50",
                        "error-share:a 0.08 of 50",
                        "row-count 50 of 50");
    }

    @Test
    void what_was_measured_on_some_rows_says_nothing_about_all() {
        Outcome outcome = outcome(
                result("a", column("fare").isNotNull().where(column("tip").isNull()), group(1, 9)));

        assertThat(of(outcome)).containsExactly("row-count 50 of 50");
    }

    @Test
    void every_group_is_a_slice() {
        Outcome outcome = outcome(result(
                "a", column("fare").isNotNull().groupedBy("region"), group(30, 10, "north"), group(4, 1, "south")));

        assertThat(Metrics.slices(outcome))
                .extracting(slice -> slice.slice() + " " + slice.metric() + " " + slice.value() + " of " + slice.n())
                .containsExactly("region = north a 0.75 of 40", "region = south a 0.8 of 5");
    }
}
