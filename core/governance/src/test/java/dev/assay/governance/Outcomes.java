package dev.assay.governance;

import static dev.assay.quality.Expectations.column;

import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Outcomes made by hand: one expectation, "fare-present", with a severity and a status. */
public final class Outcomes {
    public static final String FARE = "fare-present";

    private Outcomes() {}

    public static Outcome outcome(Severity severity, Status status, Instant finished) {
        Verdict verdict = switch (status) {
            case ERROR -> Verdict.error("no such file");
            case NOT_EVALUATED -> Verdict.nothingToJudge(status, Reason.EMPTY);
            case FAILED, WARNED, PASSED -> Verdict.of(status);
        };
        return outcome(severity, verdict, finished);
    }

    public static Outcome outcome(Severity severity, Verdict verdict, Instant finished) {
        return outcome("taxi", severity, verdict, finished);
    }

    public static Outcome outcome(String name, Severity severity, Verdict verdict, Instant finished) {
        Expectation fare = column("fare").isNotNull().severity(severity).as(FARE);
        return outcome(name, fare, verdict, finished);
    }

    public static Outcome outcome(String name, Expectation expected, Verdict verdict, Instant finished) {
        Suite suite = Suite.named(name).expect(expected);
        String id = expected.traits().id().orElse(FARE);
        Result result = new Result(id, expected, verdict, List.of(), new ResultContext("trips.csv", "fake", Set.of()));
        return new Outcome(
                suite, new RunInfo("trips.csv", "fake", finished.minusSeconds(60), finished, 10), List.of(result));
    }

    /** That so many percent of all rows at least have a fare. */
    public static Expectation present(String percent, Severity severity) {
        return column("fare")
                .isNotNull()
                .atLeast(Amount.percent(percent))
                .severity(severity)
                .as(FARE);
    }
}
