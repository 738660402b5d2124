package dev.assay.quality.outcome;

import java.util.Collection;
import java.util.Collections;

/**
 * What became of an expectation or a suite, worst first.
 *
 * @since 0.1
 */
public enum Status {
    /** It could not be evaluated because something went wrong. */
    ERROR,
    /** It is broken. */
    FAILED,
    /** There was nothing to judge. */
    NOT_EVALUATED,
    /** It is broken, but only a warning was asked for. */
    WARNED,
    /** It holds. */
    PASSED;

    /**
     * Returns whether a pipeline may go on.
     *
     * @return true for WARNED and PASSED
     */
    public boolean isAcceptable() {
        return compareTo(WARNED) >= 0;
    }

    /**
     * Returns the worst of several.
     *
     * @param statuses the statuses
     * @return the worst, or NOT_EVALUATED for none, because nothing passes silently
     */
    public static Status worst(Collection<Status> statuses) {
        return statuses.isEmpty() ? NOT_EVALUATED : Collections.min(statuses);
    }
}
