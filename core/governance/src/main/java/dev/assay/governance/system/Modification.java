package dev.assay.governance.system;

import dev.assay.governance.raci.Stage;
import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.store.Change;
import java.util.Optional;

/** What judged a system as it was does not judge what it becomes: going back to development, or another version, ends it. */
final class Modification {
    private Modification() {}

    /** The decision on its use, the assessment of its risks and the test of its kill switch have to be made anew. */
    static AiSystem begin(Change change, AiSystem system) {
        String id = system.id().value();
        change.find(UseCase.KIND, id)
                .ifPresent(old -> change.update(UseCase.KIND, old, old.value().undecided()));
        unassess(change, system);
        return untested(system);
    }

    /** It is in the shadow no longer. Of what was assessed before the gate looks at what its tier allows. */
    static void registered(Change change, AiSystem system) {
        change.find(ShadowSighting.KIND, system.id().value())
                .ifPresent(seen ->
                        change.update(ShadowSighting.KIND, seen, seen.value().registeredAt(change.now())));
    }

    private static void unassess(Change change, AiSystem system) {
        change.find(RiskAssessment.KIND, system.id().value())
                .ifPresent(old ->
                        change.update(RiskAssessment.KIND, old, old.value().endedAt(change.now())));
    }

    /** In a higher tier less risk may remain than whoever assessed it in the lower one was held to. */
    static AiSystem tiered(Change change, AiSystem system, Tiering next) {
        if (system.tiering().tier().isLowerThan(next.tier())) {
            unassess(change, system);
        }
        return system.with(next);
    }

    /** Of a suspended system with other versions the switch is tested, and that it goes on is decided, after they were named. */
    static AiSystem swap(Change change, AiSystem system, AiSystem.Parts parts) {
        if (system.stage() != Stage.SUSPENDED || parts.equals(system.parts())) {
            return system.with(parts);
        }
        StageEntry.find(change, system.id(), system.stage())
                .ifPresent(
                        old -> change.update(StageEntry.KIND, old, old.value().againAt(change.now())));
        return untested(system.with(parts));
    }

    private static AiSystem untested(AiSystem system) {
        AiSystem.Upkeep upkeep = system.upkeep();
        return system.withUpkeep(
                new AiSystem.Upkeep(upkeep.oversight(), upkeep.runbooks(), upkeep.monitoring(), Optional.empty()));
    }
}
