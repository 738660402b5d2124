package dev.assay.quality.outcome;

import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.measure.Figure;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Results made by hand. */
final class Results {
    static final ResultContext CONTEXT = new ResultContext("trips.csv", "fake", Set.of());
    static final Counts TEN = new Counts(10, 0, 0, 0);

    private Results() {}

    static Result result(Expectation expectation, Verdict verdict, GroupResult... groups) {
        return new Result("check", expectation, verdict, List.of(groups), CONTEXT);
    }

    static Result judged(Expectation expectation, Status status, Counts counts, Figure figure, SampleRow... sample) {
        Verdict verdict = Verdict.of(status);
        Measured measured = new Measured(List.of(), counts, figure, List.of(sample));
        return result(expectation, verdict, new GroupResult(verdict, measured));
    }

    static Result failed(Expectation expectation, Figure figure) {
        return judged(expectation, Status.FAILED, TEN, figure);
    }

    static Outcome outcome(Suite suite, Result... results) {
        Instant noon = Instant.parse("2026-03-01T12:00:00Z");
        return new Outcome(suite, new RunInfo("trips.csv", "fake", noon, noon, 10), Arrays.asList(results));
    }

    /** Returns the value of a fact, or "-" if there is none. */
    static String fact(Result result, FactKey key, Locale locale) {
        return result.facts(locale).stream()
                .filter(fact -> fact.key() == key)
                .map(Fact::value)
                .findFirst()
                .orElse("-");
    }

    static String fact(Result result, FactKey key) {
        return fact(result, key, Locale.ENGLISH);
    }
}
