package dev.assay.governance.asset;

/**
 * How far knowledge of an asset may spread, the widest first.
 *
 * @since 0.1
 */
public enum Classification {
    /** To everybody. */
    PUBLIC,
    /** Within the organisation. */
    INTERNAL,
    /** To those who need it. */
    CONFIDENTIAL,
    /** To those whom two others let. */
    RESTRICTED
}
