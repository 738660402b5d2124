package dev.assay.governance.system;

import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.store.Change;
import java.util.Optional;

/** What judged a system as it was does not judge what it becomes: going back to development ends it. */
final class Modification {
    private Modification() {}

    /** The decision on its use, the assessment of its risks and the test of its kill switch have to be made anew. */
    static AiSystem begin(Change change, AiSystem system) {
        String id = system.id().value();
        change.find(UseCase.KIND, id)
                .ifPresent(old -> change.update(UseCase.KIND, old, old.value().undecided()));
        change.find(RiskAssessment.KIND, id)
                .ifPresent(old ->
                        change.update(RiskAssessment.KIND, old, old.value().endedAt(change.now())));
        AiSystem.Upkeep upkeep = system.upkeep();
        return system.with(
                new AiSystem.Upkeep(upkeep.oversight(), upkeep.runbooks(), upkeep.monitoring(), Optional.empty()));
    }
}
