package dev.assay.governance.decision;

import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.Reader;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What somebody would decide if it were theirs to decide. Immutable.
 *
 * @param by who
 * @param at when
 * @param answer what
 * @param severity how bad it was then: what is worse by the time it is decided was proposed by nobody
 * @param involved everybody who must not decide it because of who proposed it, as it was then, such as who stood in for them
 * @since 0.1
 */
public record ProposedAnswer(PrincipalId by, Instant at, Answer answer, Severity severity, Set<PrincipalId> involved) {
    /** Copies the set. */
    public ProposedAnswer {
        involved = Set.copyOf(involved);
    }

    static ProposedAnswer made(Reader reader, Matter matter, PrincipalId by, Answer answer) {
        Set<PrincipalId> involved = Roster.now(reader).involved(List.of(by));
        return new ProposedAnswer(by, reader.now(), answer, matter.severity(), involved);
    }

    /** Whether it was made for something milder, which says nothing about what is worse. */
    boolean isForMilder(Matter matter) {
        return severity.compareTo(matter.severity()) < 0;
    }
}
