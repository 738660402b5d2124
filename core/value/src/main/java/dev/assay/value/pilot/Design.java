package dev.assay.value.pilot;

/**
 * What is compared with what.
 *
 * @since 0.1
 */
public enum Design {
    /** The same process before and after; whatever else changed in between is taken for the effect. */
    BEFORE_AFTER,
    /** Two groups at the same time, one of them treated; the baseline only sizes the trial. */
    AB,
    /** The same units before and after. */
    PAIRED,
    /** The change of a treated group less the change of one that was not. */
    DIFFERENCE_IN_DIFFERENCES
}
