package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.BEN;
import static dev.assay.governance.gate.Launch.PRICING;
import static dev.assay.governance.gate.Launch.TRIPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.system.StageRequest;
import dev.assay.governance.system.UseCase;
import dev.assay.governance.system.UseCases;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ann, who owns the system, is asked about one use, and ben writes another. */
class OtherUseTest {
    private static final PrincipalId ANN = new PrincipalId("ann");
    private static final Text COUNT = Text.of("count taxis", "택시 집계");
    private static final Text FACES = Text.of("score the drivers' faces", "기사 얼굴 평가");

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void what_was_not_asked_about_is_not_built(Launch.Where where) {
        Launch launch = new Launch(where);
        UseCases uses = new UseCases(launch.store);
        DecisionId asked = asked(launch, COUNT);
        uses.propose(use(COUNT, Optional.of(asked)), BEN);
        uses.propose(use(FACES, Optional.of(asked)), BEN);
        approved(launch, asked);

        assertThat(missing(launch)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("GATE-USE-CASE-DECIDED");
            assertThat(finding.message().en())
                    .endsWith("but no decision about a part of it by its owner owner approves"
                            + " \"use: score the drivers' faces / 기사 얼굴 평가\"; cited: " + asked);
            assertThat(finding.message().ko())
                    .endsWith("그러나 소유자 owner이(가) 구성 요소에 대해"
                            + " \"use: score the drivers' faces / 기사 얼굴 평가\"을(를) 승인한 결정이 없습니다. 인용: " + asked);
        });

        DecisionId faces = asked(launch, FACES);
        uses.propose(use(FACES, Optional.of(faces)), BEN);
        approved(launch, faces);
        assertThat(missing(launch)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void what_runs_is_used_for_nothing_else_before_it_went_back(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        UseCases uses = new UseCases(launch.store);
        UseCase before = launch.get(UseCase.KIND, "pricing");

        refused("SUBSTANTIAL_CHANGE", () -> uses.propose(use(FACES, Optional.empty()), BEN));
        assertThat(uses.propose(before, BEN)).isEqualTo(before);
        launch.pass(Duration.ofMinutes(1));
        launch.stages.move(PRICING, StageRequest.of(Stage.SUSPENDED, "odd fares"), BEN);
        refused("SUBSTANTIAL_CHANGE", () -> uses.propose(use(FACES, Optional.empty()), BEN));
        assertThat(launch.get(UseCase.KIND, "pricing")).isEqualTo(before);
    }

    /** That its use was decided on is done with when it goes back, which the owner says before the same is asked again. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void what_went_back_is_asked_about_anew_even_for_the_same_use(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        UseCases uses = new UseCases(launch.store);
        DecisionId first =
                new DecisionId(launch.get(UseCase.KIND, "pricing").decision().orElseThrow());
        launch.move(Stage.DEVELOPMENT);
        refused("USE-CASE", () -> uses.propose(use(launch.use, Optional.of(first)), BEN));

        DecisionId again = asked(launch, launch.use);
        assertThat(again).isNotEqualTo(first);
        uses.propose(use(launch.use, Optional.of(again)), BEN);
        assertThat(built(launch)).contains("GATE-USE-CASE-DECIDED");
        approved(launch, again);

        assertThat(built(launch)).doesNotContain("GATE-USE-CASE-DECIDED");
    }

    private static DecisionId asked(Launch launch, Text use) {
        return launch.decisions
                .open(launch.system().usedFor(use, TRIPS, Severity.HIGH), new PrincipalId("ben"))
                .id();
    }

    private static void approved(Launch launch, DecisionId decision) {
        launch.decisions.decide(decision, ANN, Answer.of(Choice.APPROVE, "weighed"));
    }

    private static UseCase use(Text text, Optional<DecisionId> decision) {
        return new UseCase(
                PRICING,
                text,
                new UseCase.Scores(5, 4, 3, 2, 1, 5),
                List.of("a table"),
                Optional.of(new UseCase.Baseline("error", new BigDecimal("3.1"))),
                Optional.of(new BigDecimal("2.5")),
                decision.map(DecisionId::value));
    }

    private static List<Finding> missing(Launch launch) {
        return launch.stages.missing(PRICING, StageRequest.of(Stage.DEVELOPMENT, "build it"), BEN);
    }

    private static List<String> built(Launch launch) {
        return launch.stages.missing(PRICING, StageRequest.of(Stage.DEPLOYMENT, "built"), BEN).stream()
                .map(Finding::code)
                .toList();
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.has(code)).isTrue());
    }
}
