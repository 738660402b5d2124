package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.ANN;
import static dev.assay.governance.gate.Launch.PRICING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.Reach;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.system.StageRequest;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ann owns the data, dan leads, and the matrix forgot who decides what goes live. */
class GoWithoutRowTest {
    private static final RaciMatrix WHOLE = Things.matrix(List.of(new PersonaId("developer")));

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void whoever_owns_a_part_lets_no_system_go_live(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEPLOYMENT);
        launch.put(RaciMatrix.KIND, without(DecisionPolicy.DEPLOYMENT));
        StageRequest anns = decidedBy(launch, "ann");

        assertThat(missing(launch, anns)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("GATE-GO-DECIDED");
            assertThat(finding.message().en()).contains("that was asked of whom the matrix names");
        });
        // Nor does it later, by a row that was not there when she was asked.
        launch.put(RaciMatrix.KIND, WHOLE);
        assertThat(missing(launch, anns)).extracting(Finding::code).containsExactly("GATE-GO-DECIDED");
        assertThat(missing(launch, decidedBy(launch, "dan"))).isEmpty();
    }

    private static RaciMatrix without(String kind) {
        Activity all = WHOLE.activities().get(0);
        Set<String> others = new HashSet<>(all.reach().decisions());
        others.remove(kind);
        Reach reach = new Reach(
                others, all.reach().assets(), all.reach().systems(), all.reach().severity());
        return new RaciMatrix(
                1,
                List.of(new Activity(
                        all.id(), all.name(), all.parent(), all.letters(), reach, all.stages(), all.onCall())));
    }

    private static StageRequest decidedBy(Launch launch, String who) {
        launch.pass(Duration.ofMinutes(1));
        Matter matter = Matter.of(
                DecisionPolicy.DEPLOYMENT, Launch.TRIPS, PRICING.value(), "asked " + launch.instant(), Severity.HIGH);
        DecisionId id = launch.decisions.open(matter, new PrincipalId("ben")).id();
        launch.decisions.decide(id, new PrincipalId(who), Answer.of(Choice.APPROVE, "weighed"));
        return StageRequest.of(Stage.OPERATION, "as planned").decidedBy(id.value());
    }

    private static List<Finding> missing(Launch launch, StageRequest request) {
        return launch.stages.missing(PRICING, request, ANN);
    }
}
