package dev.assay.governance.staffing;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Approvals;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** Who may say who acts in a persona, and in whose name. */
final class AssignmentRules {
    private AssignmentRules() {}

    /** Nobody lets themselves act, not through an agent either. */
    static List<Finding> actor(Reader reader, Assignment assignment, Actor actor) {
        Roster roster = Roster.now(reader);
        String path = "assignments[" + assignment.principal() + "/" + assignment.persona() + "]";
        boolean own = Approvals.parts(actor).stream()
                .flatMap(part -> roster.chain(part).stream())
                .anyMatch(assignment.principal()::equals);
        return own
                ? List.of(PeopleRules.error(
                        "SOD-1",
                        path,
                        assignment.principal() + " must be let act in " + assignment.persona() + " by somebody else",
                        assignment.principal() + "의 " + assignment.persona() + " 배정은 다른 사람이 해야 합니다"))
                : List.of();
    }

    /** Who is gone is let act no more, and in what is over nobody is. */
    static List<Finding> gone(Reader reader, Assignment assignment) {
        Roster roster = Roster.now(reader);
        PrincipalId who = assignment.principal();
        PersonaId persona = assignment.persona();
        List<Finding> findings = new ArrayList<>();
        roster.principal(who)
                .filter(found -> found.status() == Principal.Status.LEFT)
                .ifPresent(left -> findings.add(PeopleRules.error(
                        "ILLEGAL_TRANSITION",
                        "principal",
                        "who is assigned must not have left, but " + who + " has",
                        "떠난 주체는 배정할 수 없지만 " + who + "은(는) 떠났습니다")));
        roster.persona(persona)
                .filter(found -> found.status() == Persona.Status.RETIRED)
                .ifPresent(retired -> findings.add(PeopleRules.error(
                        "ILLEGAL_TRANSITION",
                        "persona",
                        "persona that somebody is assigned to must not be retired, but " + persona + " is",
                        "폐기된 페르소나에는 배정할 수 없지만 " + persona + "은(는) 폐기되었습니다")));
        return findings;
    }

    /** Nobody puts another's name to what they do. */
    static List<Finding> named(String path, PrincipalId named, Actor actor) {
        String by = actor.principal();
        return Approvals.parts(actor).contains(named)
                ? List.of()
                : List.of(PeopleRules.error(
                        "OTHER_ACTOR",
                        path,
                        path + " must be " + by + ", or one for whom " + by + " acts, but was " + named,
                        path + "는 " + by + " 또는 " + by + "이(가) 대신하는 주체여야 하지만 " + named + "입니다"));
    }
}
