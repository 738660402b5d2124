package dev.assay.governance.system;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Addressees;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Deadlines;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Dossier;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.Occurrences;
import dev.assay.governance.decision.Ruling;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.SafeDefault;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A system that sets prices. */
final class SystemFixture {
    static final SystemId PRICING = new SystemId("pricing");

    private static final Actor OWNER = new Actor("ann", Optional.of("owner@1"), List.of());

    private SystemFixture() {}

    /** A plant in which the parts of the system, and its supplier, are known. */
    static Plant plant(Stores stores) {
        Supplier maps = new Supplier("maps", "Maps", Plant.as("owner"), Set.of(), Map.of(), Optional.empty(), "");
        return new Plant(stores)
                .put(
                        Assets.KIND,
                        List.of(
                                Plant.asset("fare", Asset.Type.MODEL, new QualityState.Unknown()),
                                Plant.dataset("trips"),
                                Plant.dataset("zones")))
                .put(Supplier.KIND, List.of(maps));
    }

    static AiSystem system(Stage stage, Tiering tiering) {
        return AiSystem.of(
                        PRICING,
                        new AiSystem.Purpose(
                                Text.of("sets fares", "요금을 정합니다"), AiSystem.Role.BOTH, new PersonaId("owner")),
                        tiering,
                        new AiSystem.Parts(Set.of(Plant.id("fare")), Set.of(Plant.id("trips")), Set.of("maps")))
                .with(stage, Optional.empty());
    }

    static AiSystem system(Stage stage) {
        return system(stage, Tiering.of(RiskTier.TRANSPARENCY, "talks to people"));
    }

    /** A decision that approves something about a system, such as that it is used for fares. */
    static Decision approval(String id, String kind, String system) {
        return approval(
                id,
                Matter.of(kind, Plant.id("trips"), system, "use: fares / fares", Severity.HIGH)
                        .ownedBy(Plant.as("owner")));
    }

    /** A decision that approves something. */
    static Decision approval(String id, Matter matter) {
        return new Decision(
                new DecisionId(id),
                matter,
                new Addressees(
                        List.of(),
                        Plant.as("owner"),
                        Optional.of(Plant.who("ann")),
                        List.of(),
                        Set.of(),
                        List.of(),
                        Set.of(),
                        0),
                new Deadlines(Plant.NOON, Plant.NOON, Plant.NOON, Duration.ofHours(1), Optional.empty()),
                SafeDefault.HOLD,
                Decision.State.DECIDED,
                new Dossier(Occurrences.none(), List.of(), List.of(), Optional.empty(), Optional.empty()),
                Optional.of(new Ruling(OWNER, Plant.NOON, Answer.of(Choice.APPROVE, "weighed"), Optional.empty())));
    }
}
