package dev.assay.governance.staffing;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Approvals;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import java.util.ArrayList;
import java.util.List;

/** Who may say who acts in a persona. */
final class AssignmentRules {
    private AssignmentRules() {}

    /** A person says so, and of others: nobody lets themselves act, not through an agent either. */
    static List<Finding> actor(Reader reader, Assignment assignment, Actor actor) {
        Roster roster = Roster.now(reader);
        PrincipalId by = new PrincipalId(actor.principal());
        String path = "assignments[" + assignment.principal() + "/" + assignment.persona() + "]";
        List<Finding> findings = new ArrayList<>();
        boolean person = roster.principal(by)
                .filter(who -> who.type() == Principal.Type.HUMAN && who.isActiveAt(roster.time()))
                .isPresent();
        if (!person) {
            findings.add(PeopleRules.error(
                    "SOD-2",
                    path,
                    "an assignment must be made by a person who is active, but " + by + " is none",
                    "배정은 활동 중인 사람이 해야 하지만 " + by + " 주체는 그렇지 않습니다"));
        }
        boolean own = Approvals.parts(actor).stream()
                .flatMap(part -> roster.chain(part).stream())
                .anyMatch(assignment.principal()::equals);
        if (own) {
            findings.add(PeopleRules.error(
                    "SOD-1",
                    path,
                    assignment.principal() + " must be let act in " + assignment.persona() + " by somebody else",
                    assignment.principal() + "의 " + assignment.persona() + " 배정은 다른 사람이 해야 합니다"));
        }
        return findings;
    }
}
