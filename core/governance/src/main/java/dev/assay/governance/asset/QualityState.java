package dev.assay.governance.asset;

import java.time.Instant;

/**
 * What is known of an asset's quality. Immutable.
 *
 * @since 0.1
 */
public sealed interface QualityState {
    /**
     * Nobody has looked.
     *
     * @since 0.1
     */
    record Unknown() implements QualityState {}

    /**
     * The last run was good.
     *
     * @since 0.1
     */
    record Healthy() implements QualityState {}

    /**
     * The last run was not good, and it may be used nevertheless.
     *
     * @since 0.1
     */
    record Degraded() implements QualityState {}

    /**
     * It may not be used until somebody decides.
     *
     * @since 0.1
     */
    record Quarantined() implements QualityState {}

    /**
     * Somebody decided that it may be used as it is.
     *
     * @param until until when, exclusive
     * @since 0.1
     */
    record Waived(Instant until) implements QualityState {}

    /**
     * Returns whether it may be used.
     *
     * @param time when
     * @return false while it is in quarantine, and after a waiver has ended
     */
    default boolean isUsableAt(Instant time) {
        return !(this instanceof Quarantined) && !(this instanceof Waived waived && !time.isBefore(waived.until()));
    }
}
