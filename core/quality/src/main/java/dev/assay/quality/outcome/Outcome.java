package dev.assay.quality.outcome;

import dev.assay.quality.Dimension;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a suite's run came to. Immutable.
 *
 * @param suite the suite that was run
 * @param run which run it was
 * @param results one result per expectation, in the suite's order
 * @since 0.1
 */
public record Outcome(Suite suite, RunInfo run, List<Result> results) {
    /** Copies the list. */
    public Outcome {
        Objects.requireNonNull(suite, "suite");
        Objects.requireNonNull(run, "run");
        results = ResultList.of(results);
    }

    /**
     * Returns the status of the worst result.
     *
     * @return the status; NOT_EVALUATED for a suite without expectations
     */
    public Status status() {
        List<Status> statuses = new ArrayList<>();
        for (Result result : results) {
            statuses.add(result.status());
        }
        return Status.worst(statuses);
    }

    /**
     * Returns a result by its expectation's id.
     *
     * @param id the id
     * @return the result, or empty if there is none of that id
     */
    public Optional<Result> result(String id) {
        return ((ResultList) results).find(id);
    }

    /**
     * Returns the results that a pipeline must not ignore, worst first, otherwise in the suite's order.
     *
     * @return results with ERROR, FAILED or NOT_EVALUATED; possibly empty
     */
    public List<Result> problems() {
        return results.stream()
                .filter(result -> !result.status().isAcceptable())
                .sorted(java.util.Comparator.comparing(Result::status))
                .toList();
    }

    /**
     * Returns how many results came to each status.
     *
     * @return the counts
     */
    public Health health() {
        return Health.of(results);
    }

    /**
     * Returns the health per quality dimension.
     *
     * @return an unmodifiable map in the order of {@link Dimension}; dimensions without a result are absent
     */
    public Map<Dimension, Health> healthByDimension() {
        return by(result -> result.expectation().dimension());
    }

    /**
     * Returns the health per severity.
     *
     * @return an unmodifiable map in the order of {@link Severity}; severities without a result are absent
     */
    public Map<Severity, Health> healthBySeverity() {
        return by(result -> result.expectation().traits().severity());
    }

    /**
     * Returns the health per owner.
     *
     * @return an unmodifiable map in the order of the persona ids; the empty text stands for no owner
     */
    public Map<String, Health> healthByOwner() {
        return by(result -> result.expectation().traits().owner().orElse(""));
    }

    private <K extends Comparable<K>> Map<K, Health> by(Function<Result, K> key) {
        return Collections.unmodifiableMap(results.stream()
                .collect(Collectors.groupingBy(
                        key, TreeMap::new, Collectors.collectingAndThen(Collectors.toList(), Health::of))));
    }

    /**
     * Returns this outcome if a pipeline may go on.
     *
     * @return this outcome
     * @throws DataQualityException if the status is ERROR, FAILED or NOT_EVALUATED
     */
    public Outcome orThrow() {
        if (!status().isAcceptable()) {
            throw new DataQualityException(this);
        }
        return this;
    }

    /**
     * Returns the outcome in a few lines: one for the whole, and one for each result that is not PASSED.
     *
     * @return lines without a line end after the last
     */
    @Override
    public String toString() {
        String head = Printed.oneLine("suite \"" + suite.name() + "\" on " + run.dataset()) + ": " + status() + ", "
                + health().passed() + " of " + health().total() + " passed";
        return results.stream()
                .filter(result -> result.status() != Status.PASSED)
                .map(result -> "\n  " + result)
                .collect(Collectors.joining("", head, ""));
    }
}
