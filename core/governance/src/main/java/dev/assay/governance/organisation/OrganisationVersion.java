package dev.assay.governance.organisation;

import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/**
 * Which description of an organisation came in force when. Immutable. What was described is stored thing by thing.
 *
 * @param version the version of the description
 * @param digest the digest of its canonical form
 * @param authors who brought it, and for whom they acted
 * @param at since when
 * @param approvedBy who approved it; empty for the one that the organisation was founded with
 * @since 0.1
 */
public record OrganisationVersion(
        int version, String digest, Set<PrincipalId> authors, Instant at, Optional<PrincipalId> approvedBy) {
    /** The kind under which versions are stored; their ids are such as {@code organisation@3}. */
    public static final Kind<OrganisationVersion> KIND =
            Kind.of("organisation-version", OrganisationVersion.class, version -> "organisation@" + version.version());

    /** Copies the set. */
    public OrganisationVersion {
        authors = Set.copyOf(authors);
    }

    /**
     * Returns the version in force.
     *
     * @param reader reads what is stored
     * @return the newest version; empty if there is none
     */
    public static Optional<OrganisationVersion> of(Reader reader) {
        return reader.all(KIND).stream()
                .map(stored -> stored.value())
                .max(Comparator.comparingInt(OrganisationVersion::version));
    }
}
