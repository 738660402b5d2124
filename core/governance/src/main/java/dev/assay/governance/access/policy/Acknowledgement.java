package dev.assay.governance.access.policy;

import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Kind;
import java.time.Instant;

/**
 * That a person has acknowledged how data and systems may be used. Immutable.
 *
 * @param who the person
 * @param version the version of the {@link AcceptableUse}
 * @param at when, for the first time
 * @since 0.1
 */
public record Acknowledgement(PrincipalId who, String version, Instant at) {
    /** Acknowledgements, each person's of each version once. */
    public static final Kind<Acknowledgement> KIND =
            Kind.of("acknowledgement", Acknowledgement.class, given -> id(given.who(), given.version()));

    static String id(PrincipalId who, String version) {
        return who + " " + version;
    }
}
