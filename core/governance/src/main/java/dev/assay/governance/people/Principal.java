package dev.assay.governance.people;

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
        /** It never will again. */
        LEFT
    }
}
