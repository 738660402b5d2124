package dev.assay.governance.access.emergency;

import dev.assay.governance.Ids;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
import java.time.Duration;
import java.util.Set;

/**
 * What may be done in an emergency, and who is told. Immutable.
 *
 * @param id its id
 * @param reach what may be done
 * @param personas who may open it
 * @param alarm who is told at once, beside who owns the assets and who answers for security
 * @param longest how long it stays open, at most an hour
 * @param status whether it may be opened
 * @since 0.1
 */
public record EmergencyProfile(
        String id, Reach reach, Set<PersonaId> personas, Alarm alarm, Duration longest, Status status) {
    /** Whether a profile may be opened. */
    public enum Status {
        /** It may. */
        READY,
        /** A review is overdue. */
        SUSPENDED
    }

    /**
     * What may be done. Immutable.
     *
     * @param resource the ids of the assets
     * @param actions the actions
     * @param environment where, one place
     * @since 0.1
     */
    public record Reach(Pattern resource, Set<String> actions, Environment environment) {
        /** Copies the components. */
        public Reach {
            actions = Set.copyOf(actions);
        }
    }

    /**
     * Who is told beside the personas that own the assets and those of security, which always are. Immutable.
     *
     * @param told the personas, such as the head of operations
     * @param channels the ways by which they are told, at least two
     * @since 0.1
     */
    public record Alarm(Set<PersonaId> told, Set<String> channels) {
        /** Copies the components. */
        public Alarm {
            told = Set.copyOf(told);
            channels = Set.copyOf(channels);
        }
    }

    /**
     * Checks the id and copies the personas.
     *
     * @throws IllegalArgumentException if the id has a wrong form
     */
    public EmergencyProfile {
        id = Ids.require("profile", id);
        personas = Set.copyOf(personas);
    }

    /**
     * Returns the profile in another status.
     *
     * @param next the status
     * @return a new profile
     */
    public EmergencyProfile with(Status next) {
        return new EmergencyProfile(id, reach, personas, alarm, longest, next);
    }
}
