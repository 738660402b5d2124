package dev.assay.governance.access.grant;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PrincipalId;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Access that was given for a time. Immutable.
 *
 * @param id its id, which is also that of its request
 * @param party who has it, with all for whom they act
 * @param scope what may be done
 * @param window when
 * @param basis what it rests on
 * @param status the status that is stored
 * @param holds why it is suspended
 * @param ending how it ended; empty until somebody ended it or its end was noted
 * @since 0.1
 */
public record Grant(
        GrantId id,
        RequestDraft.Party party,
        Scope scope,
        Window window,
        Basis basis,
        Status status,
        Set<Hold> holds,
        Optional<Ending> ending) {
    /** What is stored of a grant's state. */
    public enum Status {
        /** It was given. */
        ISSUED,
        /** It may not be used at present. */
        SUSPENDED,
        /** Somebody took it away. */
        REVOKED,
        /** Its holder gave it back. */
        RELINQUISHED;

        private static final Map<Status, Set<Status>> LEGAL = Map.of(
                ISSUED, Set.of(SUSPENDED, REVOKED, RELINQUISHED),
                SUSPENDED, Set.of(ISSUED, REVOKED, RELINQUISHED));

        /**
         * Returns whether a grant may go on to another status.
         *
         * @param next the other status
         * @return true if it may
         */
        public boolean mayBecome(Status next) {
            return LEGAL.getOrDefault(this, Set.of()).contains(next);
        }
    }

    /** What a grant is at a time. */
    public enum State {
        /** It has not started. */
        SCHEDULED,
        /** It may be used. */
        ACTIVE,
        /** It may not be used at present. */
        SUSPENDED,
        /** Its time is over. */
        EXPIRED,
        /** Somebody took it away. */
        REVOKED,
        /** Its holder gave it back. */
        RELINQUISHED
    }

    /** By what way a grant was given. */
    public enum Method {
        /** People approved it. */
        APPROVAL,
        /** A policy approved it. */
        POLICY,
        /** An emergency was declared. */
        EMERGENCY
    }

    /**
     * What a grant rests on. Immutable.
     *
     * @param policy the policy or the emergency profile with its version
     * @param method by what way it was given
     * @param issuedAt when
     * @param continuousSince since when there was access without a pause
     * @param needed how many approvals it needs
     * @param approvals who approved
     * @param reviewBy when it must have been reviewed; empty unless it is an exception that lasts
     * @since 0.1
     */
    public record Basis(
            String policy,
            Method method,
            Instant issuedAt,
            Instant continuousSince,
            int needed,
            List<Approval> approvals,
            Optional<Instant> reviewBy) {
        /** Copies the components. */
        public Basis {
            approvals = List.copyOf(approvals);
        }
    }

    /**
     * An approval. Immutable.
     *
     * @param by who approved
     * @param at when
     * @since 0.1
     */
    public record Approval(AccessReview.Approver by, Instant at) {}

    /**
     * Why a grant is suspended. Immutable.
     *
     * @param cause the cause
     * @param resource the asset that it is about; empty means all of them
     * @since 0.1
     */
    public record Hold(Cause cause, Optional<AssetId> resource) {
        /** The cause of a suspension. */
        public enum Cause {
            /** Somebody said so. */
            ORDER,
            /** The asset is in quarantine. */
            QUARANTINE,
            /** The asset became restricted, and a second approval is missing. */
            RECLASSIFIED,
            /** Someone who approved was no approver any more when it started. */
            APPROVER_LOST
        }
    }

    /**
     * How a grant ended. Immutable.
     *
     * @param at when
     * @param by who ended it; {@code assay} when its time was over
     * @param reason why
     * @since 0.1
     */
    public record Ending(Instant at, PrincipalId by, String reason) {}

    /** Copies the components. */
    public Grant {
        holds = Set.copyOf(holds);
    }

    /**
     * Returns what the grant is at a time. Its end is computed here: nothing needs to run for it to come.
     *
     * @param time the time
     * @return the state; over beats suspended, and suspension does not stop the clock
     */
    public State stateAt(Instant time) {
        if (status == Status.REVOKED) {
            return State.REVOKED;
        }
        if (status == Status.RELINQUISHED) {
            return State.RELINQUISHED;
        }
        if (!time.isBefore(window.end())) {
            return State.EXPIRED;
        }
        if (status == Status.SUSPENDED) {
            return State.SUSPENDED;
        }
        return time.isBefore(window.start()) ? State.SCHEDULED : State.ACTIVE;
    }

    /**
     * Returns whether the grant may still be used, now or later.
     *
     * @param time the time
     * @return true if it is scheduled, active or suspended
     */
    public boolean isLiveAt(Instant time) {
        return status != Status.REVOKED && status != Status.RELINQUISHED && time.isBefore(window.end());
    }

    /**
     * Returns the grant on hold.
     *
     * @param hold why
     * @return a new grant
     */
    public Grant with(Hold hold) {
        Set<Hold> all = new HashSet<>(holds);
        all.add(hold);
        return new Grant(id, party, scope, window, basis, Status.SUSPENDED, all, ending);
    }

    /**
     * Returns the grant without a hold; it goes on when none is left.
     *
     * @param hold what does not hold it any more
     * @return a new grant
     */
    public Grant without(Hold hold) {
        Set<Hold> rest = new HashSet<>(holds);
        rest.remove(hold);
        return new Grant(
                id, party, scope, window, basis, rest.isEmpty() ? Status.ISSUED : Status.SUSPENDED, rest, ending);
    }

    /**
     * Returns the grant on another basis.
     *
     * @param next the basis
     * @param nextWindow when it holds
     * @return a new grant
     */
    public Grant with(Basis next, Window nextWindow) {
        return new Grant(id, party, scope, nextWindow, next, status, holds, ending);
    }

    /**
     * Returns the grant with its end.
     *
     * @param next the status that is stored
     * @param how how it ended
     * @return a new grant
     */
    public Grant ended(Status next, Ending how) {
        return new Grant(id, party, scope, window, basis, next, holds, Optional.of(how));
    }
}
