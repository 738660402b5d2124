package dev.assay.governance.organisation;

import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.SkillEvidence;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * Who there is in an organisation. Immutable.
 *
 * @param principals people, agents and services, at least one
 * @param personas the personas they act in, at least one
 * @param assignments who acts in which persona
 * @param skills what shows who is able to do what
 * @since 0.1
 */
public record Staff(
        @NotEmpty List<Principal> principals,
        @NotEmpty List<Persona> personas,
        List<Assignment> assignments,
        List<SkillEvidence> skills) {
    /** Copies the lists. */
    public Staff {
        principals = List.copyOf(principals);
        personas = List.copyOf(personas);
        assignments = List.copyOf(assignments);
        skills = List.copyOf(skills);
    }
}
