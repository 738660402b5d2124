package dev.assay.governance.access.emergency;

import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.people.PrincipalId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An emergency for which someone opened a profile. Immutable.
 *
 * @param id its id, which is also that of its grant
 * @param profile the profile
 * @param who who opened it
 * @param cause why
 * @param status how far it has come
 * @param end when it ends or ended
 * @param reviewBy when it must have been reviewed, if it gave access
 * @param opening when it was declared, and who confirmed it
 * @since 0.1
 */
public record Emergency(
        String id,
        String profile,
        ActingAs who,
        Cause cause,
        Status status,
        Instant end,
        Instant reviewBy,
        Opening opening) {
    /** Whether an emergency is real. */
    public enum Purpose {
        /** It is. */
        REAL,
        /** It is an exercise. */
        DRILL
    }

    /**
     * Why a profile is opened. Immutable.
     *
     * @param purpose whether it is an exercise
     * @param reason why, 10 to 4,096 code points
     * @param ticket the ticket, 200 code points at most
     * @since 0.1
     */
    public record Cause(Purpose purpose, String reason, String ticket) {}

    /**
     * How an emergency was opened. Immutable.
     *
     * @param declared when somebody opened the profile
     * @param second who confirmed it; empty unless that was needed and done
     * @since 0.1
     */
    public record Opening(Instant declared, Optional<Second> second) {
        /**
         * Who confirmed an emergency. Immutable.
         *
         * @param who who did
         * @param at when
         * @since 0.1
         */
        public record Second(PrincipalId who, Instant at) {}
    }

    /** How far an emergency has come. */
    public enum Status {
        /** Somebody else must confirm it. */
        AWAITING_SECOND,
        /** There is access, until its end. */
        OPEN,
        /** There is none any more, and it waits for its review. */
        CLOSED,
        /** Somebody else has looked at it. */
        REVIEWED,
        /** Nobody confirmed it before it was over: there was no access, and there is nothing to review. */
        LAPSED;

        private static final Map<Status, Set<Status>> LEGAL =
                Map.of(AWAITING_SECOND, Set.of(OPEN, LAPSED), OPEN, Set.of(CLOSED), CLOSED, Set.of(REVIEWED));

        /**
         * Returns whether an emergency may go on to another status.
         *
         * @param next the other status
         * @return true if it may
         */
        public boolean mayBecome(Status next) {
            return LEGAL.getOrDefault(this, Set.of()).contains(next);
        }

        /** Returns what it becomes when it is over: only what nobody ever confirmed lapses. */
        Status over() {
            return this == AWAITING_SECOND ? LAPSED : CLOSED;
        }
    }

    /**
     * Returns whether there is or was access by it.
     *
     * @return false if it waits for its second person, or lapsed
     */
    public boolean gaveAccess() {
        return status != Status.AWAITING_SECOND && status != Status.LAPSED;
    }

    Emergency at(Status next, Instant nextEnd, Instant due) {
        return new Emergency(id, profile, who, cause, next, nextEnd, due, opening);
    }

    Emergency confirmedBy(PrincipalId confirming, Instant at) {
        Opening confirmed = new Opening(opening.declared(), Optional.of(new Opening.Second(confirming, at)));
        return new Emergency(id, profile, who, cause, status, end, reviewBy, confirmed);
    }

    /** Returns who opened it or confirmed it, and when: of these times is who counted as one with them. */
    Map<PrincipalId, Instant> parts() {
        Map<PrincipalId, Instant> parts = new HashMap<>();
        parts.put(who.principal(), opening.declared());
        opening.second().ifPresent(second -> parts.put(second.who(), second.at()));
        return parts;
    }
}
