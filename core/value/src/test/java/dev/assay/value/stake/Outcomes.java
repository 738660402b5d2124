package dev.assay.value.stake;

import static dev.assay.quality.Expectations.column;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Outcomes made without an engine. */
public final class Outcomes {
    public static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ResultContext CONTEXT = new ResultContext("customers", "by hand", Set.of());

    private final Instant when;
    private final List<Result> results = new ArrayList<>();

    private Outcomes(Instant when) {
        this.when = when;
    }

    public static Outcomes at(Instant when) {
        return new Outcomes(when);
    }

    public static Outcomes run() {
        return at(NOON);
    }

    /** A result with failing rows. */
    public Outcomes tally(String id, long failed, long evaluated) {
        return groups(id, tallied(failed, evaluated, 0));
    }

    /** A result of several groups, or of one that left rows out. */
    public Outcomes groups(String id, GroupResult... groups) {
        List<GroupResult> all = List.of(groups);
        Verdict verdict = Verdict.of(
                Status.worst(all.stream().map(it -> it.verdict().status()).toList()));
        return add(id, verdict, all);
    }

    public static GroupResult tallied(long failed, long evaluated, long nullSkipped) {
        Counts counts = new Counts(evaluated + nullSkipped, 0, nullSkipped, 0);
        Figure figure = new Figure.Tally(evaluated - failed, failed);
        return new GroupResult(
                Verdict.of(failed == 0 ? Status.PASSED : Status.FAILED),
                new Measured(List.of(), counts, figure, List.of()));
    }

    /** A result with a single figure. */
    public Outcomes figure(String id, Status status, Object value) {
        Measured measured = new Measured(List.of(), new Counts(10, 0, 0, 0), new Figure.Scalar(value), List.of());
        return add(id, Verdict.of(status), List.of(new GroupResult(Verdict.of(status), measured)));
    }

    /** A result without anything measured. */
    public Outcomes unmeasured(String id, Verdict verdict) {
        return add(id, verdict, List.of());
    }

    private Outcomes add(String id, Verdict verdict, List<GroupResult> groups) {
        results.add(new Result(id, column("email").isNotNull(), verdict, groups, CONTEXT));
        return this;
    }

    public Outcome outcome() {
        return new Outcome(Suite.named("customers"), new RunInfo("customers", "by hand", when, when, 10), results);
    }
}
