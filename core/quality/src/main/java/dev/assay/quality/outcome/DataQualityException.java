package dev.assay.quality.outcome;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Says that data did not meet a suite; its message has the facts of every problem.
 *
 * @since 0.1
 */
public final class DataQualityException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Outcome outcome;

    /**
     * Creates an exception for an outcome.
     *
     * @param outcome an outcome that is not acceptable
     */
    public DataQualityException(Outcome outcome) {
        super(message(outcome));
        this.outcome = outcome;
    }

    /**
     * Returns the outcome.
     *
     * @return the outcome
     * @throws NullPointerException after deserialisation, which does not carry it
     */
    public Outcome outcome() {
        return Objects.requireNonNull(outcome, "outcome");
    }

    private static String message(Outcome outcome) {
        List<Result> problems = outcome.problems();
        String subject = Printed.oneLine(
                "suite \"" + outcome.suite().name() + "\" on " + outcome.run().dataset());
        String suite = subject + " is " + outcome.status() + ": ";
        int all = outcome.results().size();
        String head = all == 0
                ? suite + "it has no expectations"
                : suite + problems.size() + " of " + all + (all == 1 ? " expectation" : " expectations") + " not met";
        return problems.stream().map(DataQualityException::facts).collect(Collectors.joining("", head, ""));
    }

    private static String facts(Result result) {
        return result.facts().stream()
                .map(fact -> "\n  " + fact)
                .collect(Collectors.joining("", "\n\n" + result.status() + " " + result.id(), ""));
    }
}
