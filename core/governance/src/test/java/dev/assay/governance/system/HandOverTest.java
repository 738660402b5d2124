package dev.assay.governance.system;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.CHO;
import static dev.assay.governance.asset.Plant.as;
import static dev.assay.governance.asset.Plant.id;
import static dev.assay.governance.system.SystemFixture.PRICING;
import static dev.assay.governance.system.SystemFixture.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Principal;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ann acts in the persona that owns the system, ben develops, cho checks. */
class HandOverTest {
    private Plant plant;
    private Systems systems;

    private void registered(Stores stores) {
        plant = SystemFixture.plant(stores);
        systems = new Systems(plant.store);
        systems.register(system(Stage.DISCOVERY), ANN);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void a_system_is_given_to_another_owner_who_says_then_what_it_is_made_of(Stores stores) {
        registered(stores);
        AiSystem.Parts more = new AiSystem.Parts(Set.of(id("fare")), Set.of(id("trips"), id("zones")), Set.of("maps"));
        refused("NOT_ADDRESSED", () -> systems.setParts(PRICING, more, CHO));

        AiSystem given = systems.handOver(PRICING, as("checker"), ANN);

        assertThat(given.purpose())
                .isEqualTo(new AiSystem.Purpose(Text.of("sets fares", "요금을 정합니다"), AiSystem.Role.BOTH, as("checker")));
        assertThat(last()).satisfies(event -> {
            assertThat(event.type()).isEqualTo("system.owner_changed");
            assertThat(event.actor()).isEqualTo(ANN);
            assertThat(event.details()).containsEntry("from", "owner").containsEntry("to", "checker");
        });
        refused("NOT_ADDRESSED", () -> systems.setParts(PRICING, more, ANN));
        assertThat(systems.setParts(PRICING, more, CHO).parts()).isEqualTo(more);
        assertThat(MemoryStore.replay(plant.log, plant)
                        .<AiSystem>read(reader -> Systems.require(reader, PRICING))
                        .purpose())
                .isEqualTo(given.purpose());
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void its_owner_says_what_it_is_for_until_it_is_developed(Stores stores) {
        registered(stores);
        Text next = Text.of("sets and shows fares", "요금을 정하고 보여 줍니다");

        refused("NOT_ADDRESSED", () -> systems.setPurpose(PRICING, next, "shown, too", CHO));
        refused("REASON_MISSING", () -> systems.setPurpose(PRICING, next, " ", ANN));
        assertThat(systems.setPurpose(PRICING, next, "shown, too", ANN).purpose())
                .isEqualTo(new AiSystem.Purpose(next, AiSystem.Role.BOTH, as("owner")));
        assertThat(last().type()).isEqualTo("system.purpose_changed");

        plant.put(AiSystem.KIND, List.of(system(Stage.OPERATION)));
        refused("SUBSTANTIAL_CHANGE", () -> systems.setPurpose(PRICING, next, "shown, too", ANN));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void nobody_takes_a_system_over_by_their_own_word(Stores stores) {
        registered(stores);

        refused("SOD-1", () -> systems.handOver(PRICING, as("developer"), BEN));
        refused("SOD-1", () -> systems.handOver(PRICING, as("developer"), actingFor("cho", "ben")));
        assertThat(systems.handOver(PRICING, as("developer"), CHO).purpose().businessOwner())
                .isEqualTo(as("developer"));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void it_is_given_to_people_who_are_there(Stores stores) {
        registered(stores);

        refused("UNKNOWN_PERSONA", () -> systems.handOver(PRICING, as("no-such-one"), ANN));
        plant.put(PeopleKinds.PRINCIPAL, List.of(gone()));
        assertThatThrownBy(() -> systems.handOver(PRICING, as("checker"), ANN))
                .hasMessageContaining(
                        "business owner must be a persona in which somebody active acts, but nobody acts in"
                                + " checker (BUSINESS_OWNER)");
        refused("SHADOW", () -> systems.handOver(new SystemId("other"), as("developer"), ANN));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void what_the_owner_before_decided_is_asked_of_the_new_one(Stores stores) {
        registered(stores);
        plant.put(DecisionKinds.DECISION, List.of(SystemFixture.approval("d-1", DecisionPolicy.USE_CASE, "pricing")));
        plant.put(UseCase.KIND, List.of(useCase()));
        Stages stages = new Stages(
                plant.store,
                ((GateFacts) (requirement, question) -> List.of())
                        .with(Requirement.USE_CASE_DECIDED, GateFacts.stored()));
        StageRequest build = StageRequest.of(Stage.DEVELOPMENT, "build it");
        assertThat(stages.missing(PRICING, build, ANN)).isEmpty();

        systems.handOver(PRICING, as("checker"), ANN);

        assertThat(stages.missing(PRICING, build, ANN))
                .extracting(Finding::code)
                .containsExactly("GATE-USE-CASE-DECIDED");
    }

    private static UseCase useCase() {
        return UseCase.of(PRICING, Text.of("fares"), new UseCase.Scores(5, 4, 3, 2, 1, 5))
                .withAlternatives("a table")
                .withBaseline("error", new BigDecimal("3.1"))
                .withTarget(new BigDecimal("2.5"))
                .decidedBy("d-1");
    }

    private static Principal gone() {
        return new Principal(
                Plant.who("cho"),
                Principal.Type.HUMAN,
                "cho",
                Optional.empty(),
                Principal.Status.LEFT,
                Optional.empty(),
                Optional.empty());
    }

    private static Actor actingFor(String who, String whom) {
        return new Actor(who, Optional.empty(), List.of(whom));
    }

    private AuditEvent last() {
        try (var records = plant.log.read(1)) {
            return records.map(AuditRecord::event)
                    .filter(event -> event.outcome().equals("ok"))
                    .filter(event -> event.type().startsWith("system."))
                    .reduce((one, other) -> other)
                    .orElseThrow();
        }
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.has(code)).isTrue());
    }
}
