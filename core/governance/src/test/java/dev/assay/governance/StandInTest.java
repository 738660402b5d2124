package dev.assay.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.Models;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.World;
import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.risk.RiskItem;
import dev.assay.governance.risk.RiskLevel;
import dev.assay.governance.risk.Risks;
import dev.assay.governance.run.Runs;
import dev.assay.governance.staffing.Personas;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.TierLimits;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** That leave cover is over makes nobody another person for what was done while it lasted. */
class StandInTest {
    private static final Actor ANN = Actor.of("ann");
    private static final Actor BEN = Actor.of("ben");
    private static final Actor CHO = Actor.of("cho");
    private static final String DIGEST = "00".repeat(32);

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly(code));
    }

    /** Ben stands in for ann from noon until one. */
    private static Plant covered() {
        Instant end = Plant.NOON.plusSeconds(3_600);
        return new Plant()
                .put(
                        PeopleKinds.ASSIGNMENT,
                        List.of(new Assignment(
                                Plant.who("ben"),
                                Plant.as("owner"),
                                Plant.NOON,
                                Optional.of(end),
                                Plant.who("cho"),
                                Optional.of(Plant.who("ann")))));
    }

    private static RiskAssessment assessment() {
        RiskItem item = new RiskItem(
                "drift",
                "season",
                new RiskLevel(4, 5),
                RiskItem.Treatment.ACCEPT,
                new RiskLevel(2, 5),
                Plant.as("owner"),
                Optional.empty());
        return RiskAssessment.of("pricing", List.of(item), 10, "m1", Plant.NOON.plus(Duration.ofDays(9)));
    }

    @Test
    void whose_stand_in_proposed_an_exception_does_not_decide_it_later() {
        Firm firm = new Firm();
        Decisions decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
        firm.assign(Firm.JUNG, Firm.OWNER, Optional.of(firm.now().plus(Duration.ofHours(1))), Optional.of(Firm.KIM));
        DecisionId id = decisions
                .open(Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare", "failed", Severity.LOW), Firm.PARK)
                .id();
        Answer answer =
                Answer.of(Choice.ACCEPT_ONCE, "we know").until(firm.now().plus(Duration.ofDays(3)));
        decisions.propose(id, Firm.JUNG, answer);

        refused("SOD-5", () -> decisions.decide(id, Firm.KIM, answer));
        firm.pass(Duration.ofHours(2));
        refused("SOD-5", () -> decisions.decide(id, Firm.KIM, answer));

        assertThat(decisions.decide(id, Firm.LEE, answer).state()).isEqualTo(Decision.State.DECIDED);
    }

    @Test
    void whose_stand_in_assessed_a_risk_does_not_accept_it_later() {
        Plant plant = covered();
        Risks risks = new Risks(plant.store, TierLimits.ofDefaults(), AiSystem::owners);
        Instant until = Plant.NOON.plus(Duration.ofDays(2));
        risks.assess(assessment(), BEN);
        plant.at("2026-03-02T14:00:00Z");

        refused("SOD-1", () -> risks.accept("pricing", "drift", until, "fine", ANN));
        risks.assess(assessment(), BEN);

        assertThat(risks.accept("pricing", "drift", until, "fine", ANN).items())
                .allMatch(item -> item.acceptance().isPresent());
    }

    @Test
    void whose_stand_in_evaluated_a_model_does_not_approve_it_then_or_later() {
        Plant plant = covered()
                .put(
                        Assets.KIND,
                        List.of(
                                Plant.dataset("trips"),
                                Plant.asset("fare", Asset.Type.MODEL, new QualityState.Unknown())));
        Models models = new Models(plant.store, Runs::judged);
        String run = plant.run(Plant.id("fare"));
        models.register(
                ModelVersion.of(
                        Plant.id("fare"),
                        "1",
                        Set.of(Plant.who("cho")),
                        List.of(new ModelVersion.Pin(Plant.id("trips"), "1", DIGEST))),
                CHO);
        models.evaluate("fare@1", run, DIGEST, BEN);
        Instant until = Plant.NOON.plus(Duration.ofDays(2));

        refused("SOD-5", () -> models.approve("fare@1", until, "good", ANN));
        plant.at("2026-03-02T14:00:00Z");
        refused("SOD-5", () -> models.approve("fare@1", until, "good", ANN));
    }

    @Test
    void whose_stand_in_wrote_a_card_does_not_activate_it_later() {
        Plant plant = covered();
        Personas personas = new Personas(plant.store, List.of());
        Persona draft = World.persona("watcher");
        personas.create(draft, BEN);
        plant.at("2026-03-02T14:00:00Z");

        refused("SOD-1", () -> personas.activate(new PersonaId("watcher"), ANN));

        assertThat(personas.activate(new PersonaId("watcher"), CHO).status()).isEqualTo(Persona.Status.ACTIVE);
    }
}
