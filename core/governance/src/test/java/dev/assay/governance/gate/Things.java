package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.FARE;
import static dev.assay.governance.gate.Launch.NOON;
import static dev.assay.governance.gate.Launch.PRICING;
import static dev.assay.governance.gate.Launch.TRIPS;

import dev.assay.governance.Outcomes;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.monitoring.MonitoringPlan;
import dev.assay.governance.monitoring.Runbook;
import dev.assay.governance.oversight.Effect;
import dev.assay.governance.oversight.OversightRule;
import dev.assay.governance.oversight.Trigger;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.DecisionScope;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.SkillRequirement;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.ActivityId;
import dev.assay.governance.raci.Letters;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.Reach;
import dev.assay.governance.risk.Checklist;
import dev.assay.governance.risk.Checklists;
import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.risk.RiskItem;
import dev.assay.governance.risk.RiskLevel;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.Supplier;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a launch is made of. */
final class Things {
    private Things() {}

    static AiSystem pricing() {
        return AiSystem.of(
                PRICING,
                new AiSystem.Purpose(Text.of("sets fares", "요금을 정합니다"), AiSystem.Role.BOTH, new PersonaId("owner")),
                Tiering.of(RiskTier.TRANSPARENCY, "talks to people"),
                new AiSystem.Parts(Set.of(FARE), Set.of(TRIPS), Set.of("maps")));
    }

    static ModelVersion fareModel(String version) {
        return ModelVersion.of(
                FARE, version, Set.of(new PrincipalId("ben")), List.of(new ModelVersion.Pin(TRIPS, "2026-02", "abcd")));
    }

    static Supplier maps(String contingency) {
        return new Supplier(
                "maps",
                "Maps",
                new PersonaId("owner"),
                Set.of(),
                Map.of("uptime", Supplier.Party.SUPPLIER),
                Optional.of(NOON.plus(Duration.ofDays(90))),
                contingency);
    }

    static OversightRule rule() {
        return new OversightRule(
                "fares-seen",
                new Pattern("*"),
                new Pattern("fare"),
                new Trigger.FirstTime(),
                new Effect.Block(),
                Set.of(new PersonaId("owner")),
                Duration.ofHours(1));
    }

    static Runbook book() {
        return new Runbook(
                "stop-fares",
                Text.of("stop", "정지"),
                FARE,
                List.of(new Runbook.Step(Text.of("stop", "정지"), new PersonaId("owner"))),
                Period.ofMonths(3),
                NOON,
                Optional.empty());
    }

    static RaciMatrix matrix(List<PersonaId> responsible) {
        return matrix(responsible, Set.of());
    }

    static RaciMatrix matrix(List<PersonaId> responsible, Set<String> unnamed) {
        Pattern all = new Pattern("*");
        Set<String> kinds = new TreeSet<>();
        RaciMatrix.defaults()
                .activities()
                .forEach(row -> kinds.addAll(row.reach().decisions()));
        kinds.removeAll(unnamed);
        Activity everything = new Activity(
                new ActivityId("everything"),
                Text.of("Everything", "모든 것"),
                Optional.empty(),
                new Letters(List.of(new PersonaId("lead")), responsible, List.of(), List.of()),
                new Reach(kinds, List.of(all), List.of(all), Optional.empty()),
                Set.of(),
                List.of());
        return new RaciMatrix(1, List.of(everything));
    }

    static Asset asset(AssetId id, Asset.Type type, String owner, QualityState state) {
        return new Asset(
                id,
                type,
                Text.of(id.value()),
                new Handling(Classification.CONFIDENTIAL, PersonalData.NONE, Optional.of(Period.ofYears(1))),
                Optional.of(new PersonaId(owner)),
                Optional.empty(),
                Set.of(),
                state);
    }

    static RiskAssessment assessment(int tolerance) {
        RiskItem item = new RiskItem(
                "unfair fares",
                "few trips at night",
                new RiskLevel(3, 3),
                RiskItem.Treatment.MITIGATE,
                new RiskLevel(2, 3),
                new PersonaId("owner"),
                Optional.empty());
        return RiskAssessment.of(PRICING.value(), List.of(item), tolerance, "1", NOON.plus(Duration.ofDays(90)));
    }

    static Persona persona(String id, List<SkillRequirement> skills, Severity... scopes) {
        Card card = new Card(Text.of(id), "data", List.of(), Set.of(), skills, "", List.of(), Map.of());
        List<DecisionScope> all = List.of(scopes).stream()
                .map(worst -> new DecisionScope(new Pattern("*"), new Pattern("*"), worst, Optional.empty()))
                .toList();
        return new Persona(
                new PersonaId(id),
                1,
                Persona.Type.HUMAN,
                Persona.Status.ACTIVE,
                card,
                List.of(),
                all,
                Optional.empty());
    }

    /** The same asset, of which some data are about people. */
    static Asset personal(Asset asset) {
        Handling handling = new Handling(
                asset.handling().classification(),
                PersonalData.YES,
                asset.handling().retention());
        return new Asset(
                asset.id(),
                asset.type(),
                asset.name(),
                handling,
                asset.owner(),
                asset.steward(),
                asset.suites(),
                asset.quality());
    }

    /** One thing to look at, which somebody did. */
    static void looked(Checklists checklists, Optional<Instant> until) {
        Checklist.Item fair = new Checklist.Item("fair", Text.of("fares are fair"), new Checklist.Proof.Attested());
        checklists.define(Launch.PRICING.value(), List.of(fair), Launch.ANN);
        checklists.tick(Launch.PRICING.value(), "fair", "sha256:02", until, Launch.CHO);
    }

    /** Takes silence of a day over the trips for a critical failure. */
    static void plan(Launch launch, String suite) {
        MonitoringPlan plan =
                MonitoringPlan.of(Launch.TRIPS, suite, Duration.ofDays(1), dev.assay.quality.Severity.CRITICAL);
        String proposal = launch.monitoring.propose(plan, "silence is a signal", Launch.ANN);
        launch.monitoring.approve(proposal, "agreed", Launch.DAN);
    }

    /** A run over the model that is recorded, and its digest. */
    static String evaluation(Launch launch) {
        QualityRun run = Runs.of(
                Launch.FARE, Outcomes.outcome(dev.assay.quality.Severity.WARNING, Status.PASSED, launch.instant()));
        launch.store.change(change -> Runs.record(change, run));
        return run.digest();
    }

    /** What ann, who owns the system, says to its use. */
    static DecisionId used(Launch launch, Choice choice) {
        launch.use = Text.of("fares, asked " + launch.instant());
        Matter matter = launch.system().usedFor(launch.use, TRIPS, Severity.HIGH);
        DecisionId id = launch.decisions.open(matter, new PrincipalId("ben")).id();
        launch.decisions.decide(id, new PrincipalId("ann"), Answer.of(choice, "weighed"));
        return id;
    }
}
