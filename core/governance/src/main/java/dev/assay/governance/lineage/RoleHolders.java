package dev.assay.governance.lineage;

import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import java.util.List;

/**
 * A persona that has to do with something, and who acts in it at present. Immutable.
 *
 * @param persona the persona
 * @param what what it may do or decide, in the words of the card or the matrix
 * @param people who acts in it
 * @since 0.1
 */
public record RoleHolders(PersonaId persona, String what, List<PrincipalId> people) {
    /** Copies the list. */
    public RoleHolders {
        people = List.copyOf(people);
    }
}
