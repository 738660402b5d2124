package dev.assay.checks.column;

/**
 * Whether a message to the caller may show a value.
 *
 * @since 0.1
 */
public enum Disclosure {
    /** It may. */
    SHOWN,
    /** It must not, because the column is sensitive. */
    HIDDEN
}
