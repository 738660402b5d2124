package dev.assay.governance.raci;

import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import java.util.List;

/**
 * The one person whom a decision is put to. Immutable.
 *
 * @param person who
 * @param persona the accountable persona in which they act
 * @param activity the activity that they answer for
 * @param deputies who else acts in the persona, in the order in which they are asked
 * @param escalated the activities that were vacant, from the one asked for; empty if it was not
 * @since 0.1
 */
public record Addressee(
        PrincipalId person,
        PersonaId persona,
        ActivityId activity,
        List<PrincipalId> deputies,
        List<ActivityId> escalated) {
    /** Copies the lists. */
    public Addressee {
        deputies = List.copyOf(deputies);
        escalated = List.copyOf(escalated);
    }
}
