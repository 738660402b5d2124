package dev.assay.governance.system;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.CHO;
import static dev.assay.governance.asset.Plant.as;
import static dev.assay.governance.asset.Plant.id;
import static dev.assay.governance.system.SystemFixture.PRICING;
import static dev.assay.governance.system.SystemFixture.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.system.AiSystem.Role;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Ann acts in the persona that owns the system, in which the organisation is BOTH; ben develops, cho checks. */
class RoleTest {
    private Plant plant;
    private Systems systems;

    private void registered(Stores stores) {
        plant = SystemFixture.plant(stores);
        systems = new Systems(plant.store);
        systems.register(system(Stage.DISCOVERY), ANN);
    }

    /** Ann decides, in the persona of the owner. */
    private Optional<String> decided(String id, Role role) {
        Matter matter = plant.store
                .<AiSystem>read(reader -> Systems.require(reader, PRICING))
                .lowering(role, id("trips"), Severity.LOW);
        plant.put(DecisionKinds.DECISION, List.of(SystemFixture.approval(id, matter)));
        return Optional.of(id);
    }

    private static Finding refused(ThrowingCallable attempt) {
        FindingsException thrown = catchThrowableOfType(FindingsException.class, attempt);
        assertThat(thrown.findings()).hasSize(1);
        return thrown.findings().get(0);
    }

    private AuditEvent last() {
        try (var records = plant.log.read(1)) {
            return records.reduce((one, next) -> next).map(AuditRecord::event).orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void duties_go_by_a_decision_of_the_owner_and_by_somebody_else(Stores stores) {
        registered(stores);

        Finding alone = refused(() -> systems.setRole(PRICING, Role.NONE, Optional.empty(), "not ours", ANN));
        assertThat(alone.code()).isEqualTo("RSK-2");
        assertThat(alone.describe(Locale.ENGLISH))
                .contains("role in \"pricing\" must lose duties, from BOTH to NONE, by a decision")
                .contains("approves \"role NONE\"");
        assertThat(alone.describe(Locale.KOREAN)).contains("(BOTH → NONE)", "\"role NONE\"을(를) 승인했고");
        Optional<String> decision = decided("d-1", Role.NONE);
        Finding one = refused(() -> systems.setRole(PRICING, Role.NONE, decision, "not ours", ANN));
        assertThat(one.code()).isEqualTo("SOD-1");
        assertThat(one.describe(Locale.ENGLISH)).contains("role in \"pricing\" must be lowered by somebody else");
        Actor forAnn = new Actor("ben", Optional.empty(), List.of("ann"));
        assertThat(refused(() -> systems.setRole(PRICING, Role.NONE, decision, "not ours", forAnn))
                        .code())
                .isEqualTo("SOD-1");

        AiSystem lowered = systems.setRole(PRICING, Role.NONE, decision, "not ours", BEN);

        assertThat(lowered.purpose())
                .isEqualTo(
                        new AiSystem.Purpose(system(Stage.DISCOVERY).purpose().text(), Role.NONE, as("owner")));
        assertThat(last().type()).isEqualTo("system.role_changed");
        assertThat(last().reason()).isEqualTo("not ours");
        assertThat(last().details())
                .containsEntry("from", "BOTH")
                .containsEntry("to", "NONE")
                .containsEntry("decision", "d-1");
        assertThat(MemoryStore.replay(plant.log, plant).<AiSystem>read(reader -> Systems.require(reader, PRICING)))
                .isEqualTo(lowered);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void a_decision_lowers_just_that_and_once(Stores stores) {
        registered(stores);
        Optional<String> deployer = decided("d-1", Role.DEPLOYER);
        assertThat(refused(() -> systems.setRole(PRICING, Role.NONE, deployer, "not ours", BEN))
                        .code())
                .isEqualTo("RSK-2");
        Matter bare = Matter.of(DecisionPolicy.TIER_CHANGE, id("trips"), "pricing", "role NONE", Severity.LOW);
        plant.put(DecisionKinds.DECISION, List.of(SystemFixture.approval("d-2", bare)));
        assertThat(refused(() -> systems.setRole(PRICING, Role.NONE, Optional.of("d-2"), "not ours", BEN))
                        .code())
                .isEqualTo("RSK-2");

        systems.setRole(PRICING, Role.DEPLOYER, deployer, "bought", BEN);
        systems.setRole(PRICING, Role.BOTH, Optional.empty(), "made after all", ANN);

        assertThat(refused(() -> systems.setRole(PRICING, Role.DEPLOYER, deployer, "bought", BEN))
                        .code())
                .isEqualTo("RSK-2");
    }

    @ParameterizedTest
    @CsvSource({"BOTH, PROVIDER", "BOTH, DEPLOYER", "PROVIDER, DEPLOYER", "PROVIDER, NONE", "DEPLOYER, PROVIDER"})
    void each_role_that_lacks_a_duty_is_decided(Role before, Role next) {
        registered(Stores.MEMORY);
        if (before != Role.BOTH) {
            systems.setRole(PRICING, before, decided("d-1", before), "as found", BEN);
        }

        assertThat(refused(() -> systems.setRole(PRICING, next, Optional.empty(), "otherwise", ANN))
                        .code())
                .isEqualTo("RSK-2");
    }

    @ParameterizedTest
    @CsvSource({"NONE, DEPLOYER", "NONE, PROVIDER", "DEPLOYER, BOTH", "PROVIDER, BOTH", "NONE, NONE"})
    void the_owner_alone_takes_duties_on(Role before, Role next) {
        registered(Stores.MEMORY);
        systems.setRole(PRICING, before, decided("d-1", before), "as found", BEN);

        assertThat(refused(() -> systems.setRole(PRICING, next, Optional.empty(), "ours", CHO))
                        .code())
                .isEqualTo("NOT_ADDRESSED");
        assertThat(systems.setRole(PRICING, next, Optional.empty(), "ours", ANN)
                        .purpose()
                        .role())
                .isEqualTo(next);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void a_role_is_changed_for_a_reason_until_it_is_developed(Stores stores) {
        registered(stores);
        Optional<String> decision = decided("d-1", Role.NONE);

        assertThat(refused(() -> systems.setRole(PRICING, Role.NONE, decision, " ", BEN))
                        .code())
                .isEqualTo("REASON_MISSING");
        plant.put(AiSystem.KIND, List.of(system(Stage.OPERATION)));
        assertThat(refused(() -> systems.setRole(PRICING, Role.NONE, decision, "not ours", BEN))
                        .code())
                .isEqualTo("SUBSTANTIAL_CHANGE");
    }
}
