package dev.assay.checks.column;

import dev.assay.quality.Suite;

/**
 * Whether a message to the caller may show a value.
 *
 * @since 0.1
 */
public enum Disclosure {
    /** It may. */
    SHOWN,
    /** It must not, because the column is sensitive. */
    HIDDEN;

    /** Returns what a suite says of a column. */
    public static Disclosure of(String column, Suite.Settings settings) {
        return settings.sensitive().contains(column) ? HIDDEN : SHOWN;
    }
}
