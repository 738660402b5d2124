package dev.assay.checks;

import java.util.List;

/**
 * The rows of a dataset in two parts. Immutable as far as the application's rows are.
 *
 * @param accepted the rows that break no expectation of severity ERROR or CRITICAL, in the dataset's order
 * @param rejected the others with what they break, in the dataset's order
 * @param <T> what a row is to the application
 * @since 0.1
 */
public record Split<T>(List<T> accepted, List<FailingRow<T>> rejected) {
    /** Copies the lists. */
    public Split {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
    }

    /**
     * Says how many rows came to which part.
     *
     * @param accepted rows that were accepted
     * @param rejected rows that were rejected
     * @since 0.1
     */
    public record Counts(long accepted, long rejected) {}
}
