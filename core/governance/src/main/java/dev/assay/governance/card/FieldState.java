package dev.assay.governance.card;

/**
 * How far an answer is to be trusted.
 *
 * @since 0.1
 */
public enum FieldState {
    /** It holds. */
    FRESH,
    /** It is too old, about an earlier version, or from before the last run, which nobody has read into the card. */
    STALE,
    /** A run says something else. */
    CONTRADICTED,
    /** There is none. */
    MISSING
}
