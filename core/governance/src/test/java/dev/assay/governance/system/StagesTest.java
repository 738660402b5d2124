package dev.assay.governance.system;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.CHO;
import static dev.assay.governance.system.SystemFixture.PRICING;
import static dev.assay.governance.system.SystemFixture.system;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.Orphans;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class StagesTest {
    private static final GateFacts NOTHING_MISSING = (requirement, question) -> List.of();

    private final Plant plant = new Plant();

    /** Written down from the table of the specification, by hand; a release candidate may go back, too. */
    private static final Set<String> LEGAL = Set.of(
            "DISCOVERY DEVELOPMENT",
            "DEVELOPMENT DEPLOYMENT",
            "DEPLOYMENT OPERATION",
            "OPERATION UNDER_AUDIT",
            "UNDER_AUDIT OPERATION",
            "DEPLOYMENT SUSPENDED",
            "OPERATION SUSPENDED",
            "UNDER_AUDIT SUSPENDED",
            "SUSPENDED OPERATION",
            "OPERATION RETIRED",
            "SUSPENDED RETIRED",
            "OPERATION DEVELOPMENT",
            "DEPLOYMENT DEVELOPMENT");

    static Stream<Arguments> steps() {
        return Stream.of(Stage.values())
                .flatMap(from -> Stream.of(Stage.values()).map(to -> Arguments.of(from, to)));
    }

    @ParameterizedTest
    @MethodSource("steps")
    void takes_the_steps_of_the_table_and_no_other(Stage from, Stage to) {
        plant.put(AiSystem.KIND, List.of(system(from)));
        Stages stages = new Stages(plant.store, NOTHING_MISSING);

        if (LEGAL.contains(from + " " + to)) {
            assertThat(stages.move(PRICING, StageRequest.of(to, "as decided"), ANN)
                            .stage())
                    .isEqualTo(to);
            assertThat(plant.events()).hasSize(1).allMatch(event -> event.endsWith(" ok"));
            assertThat(plant.events().get(0).equals("system.retired ok")).isEqualTo(to == Stage.RETIRED);
        } else {
            assertThat(codes(() -> stages.move(PRICING, StageRequest.of(to, "as decided"), ANN)))
                    .containsExactly("ILLEGAL_TRANSITION");
            assertThat(plant.events()).hasSize(1).allMatch(event -> event.endsWith(" ILLEGAL_TRANSITION"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Requirement.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"CAUSE_CLEARED"})
    void every_requirement_closes_a_gate_alone(Requirement requirement) {
        Stages stages = new Stages(
                plant.store,
                NOTHING_MISSING.with(
                        requirement, (told, question) -> List.of(question.missing(told, "it is not", "아닙니다"))));
        List<String> closed = new ArrayList<>();

        for (Stage from : Stage.values()) {
            for (Stage to : Lifecycle.TRANSITIONS.next(from)) {
                plant.put(AiSystem.KIND, List.of(system(from)));
                if (!stages.missing(PRICING, StageRequest.of(to, "as decided"), ANN)
                        .isEmpty()) {
                    closed.add(from + " " + to);
                    assertThat(codes(() -> stages.move(PRICING, StageRequest.of(to, "as decided"), ANN)))
                            .containsOnly(requirement.code());
                }
            }
        }

        assertThat(closed).isNotEmpty();
    }

    @Test
    void says_all_that_is_missing_at_a_gate_at_once() {
        plant.put(AiSystem.KIND, List.of(system(Stage.DISCOVERY)));
        Stages stages = new Stages(plant.store, GateFacts.stored());

        List<String> codes = codes(() -> stages.move(PRICING, StageRequest.of(Stage.DEVELOPMENT, "build it"), ANN));

        assertThat(codes).containsExactly("GATE-RACI-VALID", "GATE-USE-CASE-DECIDED", "GATE-BASELINE-NAMED");
        assertThat(plant.events()).containsExactly("system.stage_changed GATE-RACI-VALID");
    }

    @Test
    void a_step_back_or_a_suspension_wants_a_reason() {
        plant.put(AiSystem.KIND, List.of(system(Stage.OPERATION)));
        Stages stages = new Stages(plant.store, NOTHING_MISSING);

        assertThat(codes(() -> stages.move(PRICING, StageRequest.of(Stage.DEVELOPMENT, " "), ANN)))
                .containsExactly("GATE-REASON");
        assertThat(codes(() -> stages.move(PRICING, StageRequest.of(Stage.SUSPENDED, ""), ANN)))
                .containsExactly("GATE-REASON");
    }

    /** A record holds 65,536 bytes: 600 reasons of 200 letters do not fit, nor does one of 100,000. */
    @Test
    void suspends_however_much_is_broken() {
        plant.put(AiSystem.KIND, List.of(system(Stage.OPERATION)));
        Finding one = Finding.error("DATA", "", Text.of("x".repeat(200), "가".repeat(200)));
        Finding vast = Finding.error("DATA", "", Text.of("x".repeat(100_000), "가"));
        List<Finding> broken = new ArrayList<>(Collections.nCopies(600, one));
        broken.set(0, vast);
        Stages stages = new Stages(
                plant.store,
                (requirement, question) -> requirement == Requirement.NO_CRITICAL_INCIDENT ? broken : List.of());

        assertThat(stages.suspendWhereDue(Actor.system())).containsExactly(PRICING);

        List<String> reasons = stored().suspension().orElseThrow().reasons();
        assertThat(reasons).hasSize(21).endsWith("and 580 more");
        assertThat(reasons.get(0)).hasSize(501).endsWith("x…");
    }

    @Test
    void a_quarantine_suspends_what_needs_the_dataset_in_the_same_change() {
        Stages stages = new Stages(plant.store, NOTHING_MISSING.with(Requirement.NO_QUARANTINE, GateFacts.stored()));
        Inventory inventory = new Inventory(
                plant.store, new Orphans((reader, asset) -> true), new QualityStates(List.of(stages)), List.of());
        plant.put(Assets.KIND, List.of(Plant.dataset("trips"))).put(AiSystem.KIND, List.of(system(Stage.OPERATION)));

        inventory.setQuality(Plant.id("trips"), new QualityState.Quarantined(), "run r-1", BEN);

        AiSystem suspended = stored();
        assertThat(suspended.stage()).isEqualTo(Stage.SUSPENDED);
        assertThat(suspended.suspension().orElseThrow().reasons())
                .singleElement()
                .asString()
                .contains("trips: quarantined", "GATE-NO-QUARANTINE");
        assertThat(plant.events()).containsExactly("quality.state_changed ok", "system.suspended ok");
    }

    @Test
    void who_caused_a_suspension_does_not_end_it_and_nobody_does_before_the_cause_is_gone() {
        GateFacts facts = NOTHING_MISSING
                .with(Requirement.NOT_THE_CAUSER, GateFacts.stored())
                .with(Requirement.NO_QUARANTINE, GateFacts.stored());
        Stages stages = new Stages(plant.store, facts);
        plant.put(Assets.KIND, List.of(trips(new QualityState.Healthy())))
                .put(AiSystem.KIND, List.of(system(Stage.OPERATION)));
        stages.move(PRICING, StageRequest.of(Stage.SUSPENDED, "odd fares"), BEN);
        StageRequest resume = StageRequest.of(Stage.OPERATION, "mended").decidedBy("d-1");

        assertThat(codes(() -> stages.move(PRICING, resume, BEN))).containsExactly("GATE-NOT-THE-CAUSER");
        plant.put(Assets.KIND, List.of(trips(new QualityState.Quarantined())));
        assertThat(codes(() -> stages.move(PRICING, resume, CHO))).containsExactly("GATE-NO-QUARANTINE");
        plant.put(Assets.KIND, List.of(trips(new QualityState.Healthy())));

        assertThat(stages.move(PRICING, resume, CHO).suspension()).isEmpty();
    }

    @Test
    void suspends_what_is_live_when_something_that_must_hold_does_not() {
        GateFacts incident = NOTHING_MISSING.with(
                Requirement.NO_CRITICAL_INCIDENT,
                (told, question) -> List.of(question.missing(told, "i-1 is open", "사고 i-1이 진행 중입니다")));
        Stages stages = new Stages(plant.store, incident);
        for (Stage stage : Stage.values()) {
            plant.put(AiSystem.KIND, List.of(system(stage)));

            List<SystemId> suspended = stages.suspendWhereDue(Actor.system());

            boolean live =
                    Set.of(Stage.DEPLOYMENT, Stage.OPERATION, Stage.UNDER_AUDIT).contains(stage);
            assertThat(suspended).hasSize(live ? 1 : 0);
        }
        assertThat(new Stages(plant.store, NOTHING_MISSING).suspendWhereDue(Actor.system()))
                .isEmpty();
    }

    @Test
    void what_nobody_can_tell_is_missing_also_while_a_system_is_live() {
        plant.put(AiSystem.KIND, List.of(system(Stage.OPERATION)));
        Stages stages = new Stages(plant.store, GateFacts.stored());

        assertThat(stages.suspendWhereDue(Actor.system())).containsExactly(PRICING);

        assertThat(stored().suspension().orElseThrow().reasons().toString())
                .contains("GATE-NO-CRITICAL-INCIDENT", "GATE-REVIEWS-IN-TIME");
    }

    @Test
    void what_was_suspended_before_it_went_live_comes_back_through_the_gate_of_going_live() {
        assertThat(Lifecycle.gate(Stage.SUSPENDED, Stage.OPERATION))
                .containsAll(
                        List.of(Requirement.GO_DECIDED, Requirement.KILL_SWITCH_TESTED, Requirement.MODELS_APPROVED));
    }

    private static Asset trips(QualityState state) {
        return Plant.asset("trips", Asset.Type.DATASET, state);
    }

    private AiSystem stored() {
        return plant.store
                .<Stored<AiSystem>>read(
                        reader -> reader.find(AiSystem.KIND, "pricing").orElseThrow())
                .value();
    }

    private static List<String> codes(org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        List<String> codes = new ArrayList<>();
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> e.findings().forEach(finding -> codes.add(finding.code())));
        return codes;
    }
}
