package dev.assay.governance.system;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.CHO;
import static dev.assay.governance.system.SystemFixture.PRICING;
import static dev.assay.governance.system.SystemFixture.system;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.raci.Stage;
import dev.assay.quality.finding.Finding;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ResumingTest {
    private static final StageRequest RESUME = StageRequest.of(Stage.OPERATION, "mended");

    private Plant plant;
    private Stages stages;

    private void suspendedBy(Stores stores, Actor actor) {
        plant = new Plant(stores);
        stages = new Stages(
                plant.store,
                ((GateFacts) (requirement, question) -> List.of())
                        .with(Requirement.NOT_THE_CAUSER, GateFacts.stored()));
        plant.put(AiSystem.KIND, List.of(system(Stage.OPERATION)));
        cover();
        stages.move(PRICING, StageRequest.of(Stage.SUSPENDED, "odd fares"), actor);
    }

    /** Cho stands in for ben until one. */
    private void cover() {
        plant.put(
                PeopleKinds.ASSIGNMENT,
                List.of(new Assignment(
                        Plant.who("cho"),
                        Plant.as("developer"),
                        Plant.NOON.minusSeconds(60),
                        Optional.of(Plant.NOON.plusSeconds(3_600)),
                        Plant.who("ann"),
                        Optional.of(Plant.who("ben")))));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void who_acts_for_the_causer_does_not_resume(Stores stores) {
        suspendedBy(stores, BEN);

        assertThat(missing(RESUME, new Actor("ann", Optional.empty(), List.of("ben"))))
                .containsExactly("GATE-NOT-THE-CAUSER");
        assertThat(missing(RESUME, ANN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void nor_who_stood_in_for_the_causer_when_the_cover_is_over(Stores stores) {
        suspendedBy(stores, BEN);

        assertThat(missing(RESUME, CHO)).containsExactly("GATE-NOT-THE-CAUSER");
        plant.at("2026-03-02T13:00:00Z");

        assertThat(missing(RESUME, CHO)).containsExactly("GATE-NOT-THE-CAUSER");
        assertThat(missing(RESUME, ANN)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void nor_does_the_causer_decide_that_somebody_else_resumes(Stores stores) {
        suspendedBy(stores, ANN);
        // Ann decided it.
        plant.put(DecisionKinds.DECISION, List.of(SystemFixture.approval("d-1", DecisionPolicy.DEPLOYMENT, "pricing")));

        assertThat(missing(RESUME.decidedBy("d-1"), BEN)).containsExactly("GATE-NOT-THE-CAUSER");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void nor_an_agent_of_the_causer(Stores stores) {
        suspendedBy(stores, ANN);

        // Ann sponsors bot.
        assertThat(missing(RESUME, Plant.BOT)).containsOnly("GATE-NOT-THE-CAUSER");
    }

    private List<String> missing(StageRequest request, Actor actor) {
        return stages.missing(PRICING, request, actor).stream()
                .map(Finding::code)
                .toList();
    }
}
