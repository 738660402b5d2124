package dev.assay.quality.outcome;

/**
 * Why an expectation was not evaluated.
 *
 * @since 0.1
 */
public enum Reason {
    /** The dataset has no rows. */
    EMPTY,
    /** There are rows, but the filter selected none. */
    FILTER_MATCHED_NOTHING,
    /** Rows were selected, but the null policy left none to evaluate. */
    ALL_NULL,
    /** The values do not define the figure, for example the deviation of one value. */
    DEGENERATE,
    /** The expectation is disabled. */
    DISABLED,
    /** There is no earlier run to compare with. */
    NO_HISTORY
}
