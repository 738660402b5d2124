package dev.assay.quality;

import java.util.Locale;

/**
 * How bad a broken expectation is; it decides what a broken bound becomes.
 *
 * @since 0.1
 */
public enum Severity {
    /** A broken bound is worth a look: the outcome is WARNED. */
    WARNING,
    /** A broken bound is a failure: the outcome is FAILED. The default. */
    ERROR,
    /** A broken bound is a failure that must be acted on at once: the outcome is FAILED. */
    CRITICAL;

    /**
     * Returns the name as files write it.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
