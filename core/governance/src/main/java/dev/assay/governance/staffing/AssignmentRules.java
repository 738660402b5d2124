package dev.assay.governance.staffing;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Approvals;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Finding;
import java.util.List;

/** Who may say who acts in a persona. */
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
}
