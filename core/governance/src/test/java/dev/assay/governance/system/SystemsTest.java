package dev.assay.governance.system;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.system.SystemFixture.PRICING;
import static dev.assay.governance.system.SystemFixture.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SystemsTest {
    private final Plant plant = SystemFixture.plant(Stores.MEMORY);
    private final Systems systems = new Systems(plant.store);
    private final UseCases useCases = new UseCases(plant.store);

    @Test
    void registers_a_system_once_and_from_its_beginning() {
        systems.register(system(Stage.DISCOVERY), ANN);

        assertThat(codes(() -> systems.register(system(Stage.DISCOVERY), ANN))).containsExactly("DUPLICATE");
        assertThat(plant.events()).containsExactly("system.registered ok", "system.registered DUPLICATE");
        Plant other = SystemFixture.plant(Stores.MEMORY);
        assertThat(codes(() -> new Systems(other.store).register(system(Stage.OPERATION), ANN)))
                .containsExactly("ILLEGAL_TRANSITION");
    }

    @Test
    void a_system_that_nobody_registered_is_in_the_shadow_until_somebody_does() {
        Optional<Finding> first = systems.sighted(PRICING, "run r-1", ANN);
        systems.sighted(PRICING, "grant g-1", ANN);
        assertThat(codes(() -> plant.store.read(reader -> Systems.require(reader, PRICING))))
                .containsExactly("SHADOW");

        systems.register(system(Stage.DISCOVERY), ANN);

        assertThat(first)
                .get()
                .extracting(Finding::code, Finding::level)
                .containsExactly("SHADOW", Finding.Level.WARNING);
        ShadowSighting seen = plant.store.read(reader ->
                reader.find(ShadowSighting.KIND, "pricing").orElseThrow().value());
        assertThat(seen.where()).containsExactlyInAnyOrder("run r-1", "grant g-1");
        assertThat(seen.registered()).contains(Plant.NOON);
        assertThat(systems.sighted(PRICING, "run r-2", ANN)).isEmpty();
        assertThat(plant.events())
                .containsExactly("system.shadow_detected ok", "system.shadow_detected ok", "system.registered ok");
    }

    @Test
    void refuses_a_tier_without_rationale_below_its_area_or_practice_or_that_cites_nothing_known() {
        assertThat(registering(Tiering.of(RiskTier.MINIMAL, " "))).containsExactly("RSK-2");
        assertThat(registering(tiering(RiskTier.MINIMAL, "", "Annex III.4", "")))
                .containsExactly("RSK-2");
        assertThat(registering(tiering(RiskTier.HIGH_RISK, "Art. 5(1)(c)", "", "")))
                .containsExactly("RSK-2");
        assertThat(registering(tiering(RiskTier.HIGH_RISK, "", "Annex III.99", "")))
                .containsExactly("CAT-1");
    }

    @Test
    void a_prohibited_practice_is_not_developed() {
        Stages stages = new Stages(plant.store, GateFacts.stored());
        systems.register(system(Stage.DISCOVERY, tiering(RiskTier.PROHIBITED, "Art. 5(1)(c)", "", "")), ANN);

        List<Finding> missing = stages.missing(PRICING, StageRequest.of(Stage.DEVELOPMENT, "build it"), ANN);

        assertThat(missing).extracting(Finding::code).contains("GATE-NOT-PROHIBITED");
        assertThat(missing.toString()).contains("Art. 5(1)(c)");
    }

    @Test
    void a_tier_is_lowered_by_a_decision_that_cites_the_ground() {
        systems.register(system(Stage.DISCOVERY, tiering(RiskTier.HIGH_RISK, "", "Annex III.4", "")), ANN);
        Tiering exempt = tiering(RiskTier.NOT_HIGH_RISK, "", "Annex III.4", "Art. 6(3)(a)");
        Tiering groundless = tiering(RiskTier.NOT_HIGH_RISK, "", "Annex III.4", "");
        Tiering otherGround = tiering(RiskTier.NOT_HIGH_RISK, "", "Annex III.4", "Art. 4");

        assertThat(codes(() -> systems.setTier(PRICING, exempt, Optional.empty(), BEN)))
                .containsExactly("RSK-2");
        plant.put(DecisionKinds.DECISION, List.of(lowering("d-1", groundless)));
        assertThat(codes(() -> systems.setTier(PRICING, groundless, Optional.of("d-1"), BEN)))
                .containsExactly("RSK-2");
        plant.put(DecisionKinds.DECISION, List.of(lowering("d-1", otherGround)));
        assertThat(codes(() -> systems.setTier(PRICING, otherGround, Optional.of("d-1"), BEN)))
                .containsExactly("RSK-2");

        Matter otherKind = Matter.of(
                        DecisionPolicy.DEPLOYMENT, Plant.id("trips"), "pricing", exempt.target(), Severity.HIGH)
                .ownedBy(Plant.as("owner"));
        plant.put(DecisionKinds.DECISION, List.of(SystemFixture.approval("d-1", otherKind)));
        assertThat(codes(() -> systems.setTier(PRICING, exempt, Optional.of("d-1"), BEN)))
                .containsExactly("RSK-2");
        Matter elsewhere =
                Matter.of(DecisionPolicy.TIER_CHANGE, Plant.id("trips"), "another", exempt.target(), Severity.HIGH);
        plant.put(DecisionKinds.DECISION, List.of(SystemFixture.approval("d-1", elsewhere)));
        assertThat(codes(() -> systems.setTier(PRICING, exempt, Optional.of("d-1"), BEN)))
                .containsExactly("RSK-2");
        plant.put(DecisionKinds.DECISION, List.of(lowering("d-1", exempt)));
        AiSystem lowered = systems.setTier(PRICING, exempt, Optional.of("d-1"), BEN);

        assertThat(lowered.tiering().tier()).isEqualTo(RiskTier.NOT_HIGH_RISK);
    }

    @Test
    void the_tier_of_a_system_that_profiles_people_is_never_lowered() {
        Tiering profiling = new Tiering(
                RiskTier.HIGH_RISK,
                "scores applicants",
                Optional.empty(),
                Optional.of("Annex III.4"),
                Tiering.Profiling.OF_PEOPLE,
                Optional.empty());
        systems.register(system(Stage.DISCOVERY, profiling), ANN);
        Tiering exempt = tiering(RiskTier.NOT_HIGH_RISK, "", "Annex III.4", "Art. 6(3)(a)");
        plant.put(DecisionKinds.DECISION, List.of(lowering("d-1", exempt)));

        assertThat(codes(() -> systems.setTier(PRICING, exempt, Optional.of("d-1"), BEN)))
                .containsExactly("RSK-2");
    }

    @Test
    void nor_is_it_said_to_profile_nobody_first() {
        Tiering profiling = new Tiering(
                RiskTier.HIGH_RISK,
                "scores applicants",
                Optional.empty(),
                Optional.of("Annex III.4"),
                Tiering.Profiling.OF_PEOPLE,
                Optional.empty());
        systems.register(system(Stage.DISCOVERY, profiling), ANN);
        Tiering harmless = tiering(RiskTier.HIGH_RISK, "", "Annex III.4", "Art. 6(3)(a)");

        plant.put(DecisionKinds.DECISION, List.of(lowering("d-1", harmless)));
        assertThat(codes(() -> systems.setTier(PRICING, harmless, Optional.of("d-1"), BEN)))
                .containsExactly("RSK-2");
    }

    @Test
    void the_area_of_high_risk_is_left_by_a_decision_that_cites_the_ground_only() {
        systems.register(system(Stage.DISCOVERY, tiering(RiskTier.HIGH_RISK, "", "Annex III.4", "")), ANN);

        assertThat(codes(() -> systems.setTier(
                        PRICING, tiering(RiskTier.HIGH_RISK, "", "", "Art. 6(3)(a)"), Optional.empty(), BEN)))
                .containsExactly("RSK-2");
        plant.put(DecisionKinds.DECISION, List.of(lowering("d-1", tiering(RiskTier.HIGH_RISK, "", "", "Art. 50"))));
        assertThat(codes(() -> systems.setTier(
                        PRICING, tiering(RiskTier.HIGH_RISK, "", "", "Art. 50"), Optional.of("d-1"), BEN)))
                .containsExactly("RSK-2");
        plant.put(
                DecisionKinds.DECISION, List.of(lowering("d-1", tiering(RiskTier.HIGH_RISK, "", "", "Art. 6(3)(a)"))));
        assertThat(systems.setTier(
                                PRICING, tiering(RiskTier.HIGH_RISK, "", "", "Art. 6(3)(a)"), Optional.of("d-1"), BEN)
                        .tiering()
                        .area())
                .isEmpty();
    }

    @Test
    void a_tier_is_raised_without_a_decision() {
        systems.register(system(Stage.DISCOVERY), ANN);

        AiSystem raised =
                systems.setTier(PRICING, tiering(RiskTier.HIGH_RISK, "", "Annex III.4", ""), Optional.empty(), ANN);

        assertThat(raised.tiering().tier()).isEqualTo(RiskTier.HIGH_RISK);
        assertThat(plant.events()).endsWith("system.tier_changed ok");
    }

    @Test
    void parts_are_changed_in_development_only() {
        plant.put(AiSystem.KIND, List.of(system(Stage.OPERATION)));
        AiSystem.Parts parts = new AiSystem.Parts(Set.of(), Set.of(Plant.id("zones")), Set.of());

        assertThat(codes(() -> systems.setParts(PRICING, parts, ANN))).containsExactly("SUBSTANTIAL_CHANGE");
        plant.put(AiSystem.KIND, List.of(system(Stage.DEVELOPMENT)));
        assertThat(systems.setParts(PRICING, parts, ANN).parts()).isEqualTo(parts);
    }

    @Test
    void a_test_of_the_kill_switch_counts_for_thirty_days() {
        systems.register(system(Stage.DISCOVERY), ANN);
        assertThat(killSwitch()).containsExactly("GATE-KILL-SWITCH-TESTED");

        systems.killSwitchTested(PRICING, ANN);
        plant.at("2026-04-01T12:00:00Z");
        assertThat(killSwitch()).isEmpty();
        plant.at("2026-04-01T12:00:00.000001Z");
        assertThat(killSwitch()).containsExactly("GATE-KILL-SWITCH-TESTED");
    }

    @Test
    void nobody_registers_a_test_of_the_kill_switch_and_one_to_come_counts_for_nothing() {
        Instant later = Instant.parse("2100-01-01T00:00:00Z");
        AiSystem told = system(Stage.DISCOVERY)
                .withUpkeep(new AiSystem.Upkeep(Set.of(), Set.of(), Optional.empty(), Optional.of(later)));

        assertThat(codes(() -> systems.register(told, ANN))).containsExactly("KILL-SWITCH");
        plant.put(AiSystem.KIND, List.of(told));

        assertThat(killSwitch()).containsExactly("GATE-KILL-SWITCH-TESTED");
    }

    @Test
    void pilots_are_due_and_evidence_ends_in_years_that_every_database_keeps() {
        assertThatThrownBy(() -> new AiSystem.Pilot(Text.of("one zone"), Period.ofDays(30), Instant.MAX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("time must be in the years 1 to 9999");
        assertThatThrownBy(() -> supplier("own maps", Instant.MIN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("time must be in the years 1 to 9999");
        Instant fine = Plant.NOON.plusNanos(1_999);

        assertThat(new AiSystem.Pilot(Text.of("one zone"), Period.ofDays(30), fine).due())
                .isEqualTo(Plant.NOON.plusNanos(1_000));
        assertThat(supplier("own maps", fine).evidenceUntil()).contains(Plant.NOON.plusNanos(1_000));
    }

    @Test
    void names_of_suppliers_are_no_longer_than_anybody_reads() {
        assertThatThrownBy(() -> new Supplier(
                        "maps", "x".repeat(201), new PersonaId("owner"), Set.of(), Map.of(), Optional.empty(), ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("name must be 1 to 200 characters that can be read, but was");
        assertThatThrownBy(() -> supplier("x".repeat(4_097), Plant.NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("contingency must have 4096 characters at most, but has 4097");
    }

    @Test
    void the_duties_of_a_supplier_are_settled_while_its_evidence_counts() {
        systems.register(system(Stage.DISCOVERY), ANN);
        assertThat(stored(Requirement.SUPPLIERS_SETTLED)).containsExactly("GATE-SUPPLIERS-SETTLED");
        Instant until = Plant.NOON.plusSeconds(60);

        systems.supply(supplier("", until), ANN);
        assertThat(stored(Requirement.SUPPLIERS_SETTLED)).containsExactly("GATE-SUPPLIERS-SETTLED");
        systems.supply(supplier("own maps", until), ANN);

        assertThat(stored(Requirement.SUPPLIERS_SETTLED)).isEmpty();
        assertThat(plant.store.<Optional<PersonaId>>read(reader -> Systems.contractOwner(reader, "maps")))
                .contains(new PersonaId("owner"));
        plant.at("2026-03-02T12:01:00Z");
        assertThat(stored(Requirement.SUPPLIERS_SETTLED)).containsExactly("GATE-SUPPLIERS-SETTLED");
    }

    @Test
    void a_use_case_is_decided_on_after_others_were_considered() {
        systems.register(system(Stage.DISCOVERY), ANN);
        UseCase.Scores scores = new UseCase.Scores(5, 4, 3, 2, 1, 5);
        UseCase hasty = UseCase.of(PRICING, Text.of("fares"), scores).decidedBy("d-1");
        UseCase weighed = UseCase.of(PRICING, Text.of("fares"), scores)
                .withAlternatives("a table")
                .decidedBy("d-1");

        assertThat(codes(() -> useCases.propose(hasty, ANN))).containsExactly("USE-CASE");
        useCases.propose(weighed, ANN);
        assertThat(stored(Requirement.USE_CASE_DECIDED)).containsExactly("GATE-USE-CASE-DECIDED");
        Matter elsewhere = system(Stage.DISCOVERY).usedFor(Text.of("fares"), Plant.id("zones"), Severity.HIGH);
        plant.put(DecisionKinds.DECISION, List.of(SystemFixture.approval("d-1", elsewhere)));
        assertThat(stored(Requirement.USE_CASE_DECIDED)).containsExactly("GATE-USE-CASE-DECIDED");
        plant.put(DecisionKinds.DECISION, List.of(SystemFixture.approval("d-1", DecisionPolicy.USE_CASE, "pricing")));

        assertThat(scores.total()).isEqualTo(20);
        assertThat(stored(Requirement.USE_CASE_DECIDED)).isEmpty();
        assertThat(stored(Requirement.BASELINE_NAMED)).containsExactly("GATE-BASELINE-NAMED");
    }

    @Test
    void what_was_decided_on_is_not_replaced_under_its_decision() {
        systems.register(system(Stage.DISCOVERY), ANN);
        UseCase fares = useCase("fares", Optional.of("d-1"));
        useCases.propose(fares, ANN);
        plant.put(DecisionKinds.DECISION, List.of(SystemFixture.approval("d-1", DecisionPolicy.USE_CASE, "pricing")));

        assertThat(codes(() -> useCases.propose(useCase("score faces", Optional.of("d-1")), ANN)))
                .containsExactly("USE-CASE");
        assertThat(useCases.propose(fares, ANN)).isEqualTo(fares);
        assertThat(stored(Requirement.USE_CASE_DECIDED)).isEmpty();
        useCases.propose(useCase("score faces", Optional.empty()), ANN);
        assertThat(stored(Requirement.USE_CASE_DECIDED)).containsExactly("GATE-USE-CASE-DECIDED");

        assertThat(codes(() -> useCases.propose(useCase("score faces", Optional.of("d-1")), ANN)))
                .containsExactly("USE-CASE");
    }

    private static UseCase useCase(String text, Optional<String> decision) {
        return new UseCase(
                PRICING,
                Text.of(text),
                new UseCase.Scores(5, 4, 3, 2, 1, 5),
                List.of("a table"),
                Optional.empty(),
                Optional.empty(),
                decision);
    }

    private static Decision lowering(String id, Tiering target) {
        return SystemFixture.approval(id, system(Stage.DISCOVERY).lowering(target, Plant.id("trips"), Severity.HIGH));
    }

    private List<String> killSwitch() {
        return stored(Requirement.KILL_SWITCH_TESTED);
    }

    private List<String> stored(Requirement requirement) {
        return plant.store.read(reader -> GateFacts.stored()
                .missing(
                        requirement,
                        new GateQuestion(
                                reader, Systems.require(reader, PRICING), StageRequest.of(Stage.OPERATION, "go"), ANN))
                .stream()
                .map(Finding::code)
                .toList());
    }

    private static List<String> registering(Tiering tiering) {
        Plant plant = SystemFixture.plant(Stores.MEMORY);
        return codes(() -> new Systems(plant.store).register(system(Stage.DISCOVERY, tiering), ANN));
    }

    private static Tiering tiering(RiskTier tier, String practice, String area, String ground) {
        return new Tiering(
                tier,
                "as found",
                Optional.of(practice).filter(id -> !id.isEmpty()),
                Optional.of(area).filter(id -> !id.isEmpty()),
                Tiering.Profiling.NONE,
                Optional.of(ground).filter(id -> !id.isEmpty()));
    }

    private static Supplier supplier(String contingency, Instant until) {
        return new Supplier(
                "maps",
                "Maps",
                new PersonaId("owner"),
                Set.of(),
                Map.of("uptime", Supplier.Party.SUPPLIER),
                Optional.of(until),
                contingency);
    }

    private static List<String> codes(ThrowingCallable attempt) {
        List<String> codes = new ArrayList<>();
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> e.findings().forEach(finding -> codes.add(finding.code())));
        return codes;
    }
}
