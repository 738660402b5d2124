package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.ANN;
import static dev.assay.governance.gate.Launch.BEN;
import static dev.assay.governance.gate.Launch.FARE;
import static dev.assay.governance.gate.Launch.PRICING;
import static dev.assay.governance.gate.Launch.TRIPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.system.AiSystem.Role;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.StageRequest;
import dev.assay.governance.system.Tiering;
import dev.assay.governance.system.UseCase;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ann owns the system, dan decides what goes live. What they approve they may reject when they are asked again. */
class OverruledTest {
    private static final Period MONTH = Period.ofDays(30);
    private static final Tiering HIGH = tiering(RiskTier.HIGH_RISK, Optional.empty());
    private static final Tiering LOW = tiering(RiskTier.MINIMAL, Optional.of("Art. 6(3)(a)"));

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_use_that_is_rejected_since_is_not_released(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEVELOPMENT);
        DecisionId first =
                new DecisionId(launch.get(UseCase.KIND, "pricing").decision().orElseThrow());
        Matter used = launch.system().usedFor(launch.use, TRIPS, Severity.HIGH);
        launch.decisions.implement(first, new PrincipalId("ben"), "built");
        assertThat(built(launch)).isEmpty();

        String no = ruled(launch, used, "ann", Choice.REJECT);

        assertThat(no).isNotEqualTo(first.value());
        assertThat(built(launch)).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("GATE-USE-CASE-DECIDED");
            // Noon is nine in the evening in Seoul; the move to development took two minutes.
            assertThat(finding.message().en())
                    .endsWith("cited: " + first + "; the last ruling about the same, " + no
                            + " of 2026-03-02 21:03 (Asia/Seoul), was REJECT");
            assertThat(finding.message().ko())
                    .endsWith("인용: " + first + ". 같은 건에 대한 마지막 결정은 2026-03-02 21:03 (Asia/Seoul)의 " + no
                            + "이며, 그 결과는 반려입니다");
        });
    }

    /** Whoever asks picks the part, and so must not pick with it whether the answer counts. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void nor_one_that_is_rejected_of_another_part_until_that_is_taken_back(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEVELOPMENT);
        String no = ruled(launch, launch.system().usedFor(launch.use, FARE, Severity.HIGH), "ann", Choice.REJECT);
        assertThat(codes(built(launch))).containsExactly("GATE-USE-CASE-DECIDED");

        DecisionId again = launch.decisions
                .correct(new DecisionId(no), new PrincipalId("ann"), "misread")
                .id();
        assertThat(built(launch)).singleElement().satisfies(finding -> {
            assertThat(finding.message().en())
                    .endsWith(no + " of 2026-03-02 21:03 (Asia/Seoul), was taken back to be decided anew");
            assertThat(finding.message().ko()).endsWith("의 " + no + "이며, 정정하려고 다시 물었습니다");
        });
        launch.pass(Duration.ofMinutes(1));
        launch.decisions.decide(again, new PrincipalId("ann"), Answer.of(Choice.APPROVE, "weighed"));

        assertThat(built(launch)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void what_is_rejected_of_another_use_or_by_who_was_not_asked_as_owner_stops_nothing(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEVELOPMENT);
        Matter other = launch.system().usedFor(Text.of("faces"), FARE, Severity.HIGH);
        Matter bare = Matter.of(
                DecisionPolicy.USE_CASE,
                FARE,
                "pricing",
                launch.system().usedFor(launch.use, FARE, Severity.HIGH).cause(),
                Severity.HIGH);

        ruled(launch, other, "ann", Choice.REJECT);
        ruled(launch, bare, "dan", Choice.REJECT);

        assertThat(built(launch)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_go_that_was_followed_by_a_no_lets_nothing_go_live(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEPLOYMENT);
        String go = ruled(launch, launch.system().goingLive(TRIPS, Severity.HIGH), "dan", Choice.APPROVE);
        Matter pilot = launch.system().piloting(Text.of("all zones"), MONTH, FARE, Severity.HIGH);
        ruled(launch, pilot, "ann", Choice.REJECT);
        ruled(launch, goingLive(launch, FARE).ownedBy(new PersonaId("owner")), "ann", Choice.REJECT);
        assertThat(live(launch, go)).isEmpty();

        String no = ruled(launch, goingLive(launch, FARE), "dan", Choice.REJECT);
        assertThat(live(launch, go))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en())
                        .endsWith(go + " does not count: the last ruling about the same, " + no
                                + " of 2026-03-02 21:08 (Asia/Seoul), was REJECT"));
        launch.decisions.implement(new DecisionId(no), new PrincipalId("dan"), "held");
        String yes = ruled(launch, goingLive(launch, FARE), "dan", Choice.APPROVE);

        assertThat(live(launch, yes)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void nor_are_tier_role_or_pilot_what_was_approved_before_it_was_rejected(Launch.Where where) {
        Launch launch = new Launch(where);
        launch.systems.setTier(PRICING, HIGH, Optional.empty(), ANN);
        launch.stages.pilot(PRICING, Text.of("one zone"), MONTH, Optional.empty(), ANN);
        Text all = Text.of("all zones");
        Optional<String> tier = approvedAndRejected(
                launch,
                launch.system().lowering(LOW, TRIPS, Severity.LOW),
                launch.system().lowering(LOW, FARE, Severity.LOW));
        Optional<String> role = approvedAndRejected(
                launch,
                launch.system().lowering(Role.NONE, TRIPS, Severity.LOW),
                launch.system().lowering(Role.NONE, FARE, Severity.LOW));
        Optional<String> pilot = approvedAndRejected(
                launch,
                launch.system().piloting(all, MONTH, TRIPS, Severity.LOW),
                launch.system().piloting(all, MONTH, FARE, Severity.LOW));

        assertThat(refused(() -> launch.systems.setTier(PRICING, LOW, tier, BEN)))
                .extracting(Finding::code)
                .containsOnly("RSK-2");
        assertThat(refused(() -> launch.systems.setTier(PRICING, LOW, tier, BEN)))
                .extracting(finding -> finding.message().en())
                .anyMatch(text -> text.startsWith("decision that is cited must not be overruled; the last ruling")
                        && text.endsWith("was REJECT"));
        assertThat(refused(() -> launch.systems.setRole(PRICING, Role.NONE, role, "not ours", BEN)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en())
                        .contains("but no such one was cited; the last ruling about the same, ")
                        .endsWith("was REJECT"));
        assertThat(refused(() -> launch.stages.pilot(PRICING, all, MONTH, pilot, BEN)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().ko())
                        .contains("인용: " + pilot.get() + ". 같은 건에 대한 마지막 결정은 ")
                        .endsWith("그 결과는 반려입니다"));
    }

    private static Optional<String> approvedAndRejected(Launch launch, Matter asked, Matter again) {
        String approved = ruled(launch, asked, "ann", Choice.APPROVE);
        ruled(launch, again, "ann", Choice.REJECT);
        return Optional.of(approved);
    }

    private static Matter goingLive(Launch launch, AssetId part) {
        return launch.system().goingLive(part, Severity.HIGH);
    }

    private static String ruled(Launch launch, Matter matter, String who, Choice choice) {
        launch.pass(Duration.ofMinutes(1));
        DecisionId id = launch.decisions.open(matter, new PrincipalId("ben")).id();
        launch.decisions.decide(id, new PrincipalId(who), Answer.of(choice, "weighed"));
        return id.value();
    }

    private static List<Finding> built(Launch launch) {
        return launch.stages.missing(PRICING, StageRequest.of(Stage.DEPLOYMENT, "built"), BEN);
    }

    private static List<Finding> live(Launch launch, String decision) {
        return launch.stages.missing(
                PRICING, StageRequest.of(Stage.OPERATION, "go").decidedBy(decision), ANN);
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream().map(Finding::code).toList();
    }

    private static List<Finding> refused(ThrowingCallable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt).findings();
    }

    private static Tiering tiering(RiskTier tier, Optional<String> ground) {
        return new Tiering(
                tier, "as found", Optional.empty(), Optional.of("Annex III.4"), Tiering.Profiling.NONE, ground);
    }
}
