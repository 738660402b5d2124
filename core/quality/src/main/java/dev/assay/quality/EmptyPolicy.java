package dev.assay.quality;

import java.util.Locale;

/**
 * What an expectation becomes when there is nothing to judge: no rows, none selected, or only nulls.
 *
 * @since 0.1
 */
public enum EmptyPolicy {
    /** It passes. */
    PASS,
    /** It fails, with the expectation's severity. */
    FAIL,
    /** It is not evaluated, which is worse than a warning and never silent. The default. */
    NOT_EVALUATED;

    /**
     * Returns the name as files write it.
     *
     * @return the kebab-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
