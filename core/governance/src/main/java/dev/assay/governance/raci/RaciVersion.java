package dev.assay.governance.raci;

import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Kind;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A version of the matrix, kept for ever. Immutable.
 *
 * @param matrix the matrix
 * @param authors who wrote it, and for whom they acted
 * @param at since when it is in force
 * @param approvedBy who approved it; empty for the one that an organisation was founded with
 * @since 0.1
 */
public record RaciVersion(RaciMatrix matrix, Set<PrincipalId> authors, Instant at, Optional<PrincipalId> approvedBy) {
    /** The kind under which versions are stored; their ids are such as {@code raci@3}. */
    public static final Kind<RaciVersion> KIND = Kind.of(
            "raci-version",
            RaciVersion.class,
            version -> "raci@" + version.matrix().version());

    /** Copies the set. */
    public RaciVersion {
        authors = Set.copyOf(authors);
    }
}
