package dev.assay.checks.junit;

import dev.assay.checks.Checks;
import dev.assay.quality.Suite;
import dev.assay.quality.outcome.Fact;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.opentest4j.AssertionFailedError;

/**
 * Assertions about data, for unit tests. Import them statically.
 *
 * <p>They read alone, {@code assertMeets(TRIPS, trips)}, and within AssertJ, {@code assertThat(trips).satisfies(meets(TRIPS))}.
 * A failure's message has the ordered facts of every expectation that is not met. Thread-safe.
 *
 * @since 0.1
 */
public final class DataAssertions {
    private DataAssertions() {}

    /**
     * Asserts that rows meet a suite.
     *
     * @param suite the suite
     * @param rows records, beans or maps, in their order
     * @return the outcome, PASSED or WARNED
     * @throws AssertionFailedError if the outcome is ERROR, FAILED or NOT_EVALUATED
     * @throws dev.assay.quality.data.FaultsException if the suite does not fit the rows, with all faults
     */
    public static Outcome assertMeets(Suite suite, Iterable<?> rows) {
        return assertAcceptable(Checks.of(rows).run(suite));
    }

    /**
     * Asserts that a pipeline could go on after an outcome, whichever engine it comes from.
     *
     * @param outcome the outcome of a run
     * @return the outcome, PASSED or WARNED
     * @throws AssertionFailedError if the outcome is ERROR, FAILED or NOT_EVALUATED
     */
    public static Outcome assertAcceptable(Outcome outcome) {
        if (!Objects.requireNonNull(outcome, "outcome").status().isAcceptable()) {
            throw new AssertionFailedError(message(outcome), "PASSED or WARNED", outcome.status());
        }
        return outcome;
    }

    /**
     * Returns the assertion that rows meet a suite, for {@code satisfies} of AssertJ.
     *
     * @param suite the suite
     * @return a consumer of rows that throws {@link AssertionFailedError} when they do not meet it
     */
    public static Consumer<Iterable<?>> meets(Suite suite) {
        Objects.requireNonNull(suite, "suite");
        return rows -> assertMeets(suite, rows);
    }

    /**
     * Returns the assertion that an outcome is acceptable, for {@code satisfies} of AssertJ.
     *
     * @return a consumer of outcomes that throws {@link AssertionFailedError} when one is not
     */
    public static Consumer<Outcome> acceptable() {
        return DataAssertions::assertAcceptable;
    }

    static void assertAcceptable(Result result) {
        if (!result.status().isAcceptable()) {
            throw new AssertionFailedError(facts(result), "PASSED or WARNED", result.status());
        }
    }

    private static String message(Outcome outcome) {
        List<Result> problems = outcome.problems();
        String head = outcome.results().isEmpty()
                ? "suite \"" + outcome.suite().name() + "\" has no expectations"
                : problems.size() + " of " + outcome.results().size() + " expectations of suite \""
                        + outcome.suite().name() + (problems.size() == 1 ? "\" is" : "\" are") + " not met by "
                        + outcome.run().dataset();
        return problems.stream().map(problem -> "\n\n" + facts(problem)).collect(Collectors.joining("", head, ""));
    }

    private static String facts(Result result) {
        return result.facts().stream()
                .map(Fact::toString)
                .collect(Collectors.joining("\n  ", result.status() + " " + result.id() + "\n  ", ""));
    }
}
