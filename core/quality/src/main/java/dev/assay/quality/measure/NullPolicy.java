package dev.assay.quality.measure;

import java.util.Locale;

/**
 * What a missing value does to the row that holds it.
 *
 * @since 0.1
 */
public enum NullPolicy {
    /** A row with a null among the compared values is neither good nor bad: it is skipped. The default. */
    IGNORE,
    /** A row with a null among the compared values fails. */
    FAIL,
    /** A row with a null among the compared values passes. */
    PASS,
    /** Only a row whose compared values are all null is skipped; any other row with a null that decides it fails. */
    IGNORE_IF_ALL_NULL,
    /** Null is a value that equals null and nothing else. */
    EQUAL;

    /**
     * Returns the name as files write it.
     *
     * @return the kebab-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
