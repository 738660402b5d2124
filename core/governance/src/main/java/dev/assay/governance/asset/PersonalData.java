package dev.assay.governance.asset;

/**
 * Whether an asset tells of people.
 *
 * @since 0.1
 */
public enum PersonalData {
    /** It does not. */
    NONE,
    /** It might. */
    POSSIBLE,
    /** It does. */
    YES,
    /** It does, of their health, belief, origin or the like. */
    SPECIAL
}
