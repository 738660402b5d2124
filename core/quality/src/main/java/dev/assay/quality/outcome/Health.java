package dev.assay.quality.outcome;

import java.util.Collection;

/**
 * How many results came to each status.
 *
 * @param errors results with ERROR
 * @param failed results with FAILED
 * @param notEvaluated results with NOT_EVALUATED
 * @param warned results with WARNED
 * @param passed results with PASSED
 * @since 0.1
 */
public record Health(long errors, long failed, long notEvaluated, long warned, long passed) {
    static Health of(Collection<Result> results) {
        long[] counts = new long[Status.values().length];
        results.forEach(result -> counts[result.status().ordinal()]++);
        return new Health(
                counts[Status.ERROR.ordinal()],
                counts[Status.FAILED.ordinal()],
                counts[Status.NOT_EVALUATED.ordinal()],
                counts[Status.WARNED.ordinal()],
                counts[Status.PASSED.ordinal()]);
    }

    /**
     * Returns the number of results.
     *
     * @return the sum of all five
     */
    public long total() {
        return errors + failed + notEvaluated + warned + passed;
    }
}
