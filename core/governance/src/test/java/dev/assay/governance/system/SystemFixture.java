package dev.assay.governance.system;

import dev.assay.governance.Text;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.people.PersonaId;
import java.util.Optional;
import java.util.Set;

/** A system that sets prices. */
final class SystemFixture {
    static final SystemId PRICING = new SystemId("pricing");

    private SystemFixture() {}

    static AiSystem system(Stage stage, Tiering tiering) {
        return new AiSystem(
                PRICING,
                new AiSystem.Purpose(Text.of("sets fares", "요금을 정합니다"), AiSystem.Role.BOTH, new PersonaId("owner")),
                tiering,
                stage,
                new AiSystem.Parts(Set.of(Plant.id("fare")), Set.of(Plant.id("trips")), Set.of("maps")),
                AiSystem.Upkeep.none(),
                Optional.empty(),
                Optional.empty());
    }

    static AiSystem system(Stage stage) {
        return system(stage, Tiering.of(RiskTier.TRANSPARENCY, "talks to people"));
    }
}
