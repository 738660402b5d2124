package dev.assay.governance.card;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import java.util.List;
import java.util.Optional;

/**
 * Who answers, and in which persona. Immutable.
 *
 * @param principal who
 * @param persona the persona
 * @since 0.1
 */
public record Author(PrincipalId principal, PersonaId persona) {
    Actor actor() {
        return new Actor(principal.value(), Optional.of(persona.value()), List.of());
    }
}
