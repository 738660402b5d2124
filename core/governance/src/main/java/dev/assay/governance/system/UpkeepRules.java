package dev.assay.governance.system;

import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;

/** How a system must be run. */
final class UpkeepRules {
    private UpkeepRules() {}

    /** What the gate asked for stays as long as the system is past it. */
    static void require(AiSystem system, AiSystem.Upkeep next) {
        if (system.stage().compareTo(Stage.DEVELOPMENT) <= 0 || system.stage() == Stage.RETIRED) {
            return;
        }
        List<Finding> findings = new ArrayList<>();
        if (next.oversight().isEmpty()) {
            findings.add(missing(system, Requirement.OVERSIGHT_PRESENT));
        }
        if (next.runbooks().isEmpty()) {
            findings.add(missing(system, Requirement.RUNBOOK_PRESENT));
        }
        if (next.monitoring().isEmpty()) {
            findings.add(missing(system, Requirement.MONITORING_PLANNED));
        }
        FindingsException.throwErrors(Systems.what(system.id()), findings);
    }

    private static Finding missing(AiSystem system, Requirement requirement) {
        return Finding.error(
                requirement.code(),
                "systems[" + system.id() + "]",
                Text.of(
                        "system " + system.id() + " in " + system.stage() + " must go on to show that "
                                + requirement.text().en(),
                        system.stage() + " 단계의 시스템 " + system.id() + ": "
                                + requirement.text().ko()));
    }
}
