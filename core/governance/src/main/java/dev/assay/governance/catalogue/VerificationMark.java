package dev.assay.governance.catalogue;

/**
 * How sure it is that an item is as it says.
 *
 * @since 0.1
 */
public enum VerificationMark {
    /** It was read at its source. */
    PRIMARY,
    /** Two others agree on it; its source was not read. */
    SECONDARY,
    /** Nobody has checked it. */
    UNVERIFIED
}
