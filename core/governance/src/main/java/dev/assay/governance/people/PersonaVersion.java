package dev.assay.governance.people;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A version of a card, kept for ever. Immutable.
 *
 * @param persona the persona with this version of its card, in the status in which it was written
 * @param authors who wrote it, and for whom they acted
 * @param at when
 * @param approvedBy who approved it; empty for a draft, which needs nobody
 * @param involved everybody who must not approve it because of who wrote it, as it was then, such as who stood in for them
 * @since 0.1
 */
public record PersonaVersion(
        Persona persona,
        Set<PrincipalId> authors,
        Instant at,
        Optional<PrincipalId> approvedBy,
        Set<PrincipalId> involved) {
    /** Copies the set. */
    public PersonaVersion {
        authors = Set.copyOf(authors);
        involved = Set.copyOf(involved);
    }
}
