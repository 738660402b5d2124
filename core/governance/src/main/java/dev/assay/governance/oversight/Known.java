package dev.assay.governance.oversight;

import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.effect.Effects;
import dev.assay.governance.effect.Intent;
import dev.assay.governance.effect.Undertaking;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the store knows of an act, whatever is stated of it. Immutable.
 *
 * @param habit whether the actor did such a thing with the asset before
 * @param tier the highest tier of the systems that are made of the asset and are not retired; empty if there is none
 * @param tools the tools that the actor's grants list for runs of now with the asset
 * @since 0.1
 */
public record Known(Trigger.Habit habit, Optional<RiskTier> tier, Set<String> tools) {
    /** Copies the set. */
    public Known {
        tools = Set.copyOf(tools);
    }

    static Known of(Reader reader, Act act) {
        return new Known(habit(reader, act), tier(reader, act), tools(reader, act));
    }

    /** Whether the actor has done such a thing with the asset: what failed makes nothing usual. */
    private static Trigger.Habit habit(Reader reader, Act act) {
        boolean done = reader.findBy(Oversight.CLEARANCES, "by-habit", act.habit()).stream()
                .map(Stored::value)
                .flatMap(before ->
                        reader.find(Effects.KIND, Intent.OF_ACT + before.act().id()).stream())
                .anyMatch(stored -> stored.value().state() == Undertaking.State.DONE);
        return done ? Trigger.Habit.USUAL : Trigger.Habit.FIRST_TIME;
    }

    private static Optional<RiskTier> tier(Reader reader, Act act) {
        return reader.findBy(AiSystem.KIND, "by-asset", act.asset().value()).stream()
                .map(Stored::value)
                .filter(system -> system.stage() != Stage.RETIRED)
                .map(system -> system.tiering().tier())
                .reduce(Known::higher);
    }

    private static Set<String> tools(Reader reader, Act act) {
        String use = AccessKinds.key(act.actor().value(), act.asset().value());
        return reader.findBy(AccessKinds.GRANT, "by-use", use).stream()
                .map(Stored::value)
                .filter(grant -> grant.stateAt(reader.now()) == Grant.State.ACTIVE)
                .flatMap(grant -> grant.party().run().stream())
                .flatMap(run -> run.tools().stream())
                .collect(Collectors.toSet());
    }

    /** Returns the higher of the stated tier and the one that is known; empty if there is neither. */
    Optional<RiskTier> tier(Optional<RiskTier> stated) {
        return tier.map(known -> stated.map(said -> higher(said, known)).orElse(known))
                .or(() -> stated);
    }

    private static RiskTier higher(RiskTier one, RiskTier other) {
        return one.isLowerThan(other) ? other : one;
    }
}
