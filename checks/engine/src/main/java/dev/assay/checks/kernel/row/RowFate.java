package dev.assay.checks.kernel.row;

/**
 * What becomes of a row under an expectation about rows.
 *
 * @since 0.1
 */
public enum RowFate {
    /** It satisfies the expectation. */
    PASSED,
    /** It breaks the expectation. */
    FAILED,
    /** A null leaves it out. */
    SKIPPED,
    /** The filter leaves it out. */
    FILTERED_OUT,
    /** Nobody can say, for example because an accessor threw. */
    UNKNOWN
}
