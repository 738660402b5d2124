package dev.assay.value.stake;

/**
 * Which figure of a range to take.
 *
 * @since 0.1
 */
public enum LossEnd {
    /** The lower end. */
    LOW,
    /** What follows from the measured share. */
    EXPECTED,
    /** The upper end, for the cautious. */
    HIGH
}
