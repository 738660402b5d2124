package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.ANN;
import static dev.assay.governance.gate.Launch.BEN;
import static dev.assay.governance.gate.Launch.DAN;
import static dev.assay.governance.gate.Launch.PRICING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.staffing.People;
import dev.assay.governance.system.StageRequest;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Dan alone leads, and so decides what goes live. */
class SoleLeadTest {
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void what_a_sole_lead_suspended_goes_on_once_a_second_one_decides_it(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        launch.stages.move(PRICING, StageRequest.of(Stage.SUSPENDED, "odd fares"), DAN);
        launch.pass(Duration.ofMinutes(1));

        assertThat(missing(launch, decidedBy(launch, "dan"))).containsExactly("GATE-NOT-THE-CAUSER");
        launch.pass(Duration.ofMinutes(1));
        new People(launch.store, List.of())
                .assign(
                        new Assignment(
                                new PrincipalId("cho"),
                                new PersonaId("lead"),
                                launch.instant(),
                                Optional.empty(),
                                new PrincipalId("ann"),
                                Optional.empty()),
                        ANN);
        StageRequest resumed = decidedBy(launch, "cho");

        assertThat(missing(launch, resumed)).isEmpty();
        assertThat(launch.stages.move(PRICING, resumed, ANN).stage()).isEqualTo(Stage.OPERATION);
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void what_somebody_else_suspended_goes_on_when_the_lead_decides_it(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        launch.stages.move(PRICING, StageRequest.of(Stage.SUSPENDED, "odd fares"), BEN);
        launch.pass(Duration.ofMinutes(1));

        assertThat(missing(launch, decidedBy(launch, "dan"))).isEmpty();
    }

    private static StageRequest decidedBy(Launch launch, String who) {
        Matter matter = Matter.of(
                DecisionPolicy.DEPLOYMENT, Launch.TRIPS, PRICING.value(), "asked " + launch.instant(), Severity.HIGH);
        DecisionId id = launch.decisions.open(matter, new PrincipalId("ben")).id();
        launch.decisions.decide(id, new PrincipalId(who), Answer.of(Choice.APPROVE, "weighed"));
        return StageRequest.of(Stage.OPERATION, "mended").decidedBy(id.value());
    }

    private static List<String> missing(Launch launch, StageRequest request) {
        return launch.stages.missing(PRICING, request, ANN).stream()
                .map(Finding::code)
                .toList();
    }
}
