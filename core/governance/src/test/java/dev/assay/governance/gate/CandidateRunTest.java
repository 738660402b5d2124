package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.ANN;
import static dev.assay.governance.gate.Launch.BEN;
import static dev.assay.governance.gate.Launch.CHO;
import static dev.assay.governance.gate.Launch.FARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Outcomes;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.Models;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.run.CandidateRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Stored;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The system runs with version 1, and 2 is a candidate. */
class CandidateRunTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void one_that_failed_takes_nothing_from_the_version_in_use(Launch.Where where) {
        Launch launch = withCandidate(where);
        List<Decision> before = decisions(launch);
        Outcome outcome = outcome(launch, Status.FAILED);

        String run = launch.router.candidate(FARE, "2", outcome);

        assertThat(launch.get(Assets.KIND, "fare").quality()).isEqualTo(new QualityState.Healthy());
        assertThat(decisions(launch)).isEqualTo(before);
        assertThat(launch.stages.suspendWhereDue(Actor.system())).isEmpty();
        ModelVersion two = models(launch).evaluate("fare@2", run, DIGEST, CHO);
        assertThat(two.isSound()).isFalse();
        assertThat(two.evaluations())
                .singleElement()
                .satisfies(
                        evaluation -> assertThat(evaluation.result().status()).isEqualTo(Status.FAILED));
        refused("DEC-3", () -> models(launch).evaluate("fare@1", run, DIGEST, CHO));
        assertThat(launch.get(ModelVersion.KIND, "fare@1").isApprovedAt(launch.instant()))
                .isTrue();
        assertThat(launch.get(CandidateRun.KIND, run).version()).isEqualTo("2");
        assertThat(MemoryStore.replay(launch.log, launch)
                        .<CandidateRun>read(reader -> reader.find(CandidateRun.KIND, run)
                                .orElseThrow()
                                .value()))
                .isEqualTo(launch.get(CandidateRun.KIND, run));
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void the_same_over_the_version_in_use_does(Launch.Where where) {
        Launch launch = withCandidate(where);
        Outcome outcome = outcome(launch, Status.FAILED);
        String run = launch.router.candidate(FARE, "2", outcome);

        launch.router.receive(FARE, outcome);

        Asset fare = launch.get(Assets.KIND, "fare");
        assertThat(fare.quality()).isInstanceOf(QualityState.Quarantined.class);
        // Nobody hides by another version what failed of this one.
        assertThat(models(launch).evaluate("fare@1", run, DIGEST, CHO).isSound())
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void is_over_one_version_that_is_registered(Launch.Where where) {
        Launch launch = withCandidate(where);
        Outcome outcome = outcome(launch, Status.PASSED);

        refused("UNKNOWN_MODEL", () -> launch.router.candidate(FARE, "3", outcome));
        refused("UNKNOWN_ASSET", () -> launch.router.candidate(new AssetId("fair"), "2", outcome));
        String run = launch.router.candidate(FARE, "2", outcome);
        assertThat(launch.router.candidate(FARE, "2", outcome)).isEqualTo(run);
        refused("DUPLICATE", () -> launch.router.candidate(FARE, "1", outcome));
        assertThat(models(launch).evaluate("fare@2", run, DIGEST, CHO).isSound())
                .isTrue();
    }

    /** What fails of what somebody uses is no candidate's failure, even if a pipeline names the version after it was swapped in. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void one_that_failed_is_refused_over_the_version_that_a_live_system_deploys(Launch.Where where) {
        Launch launch = withCandidate(where);
        Outcome failed = outcome(launch, Status.FAILED);

        assertThatThrownBy(() -> launch.router.candidate(FARE, "1", failed))
                .isInstanceOfSatisfying(FindingsException.class, e -> {
                    assertThat(e.has("IN_USE")).isTrue();
                    assertThat(e.findings().get(0).describe(Locale.ENGLISH))
                            .contains(
                                    "a failed run over a candidate must not be over a version that a live system deploys,"
                                            + " but system pricing deploys fare@1; hand it to QualityRouter.receive");
                    assertThat(e.findings().get(0).describe(Locale.KOREAN))
                            .contains("후보에 대한 실패한 실행은 운영 중인 시스템이 배포한 버전에 대한 것일 수 없지만, 시스템 pricing이(가)"
                                    + " fare@1을(를) 배포하고 있습니다. 모델의 다른 실행처럼 라우터에 넘기십시오");
                });
        assertThat(launch.store.<Boolean>read(
                        reader -> reader.find(CandidateRun.KIND, digest(failed)).isEmpty()))
                .isTrue();
        launch.router.receive(FARE, failed);
        assertThat(launch.get(Assets.KIND, "fare").quality()).isInstanceOf(QualityState.Quarantined.class);
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void one_that_passed_or_over_what_nobody_uses_yet_is_taken(Launch.Where where) {
        Launch live = withCandidate(where);
        Outcome passed = outcome(live, Status.PASSED);
        Launch early = new Launch(where).ready(Stage.DEVELOPMENT);
        Outcome failed = outcome(early, Status.FAILED);

        assertThat(live.router.candidate(FARE, "1", passed)).isEqualTo(digest(passed));
        assertThat(early.router.candidate(FARE, "1", failed)).isEqualTo(digest(failed));
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void fills_the_card_of_its_version_and_no_other(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        models(launch).register(Things.fareModel("2"), BEN);
        launch.put(Assets.KIND, judgedBy("taxi", launch.get(Assets.KIND, "fare")));
        launch.cards.freeze(outcome(launch, Status.FAILED).suite(), ANN);
        launch.pass(Duration.ofDays(1));
        Outcome outcome = outcome(launch, Status.FAILED);
        launch.router.candidate(FARE, "2", outcome);
        DocumentId second = new DocumentId("fare-card-2");
        launch.cards.open(second, FARE, "2", Templates.modelCard(), ANN);

        refused("DOC-VERSION", () -> launch.cards.measure(Launch.MODEL_CARD, "1", outcome, ANN));
        assertThat(launch.cards.measure(second, "2", outcome, ANN).measurements())
                .isNotEmpty();
    }

    /** Which versions of data there are only cards say, but those of models are registered. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_card_is_about_a_version_that_is_registered(Launch.Where where) {
        Launch launch = withCandidate(where);
        DocumentId second = new DocumentId("fare-card-2");

        assertThatThrownBy(() -> launch.cards.open(second, FARE, "2b", Templates.modelCard(), ANN))
                .hasMessageContaining(
                        "no version \"2b\" of fare; known versions: 1, 2; did you mean \"2\"? (UNKNOWN_MODEL)");
        launch.cards.open(second, FARE, "2", Templates.modelCard(), ANN);
        refused("UNKNOWN_MODEL", () -> launch.cards.renew(second, "3", ANN));
        launch.cards.open(new DocumentId("sheet-b"), Launch.TRIPS, "2026-02b", Templates.datasheet(), ANN);
    }

    private static Asset judgedBy(String suite, Asset asset) {
        return new Asset(
                asset.id(),
                asset.type(),
                asset.name(),
                asset.handling(),
                asset.owner(),
                asset.steward(),
                Set.of(suite),
                asset.quality());
    }

    /** Before the version was registered, the run looked at something else, as far as anybody knows. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_run_that_passed_before_evaluates_no_version_registered_later(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        Outcome passed = outcome(launch, Status.PASSED);
        Outcome failed = outcome(launch, Status.FAILED);
        launch.router.receive(FARE, passed);
        launch.pass(Duration.ofMinutes(1));
        models(launch).register(Things.fareModel("2"), BEN);
        launch.router.receive(FARE, failed);

        assertThatThrownBy(() -> models(launch).evaluate("fare@2", digest(passed), DIGEST, CHO))
                .hasMessageContaining("must name a run that ended after the version was registered");
        assertThat(models(launch)
                        .evaluate("fare@2", digest(failed), DIGEST, CHO)
                        .evaluations())
                .hasSize(1);
    }

    private static Launch withCandidate(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        models(launch).register(Things.fareModel("2"), BEN);
        launch.pass(Duration.ofMinutes(1));
        return launch;
    }

    private static Outcome outcome(Launch launch, Status status) {
        return Outcomes.outcome(Severity.CRITICAL, status, launch.instant());
    }

    private static String digest(Outcome outcome) {
        return Runs.of(FARE, outcome).digest();
    }

    private static Models models(Launch launch) {
        return new Models(launch.store, Runs::judged);
    }

    private static List<Decision> decisions(Launch launch) {
        return launch.store.read(reader ->
                reader.all(DecisionKinds.DECISION).stream().map(Stored::value).toList());
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.has(code)).isTrue());
    }
}
