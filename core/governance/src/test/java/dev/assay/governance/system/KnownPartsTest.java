package dev.assay.governance.system;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.system.SystemFixture.PRICING;
import static dev.assay.governance.system.SystemFixture.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.raci.Stage;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnownPartsTest {
    private static final AiSystem.Parts MISTYPED = new AiSystem.Parts(
            Set.of(Plant.id("far")),
            Set.of(Plant.id("tripz"), Plant.id("zones")),
            Set.of("map"),
            Map.of(Plant.id("far"), "1"));

    @ParameterizedTest
    @EnumSource(Stores.class)
    void a_system_is_registered_with_parts_and_an_owner_that_there_are(Stores stores) {
        Plant plant = SystemFixture.plant(stores);
        AiSystem known = system(Stage.DISCOVERY, Tiering.of(RiskTier.MINIMAL, " "));
        AiSystem.Purpose purpose = new AiSystem.Purpose(Text.of("fares"), AiSystem.Role.BOTH, new PersonaId("ownr"));
        AiSystem mistyped = new AiSystem(
                PRICING,
                purpose,
                known.tiering(),
                Stage.DEVELOPMENT,
                MISTYPED,
                AiSystem.Upkeep.none(),
                Optional.empty(),
                Optional.empty());

        List<Finding> faults = faults(() -> new Systems(plant.store).register(mistyped, ANN));

        assertThat(faults)
                .extracting(finding -> finding.code() + " " + finding.path())
                .containsExactly(
                        "ILLEGAL_TRANSITION systems[pricing]",
                        "RSK-2 tiering.rationale",
                        "UNKNOWN_PERSONA purpose.businessOwner",
                        "UNKNOWN_ASSET parts.models[far]",
                        "UNKNOWN_ASSET parts.datasets[tripz]",
                        "UNKNOWN_SUPPLIER parts.suppliers[map]",
                        "UNKNOWN_MODEL parts.versions[far]");
        assertThat(faults.get(2).message().in(Locale.ENGLISH))
                .isEqualTo("no persona \"ownr\"; known personas: checker, developer, owner; did you mean \"owner\"?");
        assertThat(faults.get(3).message().in(Locale.ENGLISH))
                .isEqualTo("no asset \"far\"; known assets: fare; did you mean \"fare\"?");
        assertThat(faults.get(4).message().in(Locale.KOREAN))
                .isEqualTo("없는 자산입니다: \"tripz\". 쓸 수 있는 자산: trips, zones. 혹시 \"trips\"입니까?");
        assertThat(plant.events()).containsExactly("system.registered ILLEGAL_TRANSITION");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void parts_are_what_they_are_said_to_be_and_versions_are_of_them(Stores stores) {
        Plant plant = SystemFixture.plant(stores);
        Systems systems = new Systems(plant.store);
        systems.register(system(Stage.DISCOVERY), ANN);
        AiSystem.Parts hidden = new AiSystem.Parts(
                Set.of(Plant.id("trips")), Set.of(Plant.id("fare")), Set.of(), Map.of(Plant.id("fare"), "1"));

        assertThat(faults(() -> systems.setParts(PRICING, hidden, ANN)))
                .extracting(finding -> finding.code() + " " + finding.path())
                .containsExactly(
                        "PARTS parts.models[trips]", "PARTS parts.datasets[fare]", "PARTS parts.versions[fare]");
        AiSystem.Parts parts = system(Stage.DISCOVERY).parts();
        assertThat(faults(() -> systems.setParts(PRICING, parts.deploying(Plant.id("fare"), "2"), ANN)))
                .extracting(Finding::code)
                .containsExactly("UNKNOWN_MODEL");
        plant.put(ModelVersion.KIND, List.of(ModelVersion.of(Plant.id("fare"), "2", Set.of(), List.of())));

        AiSystem deployed = systems.setParts(PRICING, parts.deploying(Plant.id("fare"), "2"), ANN);
        assertThat(deployed.parts().version(Plant.id("fare"))).contains("2");
    }

    private static List<Finding> faults(ThrowingCallable attempt) {
        List<Finding> faults = new ArrayList<>();
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(FindingsException.class, refused -> faults.addAll(refused.findings()));
        return faults;
    }
}
