package dev.assay.governance.people;

import dev.assay.governance.Moments;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.Optional;

/**
 * A person, an agent or a service that may act. Immutable.
 *
 * @param id its id
 * @param type what it is
 * @param displayName what people call it
 * @param contact where it can be reached, such as a mail address; empty if nowhere
 * @param status whether it acts at present
 * @param until when it is back from leave; empty unless it is on leave and the end is known
 * @param sponsor the person who answers for it; present for agents and services only
 * @since 0.1
 */
public record Principal(
        PrincipalId id,
        Type type,
        @NotBlank String displayName,
        Optional<String> contact,
        Status status,
        Optional<Instant> until,
        Optional<PrincipalId> sponsor) {
    /** What acts. */
    public enum Type {
        /** A person. */
        HUMAN,
        /** A program that chooses what it does. */
        AGENT,
        /** A program that does what it was written to do. */
        SERVICE
    }

    /** Whether it acts at present. */
    public enum Status {
        /** It does. */
        ACTIVE,
        /** It will again. */
        ON_LEAVE,
        /** It will not again, unless somebody takes it back and somebody else confirms that. */
        LEFT
    }

    /**
     * Checks the time.
     *
     * @throws IllegalArgumentException if it would be back out of the years 1 to 9999
     */
    public Principal {
        until = until.map(Moments::stated);
    }

    /**
     * Returns whether it may act. Who is on leave is back when the leave has ended.
     *
     * @param time when
     * @return true if it is active, or was on leave until then or before
     */
    public boolean isActiveAt(Instant time) {
        return switch (status) {
            case ACTIVE -> true;
            case ON_LEAVE -> until.isPresent() && !time.isBefore(until.get());
            case LEFT -> false;
        };
    }

    /**
     * Returns it in another state.
     *
     * @param next whether it acts
     * @param back when it is back from leave; empty unless it goes on leave and the end is known
     * @return a new principal
     */
    public Principal with(Status next, Optional<Instant> back) {
        return new Principal(id, type, displayName, contact, next, back, sponsor);
    }
}
