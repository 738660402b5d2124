package dev.assay.governance.system;

import dev.assay.governance.raci.Stage;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How a system must be run. */
final class UpkeepRules {
    private static final List<Requirement> NAMED =
            List.of(Requirement.OVERSIGHT_PRESENT, Requirement.RUNBOOK_PRESENT, Requirement.MONITORING_PLANNED);

    private UpkeepRules() {}

    /**
     * What the gate asked for stays as long as the system is past it, and what is named anew is there. What was named before is
     * not looked at again: that an overseer is on leave keeps nobody from naming another runbook.
     */
    static void require(GateFacts facts, AiSystem.Upkeep old, GateQuestion next) {
        Stage stage = next.system().stage();
        if (stage.compareTo(Stage.DEVELOPMENT) <= 0 || stage == Stage.RETIRED) {
            return;
        }
        List<Finding> findings = NAMED.stream()
                .filter(requirement -> isOpen(
                        names(requirement, old),
                        names(requirement, next.system().upkeep())))
                .flatMap(requirement -> missing(facts, requirement, next).stream())
                .toList();
        FindingsException.throwErrors(Systems.what(next.system().id()), findings);
    }

    private static List<Finding> missing(GateFacts facts, Requirement requirement, GateQuestion next) {
        return names(requirement, next.system().upkeep()).isEmpty()
                ? List.of(next.missing(requirement, "none is named", "이름이 적혀 있지 않습니다"))
                : facts.missing(requirement, next);
    }

    private static boolean isOpen(Set<String> before, Set<String> now) {
        return now.isEmpty() || !now.equals(before);
    }

    private static Set<String> names(Requirement requirement, AiSystem.Upkeep upkeep) {
        return new TreeSet<>(
                switch (requirement) {
                    case OVERSIGHT_PRESENT -> upkeep.oversight();
                    case RUNBOOK_PRESENT -> upkeep.runbooks();
                    default -> upkeep.monitoring().stream().toList();
                });
    }

    /** What nobody looked for is missing. */
    static List<Finding> unseen(Requirement requirement, GateQuestion question) {
        Set<String> names = names(requirement, question.system().upkeep());
        return List.of(question.missing(
                requirement,
                "this service, which Gates.systems did not make, does not look for " + names,
                "이 서비스는 Gates.systems로 만들지 않아 " + names + "이(가) 있는지 확인하지 않습니다"));
    }
}
