package dev.assay.report.picture;

/**
 * What a mark stands for, which decides its colour.
 *
 * @since 0.1
 */
public enum Shade {
    /** What the drawing is about. */
    MAIN,
    /** What it is compared with. */
    SECOND,
    /** More money. */
    GAIN,
    /** Less money. */
    LOSS,
    /** What the others are read against. */
    QUIET
}
