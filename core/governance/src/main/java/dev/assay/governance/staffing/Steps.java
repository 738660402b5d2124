package dev.assay.governance.staffing;

import dev.assay.governance.Transitions;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Principal;
import dev.assay.quality.finding.Text;

/** Which states of people and personas may follow which. */
final class Steps {
    static final Transitions<Persona.Status> PERSONA = Transitions.of(Text.of("persona", "페르소나"), Persona.Status.class)
            .allow(Persona.Status.DRAFT, Persona.Status.ACTIVE, Persona.Status.RETIRED)
            .allow(Persona.Status.ACTIVE, Persona.Status.SUSPENDED, Persona.Status.RETIRED)
            .allow(Persona.Status.SUSPENDED, Persona.Status.ACTIVE, Persona.Status.RETIRED);

    static final Transitions<Principal.Status> PRINCIPAL = Transitions.of(
                    Text.of("principal", "사용자"), Principal.Status.class)
            .allow(Principal.Status.ACTIVE, Principal.Status.ON_LEAVE, Principal.Status.LEFT)
            .allow(Principal.Status.ON_LEAVE, Principal.Status.ACTIVE, Principal.Status.LEFT);

    /** Who is taken back by a command; no file brings back who left, for it may be older than that. */
    static final Transitions<Principal.Status> BACK = Transitions.of(
                    Text.of("principal", "사용자"), Principal.Status.class)
            .allow(Principal.Status.ON_LEAVE, Principal.Status.ACTIVE)
            .allow(Principal.Status.LEFT, Principal.Status.ACTIVE);

    private Steps() {}
}
