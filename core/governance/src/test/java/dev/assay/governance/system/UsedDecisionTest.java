package dev.assay.governance.system;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.system.SystemFixture.PRICING;
import static dev.assay.governance.system.SystemFixture.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UsedDecisionTest {
    private static final Period MONTH = Period.ofDays(30);
    private static final Tiering HIGH = tiering(RiskTier.HIGH_RISK, Optional.empty());
    private static final Tiering EXEMPT = tiering(RiskTier.NOT_HIGH_RISK, Optional.of("Art. 6(3)(a)"));
    private static final Tiering MINIMAL = tiering(RiskTier.MINIMAL, Optional.of("Art. 6(3)(a)"));

    @ParameterizedTest
    @EnumSource(Stores.class)
    void a_decision_lowers_a_tier_once_and_to_what_was_decided(Stores stores) {
        Plant plant = SystemFixture.plant(stores);
        Systems systems = new Systems(plant.store);
        systems.register(system(Stage.DISCOVERY, HIGH), ANN);
        Matter asked = system(Stage.DISCOVERY, HIGH).lowering(EXEMPT, Plant.id("trips"), Severity.HIGH);
        plant.put(DecisionKinds.DECISION, List.of(SystemFixture.approval("d-1", asked)));
        Optional<String> decision = Optional.of("d-1");

        assertThat(asked.cause())
                .isEqualTo("tier NOT_HIGH_RISK, area Annex III.4, practice none, profiling NONE, ground Art. 6(3)(a)");
        refused("RSK-2", () -> systems.setTier(PRICING, MINIMAL, decision, BEN));
        systems.setTier(PRICING, EXEMPT, decision, BEN);
        systems.setTier(PRICING, HIGH, decision, BEN);

        assertThat(state(plant, "d-1")).isEqualTo(Decision.State.IMPLEMENTED);
        refused("RSK-2", () -> systems.setTier(PRICING, EXEMPT, decision, BEN));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void nor_is_a_pilot_enlarged_twice_or_by_the_decision_to_go_live(Stores stores) {
        Plant plant = SystemFixture.plant(stores);
        plant.put(AiSystem.KIND, List.of(system(Stage.OPERATION)));
        Stages stages = new Stages(plant.store, (requirement, question) -> List.of());
        Text small = Text.of("one zone");
        Text large = Text.of("all zones");
        Matter asked = system(Stage.OPERATION).piloting(large, MONTH, Plant.id("trips"), Severity.HIGH);
        plant.put(
                DecisionKinds.DECISION,
                List.of(
                        SystemFixture.approval("d-go", DecisionPolicy.DEPLOYMENT, "pricing"),
                        SystemFixture.approval(
                                "d-back",
                                system(Stage.OPERATION).piloting(small, MONTH, Plant.id("trips"), Severity.HIGH)),
                        SystemFixture.approval("d-1", asked)));
        stages.pilot(PRICING, small, MONTH, Optional.empty(), ANN);

        refused("PILOT", () -> stages.pilot(PRICING, large, MONTH, Optional.of("d-go"), BEN));
        stages.pilot(PRICING, large, MONTH, Optional.of("d-1"), ANN);
        refused("PILOT", () -> stages.pilot(PRICING, small, MONTH, Optional.of("d-1"), ANN));
        stages.pilot(PRICING, small, MONTH, Optional.of("d-back"), ANN);

        assertThat(state(plant, "d-go")).isEqualTo(Decision.State.DECIDED);
        assertThat(state(plant, "d-1")).isEqualTo(Decision.State.IMPLEMENTED);
        assertThat(state(plant, "d-back")).isEqualTo(Decision.State.IMPLEMENTED);
        refused("PILOT", () -> stages.pilot(PRICING, large, MONTH, Optional.of("d-1"), BEN));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void nothing_rests_on_a_decision_about_what_it_is_not_made_of(Stores stores) {
        Plant plant = SystemFixture.plant(stores);
        Systems systems = new Systems(plant.store);
        Stages stages = new Stages(plant.store, (requirement, question) -> List.of());
        AiSystem registered = systems.register(system(Stage.DISCOVERY, HIGH), ANN);
        stages.pilot(PRICING, Text.of("one zone"), MONTH, Optional.empty(), ANN);
        Text large = Text.of("all zones");

        decided(plant, Plant.id("zones"), registered, large);
        refused("RSK-2", () -> systems.setTier(PRICING, EXEMPT, Optional.of("d-tier"), BEN));
        refused("PILOT", () -> stages.pilot(PRICING, large, MONTH, Optional.of("d-pilot"), ANN));
        decided(plant, Plant.id("fare"), registered, large);

        assertThat(systems.setTier(PRICING, EXEMPT, Optional.of("d-tier"), BEN).tiering())
                .isEqualTo(EXEMPT);
        assertThat(stages.pilot(PRICING, large, MONTH, Optional.of("d-pilot"), ANN)
                        .pilot())
                .contains(new AiSystem.Pilot(large, MONTH, Instant.parse("2026-04-01T12:00:00Z")));
    }

    private static void decided(Plant plant, AssetId asset, AiSystem system, Text large) {
        plant.put(
                DecisionKinds.DECISION,
                List.of(
                        SystemFixture.approval("d-tier", system.lowering(EXEMPT, asset, Severity.HIGH)),
                        SystemFixture.approval("d-pilot", system.piloting(large, MONTH, asset, Severity.HIGH))));
    }

    private static Decision.State state(Plant plant, String decision) {
        return plant.store
                .<Stored<Decision>>read(
                        reader -> reader.find(DecisionKinds.DECISION, decision).orElseThrow())
                .value()
                .state();
    }

    private static Tiering tiering(RiskTier tier, Optional<String> ground) {
        return new Tiering(
                tier, "as found", Optional.empty(), Optional.of("Annex III.4"), Tiering.Profiling.NONE, ground);
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.has(code)).isTrue());
    }
}
