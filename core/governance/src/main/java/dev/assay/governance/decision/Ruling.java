package dev.assay.governance.decision;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.PrincipalId;
import java.time.Instant;
import java.util.Optional;

/**
 * What was decided; it never changes. Immutable.
 *
 * @param by who decided, in which persona
 * @param at when
 * @param answer what
 * @param proposer who proposed it; present for exceptions, which take two people
 * @since 0.1
 */
public record Ruling(Actor by, Instant at, Answer answer, Optional<PrincipalId> proposer) {
    /**
     * Returns whether it makes an exception.
     *
     * @param time when
     * @return true for an exception that has not ended yet
     */
    public boolean isExceptionAt(Instant time) {
        return answer.choice().isException()
                && answer.until().isPresent()
                && time.isBefore(answer.until().get());
    }
}
