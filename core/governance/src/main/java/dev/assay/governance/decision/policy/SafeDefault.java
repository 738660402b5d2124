package dev.assay.governance.decision.policy;

/**
 * What happens when nobody decides in time.
 *
 * @since 0.1
 */
public enum SafeDefault {
    /** What waits goes on waiting. */
    HOLD,
    /** The asset may not be used. */
    QUARANTINE,
    /** What was asked for is not given. */
    DENY,
    /** What runs is stopped. */
    STOP
}
