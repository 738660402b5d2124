package dev.assay.governance.access.grant;

import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Text;

/**
 * Someone in a persona. Immutable.
 *
 * @param principal who
 * @param persona in which persona
 * @since 0.1
 */
public record ActingAs(PrincipalId principal, PersonaId persona) {
    /**
     * Returns someone in a persona.
     *
     * @param principal the principal's id
     * @param persona the persona's id
     * @return both
     * @throws IllegalArgumentException if an id has a wrong form
     */
    public static ActingAs of(String principal, String persona) {
        return new ActingAs(new PrincipalId(principal), new PersonaId(persona));
    }

    /**
     * Returns who acts, to be said.
     *
     * @return such as {@code kim as engineer} and {@code kim(engineer)}
     */
    public Text text() {
        return Text.of(toString(), principal + "(" + persona + ")");
    }

    @Override
    public String toString() {
        return principal + " as " + persona;
    }
}
