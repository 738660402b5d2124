package dev.assay.governance.incident;

import dev.assay.governance.Reasons;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was learned of an incident. Immutable.
 *
 * @param causeClass the class of its cause, in words of the organisation's own
 * @param followUps what will be done
 * @param noneSignedBy who signs that nothing is to be done; empty if something is
 * @param reviewer who looked at how it was handled
 * @since 0.1
 */
public record Learning(
        String causeClass, List<FollowUp> followUps, Optional<PrincipalId> noneSignedBy, PrincipalId reviewer) {
    /**
     * Copies the follow-ups.
     *
     * @throws IllegalArgumentException if the class has more than {@value Reasons#LONGEST} characters
     */
    public Learning {
        Reasons.requireKept("class of the cause", causeClass);
        followUps = List.copyOf(followUps);
    }

    /**
     * Something that will be done. Immutable.
     *
     * @param what what
     * @param owner who does it
     * @param due by when
     * @since 0.1
     */
    public record FollowUp(String what, PersonaId owner, LocalDate due) {
        /**
         * Checks the text.
         *
         * @throws IllegalArgumentException if it has more than {@value Reasons#LONGEST} characters
         */
        public FollowUp {
            Reasons.requireKept("follow-up", what);
        }
    }
}
