package dev.assay.governance.decision;

import dev.assay.governance.Moments;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that a person or those in a persona must be told; the host tells them after the change is committed. Immutable.
 *
 * @param decision which decision it is about
 * @param type why they are told
 * @param persona the persona that is told
 * @param principal the one person who is told; empty for all who act in the persona
 * @param at since when they must be told
 * @param due by when they must have acted; empty if they need not
 * @param delivered when they were told; empty if not yet
 * @since 0.1
 */
public record Notice(
        DecisionId decision,
        Type type,
        PersonaId persona,
        Optional<PrincipalId> principal,
        Instant at,
        Optional<Instant> due,
        Optional<Instant> delivered) {
    /** Why somebody is told. */
    public enum Type {
        /** They have work to do. */
        TASK,
        /** Their advice is wanted. */
        QUESTION,
        /** They must decide. */
        DECISION,
        /** They must still decide. */
        REMINDER,
        /** The work was not done in time. */
        TASK_OVERDUE,
        /** A run passed again: they may close it. */
        CLOSURE,
        /** They must know what was decided. */
        OUTCOME
    }

    /**
     * Returns its id.
     *
     * @return what tells it from all others
     */
    public String id() {
        return decision + " " + type + " " + principal.map(PrincipalId::value).orElse("*") + " " + persona + " "
                + Moments.print(at);
    }

    Notice deliveredAt(Instant now) {
        return new Notice(decision, type, persona, principal, at, due, Optional.of(now));
    }
}
