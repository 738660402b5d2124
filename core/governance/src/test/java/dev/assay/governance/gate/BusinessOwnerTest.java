package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.ANN;
import static dev.assay.governance.gate.Launch.BEN;
import static dev.assay.governance.gate.Launch.FARE;
import static dev.assay.governance.gate.Launch.PRICING;
import static dev.assay.governance.gate.Launch.TRIPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.StageRequest;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ben owns a part of the system, and so all that is decided about the part alone. Ann owns the system. */
class BusinessOwnerTest {
    private static final Period MONTH = Period.ofDays(30);
    private static final AssetId TOY = new AssetId("toy");
    private static final PrincipalId BEN_HIMSELF = new PrincipalId("ben");
    private static final Tiering HIGH = tiering(RiskTier.HIGH_RISK, Optional.empty());
    private static final Tiering LOW = tiering(RiskTier.MINIMAL, Optional.of("Art. 6(3)(a)"));

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void whoever_owns_a_part_does_not_lower_the_tier_of_the_system(Launch.Where where) {
        Launch launch = withToy(where);
        nobodyIsNamed(launch);
        launch.systems.setTier(PRICING, HIGH, Optional.empty(), ANN);
        Matter asked = launch.system().lowering(LOW, TOY, Severity.LOW);
        Matter bare = Matter.of(DecisionPolicy.TIER_CHANGE, TOY, "pricing", asked.cause(), Severity.LOW);
        String own = said(launch, bare, "ben");

        refused("RSK-2", () -> launch.systems.setTier(PRICING, LOW, Optional.of(own), BEN));
        launch.pass(Duration.ofMinutes(1));
        refused("DEC-1", () -> said(launch, asked, "ben"));
        launch.pass(Duration.ofMinutes(1));
        String anns = said(launch, launch.system().lowering(LOW, TRIPS, Severity.LOW), "ann");

        assertThat(launch.systems.setTier(PRICING, LOW, Optional.of(anns), BEN).tiering())
                .isEqualTo(LOW);
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void nor_is_it_asked_of_them_when_the_owner_of_the_system_is_silent(Launch.Where where) {
        Launch launch = withToy(where);
        nobodyIsNamed(launch);
        launch.systems.setTier(PRICING, HIGH, Optional.empty(), ANN);
        DecisionId asked = launch.decisions
                .open(launch.system().lowering(LOW, TOY, Severity.LOW), BEN_HIMSELF)
                .id();
        // A week and three days later it has come to whoever owns the part.
        launch.pass(Duration.ofDays(8));
        launch.decisions.flow().tick();
        assertThat(launch.decisions.find(asked).orElseThrow().addressees().addressee())
                .contains(BEN_HIMSELF);
        launch.decisions.decide(asked, BEN_HIMSELF, Answer.of(Choice.APPROVE, "fine"));

        refused("RSK-2", () -> launch.systems.setTier(PRICING, LOW, Optional.of(asked.value()), BEN));
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void who_owns_the_system_lowers_its_tier_from_high_risk_with_somebody_else_only(Launch.Where where) {
        Launch launch = withToy(where);
        launch.systems.setTier(PRICING, HIGH, Optional.empty(), ANN);
        PrincipalId ann = new PrincipalId("ann");
        String anns = said(launch, launch.system().lowering(LOW, TRIPS, Severity.LOW), "ann");
        // Ann alone added fay, and nobody confirmed that there are two.
        PrincipalId fay = new PrincipalId("fay");
        launch.person("fay", "developer");
        launch.put(
                PeopleKinds.PLACEMENT,
                new ApprovalRights.Placement(ann, fay, Optional.empty(), Launch.NOON, Optional.empty()));

        assertThatThrownBy(() -> launch.systems.setTier(PRICING, LOW, Optional.of(anns), ANN))
                .hasMessageContaining("tier of \"pricing\" must be lowered by somebody else than who decided " + anns
                        + ", but ann decided, and has a part in what ann sets (SOD-1)");
        refused("SOD-1", () -> launch.systems.setTier(PRICING, LOW, Optional.of(anns), Actor.of("fay")));
        refused(
                "SOD-1",
                () -> launch.systems.setTier(
                        PRICING, LOW, Optional.of(anns), new Actor("ben", Optional.empty(), List.of("ann"))));

        assertThat(launch.systems.setTier(PRICING, LOW, Optional.of(anns), BEN).tiering())
                .isEqualTo(LOW);
        assertThat(launch.systems.setTier(PRICING, HIGH, Optional.empty(), ANN).tiering())
                .isEqualTo(HIGH);
    }

    /** Ann acts in the lead's persona, too, which is asked when she has been silent. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void who_owns_the_system_answers_as_such_also_where_they_are_asked_as_another(Launch.Where where) {
        Launch launch = new Launch(where);
        launch.put(
                PeopleKinds.ASSIGNMENT,
                new Assignment(
                        new PrincipalId("ann"),
                        new PersonaId("lead"),
                        Launch.NOON.minusSeconds(60),
                        Optional.empty(),
                        new PrincipalId("dan"),
                        Optional.empty()));
        launch.use = Text.of("count taxis");
        DecisionId asked = launch.decisions
                .open(launch.system().usedFor(launch.use, TRIPS, Severity.LOW), BEN_HIMSELF)
                .id();
        launch.useCase(Optional.of(asked.value()), true);
        launch.pass(Duration.ofDays(8));
        launch.decisions.flow().tick();
        assertThat(launch.decisions.find(asked).orElseThrow().addressees().accountable())
                .isEqualTo(new PersonaId("lead"));

        launch.decisions.decide(asked, new PrincipalId("ann"), Answer.of(Choice.APPROVE, "weighed"));

        assertThat(launch.stages.missing(PRICING, StageRequest.of(Stage.DEVELOPMENT, "go"), BEN))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void nor_enlarge_its_pilot_or_settle_its_use(Launch.Where where) {
        Launch launch = withToy(where);
        launch.stages.pilot(PRICING, Text.of("one zone"), MONTH, Optional.empty(), ANN);
        Text large = Text.of("all zones");
        Matter asked = launch.system().piloting(large, MONTH, TOY, Severity.LOW);
        Matter bare = Matter.of(DecisionPolicy.DEPLOYMENT, TOY, "pricing", asked.cause(), Severity.LOW);
        String own = said(launch, bare, "dan");
        launch.pass(Duration.ofMinutes(1));
        String cause = launch.system().usedFor(launch.use, TOY, Severity.LOW).cause();
        Matter use = Matter.of(DecisionPolicy.USE_CASE, TOY, "pricing", cause, Severity.LOW);
        launch.useCase(Optional.of(said(launch, use, "dan")), true);

        refused("PILOT", () -> launch.stages.pilot(PRICING, large, MONTH, Optional.of(own), BEN));
        assertThat(launch.stages.missing(PRICING, StageRequest.of(Stage.DEVELOPMENT, "go"), BEN))
                .extracting(Finding::code)
                .containsExactly("GATE-USE-CASE-DECIDED");
        launch.pass(Duration.ofMinutes(1));
        String anns = said(launch, asked, "ann");

        assertThat(launch.stages
                        .pilot(PRICING, large, MONTH, Optional.of(anns), BEN)
                        .pilot())
                .contains(new AiSystem.Pilot(large, MONTH, launch.instant().plus(Duration.ofDays(30))));
    }

    private static Launch withToy(Launch.Where where) {
        Launch launch = new Launch(where);
        launch.persona("developer", List.of(), Severity.CRITICAL);
        launch.put(Assets.KIND, Things.asset(TOY, Asset.Type.DATASET, "developer", new QualityState.Healthy()));
        launch.systems.setParts(PRICING, new AiSystem.Parts(Set.of(FARE), Set.of(TRIPS, TOY), Set.of("maps")), ANN);
        return launch;
    }

    /** A firm whose matrix has no row for a lower tier. */
    private static void nobodyIsNamed(Launch launch) {
        launch.put(
                RaciMatrix.KIND,
                Things.matrix(List.of(new PersonaId("developer")), Set.of(DecisionPolicy.TIER_CHANGE)));
    }

    private static String said(Launch launch, Matter matter, String who) {
        DecisionId id = launch.decisions.open(matter, BEN_HIMSELF).id();
        launch.decisions.decide(id, new PrincipalId(who), Answer.of(Choice.APPROVE, "weighed"));
        return id.value();
    }

    private static Tiering tiering(RiskTier tier, Optional<String> ground) {
        return new Tiering(
                tier, "as found", Optional.empty(), Optional.of("Annex III.4"), Tiering.Profiling.NONE, ground);
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.has(code)).isTrue());
    }
}
