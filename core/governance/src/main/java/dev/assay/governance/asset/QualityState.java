package dev.assay.governance.asset;

import java.time.Instant;
import java.util.Optional;

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
     * @param heldBy who put it there by hand, so that no run and no decision about something else lifts it; empty if a rule or a
     *     decision did
     * @since 0.1
     */
    record Quarantined(Optional<String> heldBy) implements QualityState {
        /** A quarantine by a rule or a decision. */
        public Quarantined() {
            this(Optional.empty());
        }
    }

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
