package dev.assay.governance.access.grant;

import dev.assay.governance.people.PrincipalId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A request for access. Immutable.
 *
 * @param id its id
 * @param draft what was asked for
 * @param asked what that meant when it was asked, each asset by its id
 * @param terms what is left of it after what approvers narrowed
 * @param chain for whom the requester acts, the nearest first, the human who answers for it last
 * @param route how it is decided
 * @param progress how far it has come
 * @since 0.1
 */
public record AccessRequest(
        RequestId id,
        RequestDraft draft,
        Scope asked,
        Terms terms,
        List<PrincipalId> chain,
        Route route,
        Progress progress) {
    /** How far a request has come. */
    public enum Status {
        /** It waits for approvers. */
        PENDING,
        /** There is a grant. */
        APPROVED,
        /** Approvers said no. */
        DENIED,
        /** Nobody answered in time. */
        EXPIRED,
        /** The requester took it back, or somebody had left. */
        CANCELLED;

        private static final Map<Status, Set<Status>> LEGAL =
                Map.of(PENDING, Set.of(APPROVED, DENIED, EXPIRED, CANCELLED));

        /**
         * Returns whether a request may go on to another status.
         *
         * @param next the other status
         * @return true if it may
         */
        public boolean mayBecome(Status next) {
            return LEGAL.getOrDefault(this, Set.of()).contains(next);
        }
    }

    /** What was said once about a request that waits. */
    public enum Signal {
        /** Approvers were reminded. */
        REMINDED,
        /** Others were asked too. */
        ESCALATED
    }

    /**
     * What is left of what was asked. Immutable.
     *
     * @param scope what may be done
     * @param length for how long
     * @param start when it starts; empty means as soon as it is approved
     * @since 0.1
     */
    public record Terms(Scope scope, Duration length, Optional<Instant> start) {
        /**
         * Returns whether others ask for no more.
         *
         * @param other the others
         * @return true if they cover no more, last no longer and start no earlier
         */
        public boolean contains(Terms other) {
            boolean late = start.isEmpty()
                    || other.start.filter(time -> !time.isBefore(start.get())).isPresent();
            return scope.contains(other.scope) && other.length.compareTo(length) <= 0 && late;
        }
    }

    /**
     * How a request is decided. Immutable.
     *
     * @param policy the policy with its version, such as {@code data-access@2}
     * @param requestedAt when it was made
     * @param remindAt when approvers are reminded
     * @param escalateAt when others may answer too
     * @param lapsesAt when it expires
     * @since 0.1
     */
    public record Route(String policy, Instant requestedAt, Instant remindAt, Instant escalateAt, Instant lapsesAt) {}

    /**
     * How far a request has come. Immutable.
     *
     * @param status the status that is stored
     * @param step the step of the policy that is next, from 0
     * @param reviews how many reviews there were
     * @param signals what was said
     * @since 0.1
     */
    public record Progress(Status status, int step, int reviews, Set<Signal> signals) {
        /** Nothing has happened yet. */
        public static final Progress NEW = new Progress(Status.PENDING, 0, 0, Set.of());

        /** Copies the components. */
        public Progress {
            signals = Set.copyOf(signals);
        }

        /**
         * Returns the progress in another status.
         *
         * @param next the status
         * @return a new progress
         */
        public Progress at(Status next) {
            return new Progress(next, step, reviews, signals);
        }

        /**
         * Returns the progress after one more review.
         *
         * @return a new progress
         */
        public Progress reviewed() {
            return new Progress(status, step, reviews + 1, signals);
        }

        /**
         * Returns the progress at the next step, of whose escalation nothing was said.
         *
         * @return a new progress
         */
        public Progress further() {
            Set<Signal> said = new HashSet<>(signals);
            said.remove(Signal.ESCALATED);
            return new Progress(status, step + 1, reviews, said);
        }

        /**
         * Returns the progress after something was said.
         *
         * @param signal what was said
         * @return a new progress
         */
        public Progress having(Signal signal) {
            Set<Signal> all = new HashSet<>(signals);
            all.add(signal);
            return new Progress(status, step, reviews, all);
        }
    }

    /** Copies the components. */
    public AccessRequest {
        chain = List.copyOf(chain);
    }

    /**
     * Returns the status at a time: a request that nobody answered has expired whether or not anyone looked.
     *
     * @param time the time
     * @return the status
     */
    public Status statusAt(Instant time) {
        boolean lapsed = progress.status() == Status.PENDING && !time.isBefore(route.lapsesAt());
        return lapsed ? Status.EXPIRED : progress.status();
    }

    /**
     * Returns the request with other progress.
     *
     * @param next the progress
     * @return a new request
     */
    public AccessRequest with(Progress next) {
        return new AccessRequest(id, draft, asked, terms, chain, route, next);
    }

    /**
     * Returns the request with narrower terms.
     *
     * @param next the terms
     * @return a new request
     */
    public AccessRequest with(Terms next) {
        return new AccessRequest(id, draft, asked, next, chain, route, progress);
    }
}
