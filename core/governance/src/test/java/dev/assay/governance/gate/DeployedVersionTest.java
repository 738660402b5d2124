package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.ANN;
import static dev.assay.governance.gate.Launch.BEN;
import static dev.assay.governance.gate.Launch.CHO;
import static dev.assay.governance.gate.Launch.DAN;
import static dev.assay.governance.gate.Launch.FARE;
import static dev.assay.governance.gate.Launch.PRICING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Outcomes;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Models;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.risk.Checklist;
import dev.assay.governance.risk.Checklists;
import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.risk.Risks;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.StageRequest;
import dev.assay.governance.system.TierLimits;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DeployedVersionTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_gate_asks_all_of_the_version_that_is_deployed(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEVELOPMENT);
        models(launch).register(Things.fareModel("2"), BEN);
        launch.cards.renew(Launch.MODEL_CARD, "2", ANN);

        // One has no card any more, two has nothing else.
        assertThat(missing(launch, Stage.DEPLOYMENT)).containsOnly("GATE-MODEL-CARD-COMPLETE");
        deploy(launch, "2");

        assertThat(missing(launch, Stage.DEPLOYMENT)).contains("GATE-EVALUATED-INDEPENDENTLY");
        launch.systems.setParts(PRICING, new AiSystem.Parts(Set.of(FARE), Set.of(Launch.TRIPS), Set.of("maps")), ANN);
        assertThat(missing(launch, Stage.DEPLOYMENT))
                .containsExactlyInAnyOrder("GATE-MODEL-CARD-COMPLETE", "GATE-EVALUATED-INDEPENDENTLY");
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void the_card_of_the_version_that_runs_is_not_turned_to_another(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);

        assertThatThrownBy(() -> launch.cards.renew(Launch.MODEL_CARD, "2", ANN))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining(
                        "must stay about 1, with which system \"pricing\" runs; begin another card for 2 (DOC-VERSION)");
        assertThat(launch.cards.view(Launch.MODEL_CARD).document().version()).isEqualTo("1");
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_version_to_come_takes_nothing_from_the_one_that_runs(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEVELOPMENT);
        models(launch).register(Things.fareModel("2"), BEN);
        launch.pass(Duration.ofMinutes(1));
        launch.filled(new DocumentId("fare-card-2"), FARE, "2", Templates.modelCard());

        assertThat(missing(launch, Stage.DEPLOYMENT)).isEmpty();
        Launch running = new Launch(where).ready(Stage.OPERATION);
        models(running).register(Things.fareModel("2"), BEN);

        assertThat(running.stages.suspendWhereDue(Actor.system())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_suspended_system_comes_back_with_another_version_that_has_shown_the_same(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        refused("SUBSTANTIAL_CHANGE", () -> deploy(launch, "2"));
        models(launch).register(Things.fareModel("2"), BEN);
        models(launch).retire("fare@1", "it overcharges", BEN);
        launch.pass(Duration.ofMinutes(1));

        assertThat(launch.stages.suspendWhereDue(Actor.system())).containsExactly(PRICING);
        refused(
                "SUBSTANTIAL_CHANGE",
                () -> launch.systems.setParts(
                        PRICING, new AiSystem.Parts(Set.of(), Set.of(new AssetId("trips")), Set.of("maps")), ANN));
        deploy(launch, "2");

        assertThat(missing(launch, Stage.OPERATION))
                .contains("GATE-MODEL-CARD-COMPLETE", "GATE-EVALUATED-INDEPENDENTLY", "GATE-MODELS-APPROVED");
        launch.filled(new DocumentId("fare-card-2"), FARE, "2", Templates.modelCard());
        models(launch).evaluate("fare@2", Things.evaluation(launch), DIGEST, CHO);
        models(launch).approve("fare@2", launch.instant().plus(Duration.ofDays(90)), "fair again", DAN);

        assertThat(missing(launch, Stage.OPERATION)).containsExactly("GATE-GO-DECIDED", "GATE-KILL-SWITCH-TESTED");
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_version_named_after_it_was_decided_to_go_on_is_decided_on_and_tested_itself(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.SUSPENDED);
        models(launch).register(Things.fareModel("2"), BEN);
        launch.pass(Duration.ofMinutes(1));
        launch.filled(new DocumentId("fare-card-2"), FARE, "2", Templates.modelCard());
        models(launch).evaluate("fare@2", Things.evaluation(launch), DIGEST, CHO);
        models(launch).approve("fare@2", launch.instant().plus(Duration.ofDays(90)), "fair again", DAN);
        launch.systems.setParts(PRICING, launch.system().parts(), ANN);
        assertThat(missing(launch, Stage.OPERATION)).isEmpty();

        deploy(launch, "2");

        assertThat(missing(launch, Stage.OPERATION)).containsExactly("GATE-GO-DECIDED", "GATE-KILL-SWITCH-TESTED");
        launch.systems.killSwitchTested(PRICING, ANN);
        launch.put(RiskAssessment.KIND, Things.assessment(6).endedAt(launch.instant()));
        Checklist.Item nights = new Checklist.Item("nights", Text.of("fares at night"), new Checklist.Proof.Attested());
        new Checklists(launch.store, AiSystem::owners).define(PRICING.value(), List.of(nights), ANN);
        // Of what was decided in the very instant nobody knows whether it was of the version before.
        StageRequest atOnce = decided(launch);
        launch.pass(Duration.ofMinutes(1));
        StageRequest back = decided(launch);

        assertThat(missing(launch, atOnce))
                .containsExactly("GATE-GO-DECIDED", "GATE-RISK-TOLERABLE", "GATE-CHECKLISTS-DONE");
        assertThat(missing(launch, back)).containsExactly("GATE-RISK-TOLERABLE", "GATE-CHECKLISTS-DONE");
        new Risks(launch.store, TierLimits.ofDefaults(), AiSystem::owners).assess(Things.assessment(6), DAN);
        Things.looked(new Checklists(launch.store, AiSystem::owners), Optional.empty());
        assertThat(launch.stages.move(PRICING, back, DAN).stage()).isEqualTo(Stage.OPERATION);
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_version_whose_evaluation_failed_since_suspends_what_runs_it(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        launch.pass(Duration.ofMinutes(1));
        QualityRun run =
                Runs.of(FARE, Outcomes.outcome(dev.assay.quality.Severity.CRITICAL, Status.FAILED, launch.instant()));
        launch.store.change(change -> Runs.record(change, run));

        models(launch).evaluate("fare@1", run.digest(), DIGEST, CHO);

        assertThat(launch.stages.suspendWhereDue(Actor.system())).containsExactly(PRICING);
        assertThat(launch.system().suspension().orElseThrow().reasons())
                .singleElement()
                .asString()
                .contains("GATE-MODELS-APPROVED", "version 1 of fare is not");
    }

    private static void deploy(Launch launch, String version) {
        launch.systems.setParts(PRICING, launch.system().parts().deploying(FARE, version), ANN);
    }

    private static Models models(Launch launch) {
        return new Models(launch.store, Runs::judged);
    }

    private static StageRequest decided(Launch launch) {
        String go = launch.decided(DecisionPolicy.DEPLOYMENT, Choice.APPROVE).value();
        return StageRequest.of(Stage.OPERATION, "fair again").decidedBy(go);
    }

    private static List<String> missing(Launch launch, Stage to) {
        return missing(launch, launch.request(to));
    }

    private static List<String> missing(Launch launch, StageRequest request) {
        return launch.stages.missing(PRICING, request, DAN).stream()
                .map(Finding::code)
                .toList();
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly(code));
    }
}
