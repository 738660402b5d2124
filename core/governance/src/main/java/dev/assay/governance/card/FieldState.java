package dev.assay.governance.card;

/**
 * How far an answer is to be trusted.
 *
 * @since 0.1
 */
public enum FieldState {
    /** It holds. */
    FRESH,
    /** It is too old, or about an earlier version. */
    STALE,
    /** A run says something else. */
    CONTRADICTED,
    /** There is none. */
    MISSING
}
