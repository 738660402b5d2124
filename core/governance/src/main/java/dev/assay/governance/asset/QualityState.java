package dev.assay.governance.asset;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

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
     * @param until until when it may, exclusive: something else failed as well, and what two people decided about that ends then;
     *     empty if nothing ends
     * @since 0.1
     */
    record Degraded(Optional<Instant> until) implements QualityState {
        /** Degraded by that alone which failed. */
        public Degraded() {
            this(Optional.empty());
        }

        /**
         * Degraded while an exception from something else lasts.
         *
         * @param until until when, exclusive
         */
        public Degraded(Instant until) {
            this(Optional.of(until));
        }
    }

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
        return !(this instanceof Quarantined) && !isEndedAt(time);
    }

    /**
     * Returns whether an exception that it rests on has ended, so that it is to be looked at anew.
     *
     * @param time when
     * @return true from the end on
     */
    default boolean isEndedAt(Instant time) {
        return ends().anyMatch(end -> !time.isBefore(end));
    }

    private Stream<Instant> ends() {
        if (this instanceof Waived waived) {
            return Stream.of(waived.until());
        }
        return this instanceof Degraded degraded ? degraded.until().stream() : Stream.empty();
    }

    /**
     * Returns the worst of states that hold together. An exception covers what it was made for and nothing else: an asset that
     * is degraded for another reason is no better for it, but no longer usable than the exception lasts.
     *
     * @param states the states
     * @return quarantined before degraded before waived before any other, with the end of the exception that ends first; empty
     *     if there are none
     */
    static Optional<QualityState> worst(Collection<QualityState> states) {
        Optional<Instant> end = states.stream().flatMap(QualityState::ends).min(Comparator.naturalOrder());
        Optional<QualityState> worst = states.stream().max(Comparator.comparingInt(QualityState::rank));
        return worst.map(state -> state.endingAt(end));
    }

    private int rank() {
        if (this instanceof Quarantined) {
            return 3;
        }
        if (this instanceof Degraded) {
            return 2;
        }
        return this instanceof Waived ? 1 : 0;
    }

    private QualityState endingAt(Optional<Instant> end) {
        if (this instanceof Waived) {
            return new Waived(end.orElseThrow());
        }
        return this instanceof Degraded ? new Degraded(end) : this;
    }
}
