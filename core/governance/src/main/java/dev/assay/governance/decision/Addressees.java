package dev.assay.governance.decision;

import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who is asked to decide. Immutable.
 *
 * @param passed the personas that are asked before the one that answers for it at present, the farthest first
 * @param accountable the persona that answers for it at present
 * @param addressee the one person who is asked at present; empty while nobody can be asked
 * @param deputies who else could be asked, in the order in which they would be
 * @param asked who has been asked so far, but for those who could not decide as what they were asked as
 * @param ladder the personas that are asked next, the nearest first
 * @param informed the personas that are told what was decided
 * @param turn which of those who hold the persona is asked: 0 for the first, 1 for the deputy
 * @since 0.1
 */
public record Addressees(
        List<PersonaId> passed,
        PersonaId accountable,
        Optional<PrincipalId> addressee,
        List<PrincipalId> deputies,
        Set<PrincipalId> asked,
        List<PersonaId> ladder,
        Set<PersonaId> informed,
        int turn) {
    /** Copies the collections. */
    public Addressees {
        passed = List.copyOf(passed);
        deputies = List.copyOf(deputies);
        asked = Set.copyOf(asked);
        ladder = List.copyOf(ladder);
        informed = Set.copyOf(informed);
    }

    /**
     * Returns the persona that answers for it by the matrix, whoever is asked by now.
     *
     * @return the first of those that are asked
     */
    public PersonaId owner() {
        return passed.isEmpty() ? accountable : passed.get(0);
    }
}
