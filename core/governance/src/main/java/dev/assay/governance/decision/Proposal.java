package dev.assay.governance.decision;

import dev.assay.governance.people.PrincipalId;
import java.time.Instant;
import java.util.Set;

/**
 * What somebody would decide if it were theirs to decide. Immutable.
 *
 * @param by who
 * @param at when
 * @param answer what
 * @param involved everybody who must not decide it because of who proposed it, as it was then, such as who stood in for them
 * @since 0.1
 */
public record Proposal(PrincipalId by, Instant at, Answer answer, Set<PrincipalId> involved) {
    /** Copies the set. */
    public Proposal {
        involved = Set.copyOf(involved);
    }
}
