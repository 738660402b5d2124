package dev.assay.examples.governance;

import static dev.assay.examples.governance.Firm.TRIPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.Models;
import dev.assay.governance.asset.Orphans;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.card.Author;
import dev.assay.governance.card.CardSettings;
import dev.assay.governance.card.Cards;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.gate.Announcement;
import dev.assay.governance.gate.Announcements;
import dev.assay.governance.gate.Gates;
import dev.assay.governance.monitoring.Monitoring;
import dev.assay.governance.monitoring.MonitoringPlan;
import dev.assay.governance.monitoring.Runbook;
import dev.assay.governance.monitoring.Runbooks;
import dev.assay.governance.oversight.Effect;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.oversight.OversightRule;
import dev.assay.governance.oversight.Trigger;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.ReviewPlan;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.risk.Checklist;
import dev.assay.governance.risk.Checklists;
import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.risk.RiskItem;
import dev.assay.governance.risk.RiskLevel;
import dev.assay.governance.risk.Risks;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.StageRequest;
import dev.assay.governance.system.Stages;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Systems;
import dev.assay.governance.system.TierLimits;
import dev.assay.governance.system.Tiering;
import dev.assay.governance.system.UseCase;
import dev.assay.governance.system.UseCases;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The five people of the example bring a system of theirs into use, each in the personas that the file gives them. */
class SystemOfTheFirmTest {
    private static final SystemId FARES = new SystemId("fares");
    private static final Actor CHOI = Actor.of("choi");
    private static final Actor KIM = Actor.of("kim");
    private static final Actor LEE = Actor.of("lee");
    private static final PersonaId OWNER = new PersonaId("data-owner");
    private static final AssetId MODEL = new AssetId("trips-fares");
    private static final Text NIGHT = Text.of("fares of the night", "야간 요금");
    private static final Path SUITE = Path.of("suites", "trips.yaml");
    private static final String REPORT = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T00:00:00Z"));
    private FileAuditLog log;
    private Firm firm;
    private GovernanceStore store;
    private Systems systems;
    private Stages stages;

    @BeforeEach
    void found() {
        log = new Ledger(folder, clock).open();
        firm = new Firm(log, clock);
        firm.found(Path.of("organisation.yaml"));
        store = firm.store();
        systems = Gates.systems(store);
        stages = Gates.stages(store);
        register();
    }

    @AfterEach
    void leave() {
        log.close();
    }

    private AiSystem fares() {
        return store.read(reader -> Systems.require(reader, FARES));
    }

    @Test
    void comes_from_an_idea_into_operation() {
        assertThat(bring().stage()).isEqualTo(Stage.OPERATION);
    }

    @Test
    void and_so_does_one_with_a_model_of_which_whoever_answers_can_decide() {
        Asset model = new Asset(
                MODEL,
                Asset.Type.MODEL,
                Text.of("fare model", "요금 모델"),
                new Handling(Classification.INTERNAL, PersonalData.NONE, Optional.of(Period.ofYears(3))),
                Optional.of(OWNER),
                Optional.empty(),
                Set.of("taxi trips"),
                new QualityState.Unknown());
        Orphans orphans = new Orphans((reader, asset) -> RaciMatrix.of(reader).isPresent());
        admit(new Inventory(store, orphans, new QualityStates(List.of()), List.of()), model, this::passing);
        AiSystem.Parts parts = new AiSystem.Parts(Set.of(MODEL), Set.of(TRIPS), Set.of());
        systems.setParts(FARES, parts.deploying(MODEL, "1"), LEE);

        AiSystem fares = bring();

        assertThat(fares.stage()).isEqualTo(Stage.OPERATION);
        assertThat(fares.parts().version(MODEL)).contains("1");
        clock.pass(Duration.ofDays(1));
        DecisionId failed = firm.router()
                .receive(MODEL, firm.check(Path.of("data", "2026-02.csv"), SUITE))
                .decisions()
                .iterator()
                .next();
        hear(failed, new PersonaId("model-developer"));
        Answer again = Answer.of(Choice.RETRAIN, "train it again");
        assertThat(firm.decisions()
                        .decide(failed, new PrincipalId("lee"), again)
                        .state())
                .isEqualTo(Decision.State.DECIDED);
    }

    // region model
    void admit(Inventory inventory, Asset model, Supplier<Outcome> suite) {
        inventory.register(model, Inventory.Admission.OWNED_ONLY, CHOI);
        Models models = new Models(store, Runs::judged);
        ModelVersion.Pin january = new ModelVersion.Pin(TRIPS, "2026-01", "sha256:03");
        models.register(ModelVersion.of(MODEL, "1", Set.of(new PrincipalId("choi")), List.of(january)), CHOI);
        String run = firm.router().candidate(MODEL, "1", suite.get()); // an evaluation names a run that is recorded
        models.evaluate("trips-fares@1", run, REPORT, Actor.of("park")); // the SHA-256 of what park wrote of it
        models.approve("trips-fares@1", firm.now().plus(Duration.ofDays(90)), "beats the table", KIM);
    }
    // endregion

    // region system
    AiSystem register() {
        Text does = Text.of("sets fares", "요금을 정합니다");
        AiSystem.Purpose purpose = new AiSystem.Purpose(does, AiSystem.Role.BOTH, OWNER);
        Tiering talks = Tiering.of(RiskTier.TRANSPARENCY, "talks to people");
        AiSystem.Parts parts = new AiSystem.Parts(Set.of(), Set.of(TRIPS), Set.of());
        return systems.register(AiSystem.of(FARES, purpose, talks, parts), CHOI);
    }

    static UseCase night(DecisionId decision) {
        return UseCase.of(FARES, NIGHT, new UseCase.Scores(5, 4, 3, 2, 1, 5))
                .withAlternatives("a table")
                .withBaseline("error", new BigDecimal("3.1"))
                .withTarget(new BigDecimal("2.5"))
                .decidedBy(decision.value());
    }
    // endregion

    // region way
    AiSystem bring() {
        DecisionId use = ask(fares().usedFor(NIGHT, TRIPS, Severity.HIGH));
        new UseCases(store).propose(night(use), CHOI); // cites the decision before it is made
        approve(use, "lee"); // who acts in the persona of the business owner
        move(StageRequest.of(Stage.DEVELOPMENT, "build it"));

        january(); // QualityRouter.receive, for the data
        described(); // Cards: a datasheet of the data, and a card of each model, about the version that is deployed
        watched(); // Oversight, Runbooks and Monitoring, and what Systems.setUpkeep names of them
        judged(); // Risks and Checklists
        move(StageRequest.of(Stage.DEPLOYMENT, "built"));

        DecisionId go = ask(fares().goingLive(TRIPS, Severity.HIGH));
        approve(go, "kim"); // whom the matrix names
        released(); // Systems.killSwitchTested, a run that is heard of, Announcements and Reviews
        return move(StageRequest.of(Stage.OPERATION, "as decided").decidedBy(go.value()));
    }
    // endregion

    private DecisionId ask(Matter matter) {
        return firm.decisions().open(matter, new PrincipalId("choi")).id();
    }

    @Test
    void its_tier_is_lowered_by_who_owns_it() {
        Tiering low = new Tiering(
                RiskTier.MINIMAL,
                "talks to nobody any more",
                Optional.empty(),
                Optional.empty(),
                Tiering.Profiling.NONE,
                Optional.of("Art. 50"));
        DecisionId decision = ask(fares().lowering(low, TRIPS, Severity.HIGH));
        approve(decision, "lee");

        assertThat(systems.setTier(FARES, low, Optional.of(decision.value()), CHOI)
                        .tiering())
                .isEqualTo(low);
    }

    private void approve(DecisionId decision, String who) {
        for (PersonaId asked : List.of(new PersonaId("model-developer"), OWNER)) {
            hear(decision, asked);
        }
        firm.decisions().decide(decision, new PrincipalId(who), Answer.of(Choice.APPROVE, "weighed"));
    }

    /** Who is asked for advice gives it before anybody decides. */
    private void hear(DecisionId decision, PersonaId asked) {
        boolean waits = firm.decisions().find(decision).orElseThrow().dossier().asks().stream()
                .anyMatch(ask -> ask.persona().equals(asked));
        if (waits) {
            String who = asked.equals(OWNER) ? "lee" : "choi";
            firm.decisions().answer(decision, asked, new PrincipalId(who), "nothing against it");
        }
    }

    private AiSystem move(StageRequest request) {
        clock.pass(Duration.ofMinutes(1));
        AiSystem moved = stages.move(FARES, request, KIM);
        clock.pass(Duration.ofMinutes(1));
        assertThat(stages.suspendWhereDue(Actor.system())).isEmpty(); // what Governance.tick() asks every few minutes
        return moved;
    }

    private void january() {
        firm.route(passing());
    }

    private Outcome passing() {
        return firm.check(Path.of("data", "2026-01.csv"), SUITE);
    }

    private void described() {
        describe("trips-sheet", TRIPS, "2026-01", Templates.datasheet());
        fares().parts().models().forEach(model -> describe("fare-card", model, "1", Templates.modelCard()));
    }

    private void describe(String id, AssetId subject, String version, Template template) {
        Cards cards = new Cards(store, CardSettings.ofDefaults());
        DocumentId card = new DocumentId(id);
        cards.open(card, subject, version, template, LEE);
        Author lee = new Author(new PrincipalId("lee"), OWNER);
        template.fields().forEach(field -> cards.declareNotApplicable(card, field.id(), "out of scope", lee));
    }

    private void watched() {
        OversightRule seen = new OversightRule(
                "fares-seen",
                new Pattern("*"),
                new Pattern("trips"),
                new Trigger.FirstTime(),
                new Effect.Block(),
                Set.of(OWNER),
                Duration.ofHours(1));
        Oversight oversight = new Oversight(store);
        oversight.approve(oversight.propose(seen, "fares are seen", CHOI), "agreed", KIM);
        Text stop = Text.of("stop", "정지");
        Runbook book = new Runbook(
                "stop-fares",
                stop,
                TRIPS,
                List.of(new Runbook.Step(stop, new PersonaId("operations"))),
                Period.ofMonths(3),
                clock.instant(),
                Optional.empty());
        new Runbooks(store).add(book, new PrincipalId("lee"));
        Monitoring monitoring = new Monitoring(store, firm.router());
        MonitoringPlan plan =
                MonitoringPlan.of(TRIPS, "taxi trips", Duration.ofDays(1), dev.assay.quality.Severity.CRITICAL);
        monitoring.approve(monitoring.propose(plan, "silence is a signal", LEE), "agreed", KIM);
        systems.setUpkeep(
                FARES,
                new AiSystem.Upkeep(
                        Set.of("fares-seen"), Set.of("stop-fares"), Optional.of("trips taxi trips"), Optional.empty()),
                LEE);
    }

    private void judged() {
        RiskItem unfair = new RiskItem(
                "unfair fares",
                "few trips at night",
                new RiskLevel(3, 3),
                RiskItem.Treatment.MITIGATE,
                new RiskLevel(2, 3),
                new PersonaId("data-owner"),
                Optional.empty());
        Instant summer = clock.instant().plus(Duration.ofDays(90));
        new Risks(store, TierLimits.ofDefaults(), AiSystem::owners)
                .assess(RiskAssessment.of("fares", List.of(unfair), 6, "1", summer), CHOI);
        Checklists checklists = new Checklists(store, AiSystem::owners);
        for (String subject : List.of("fares", "trips")) {
            Checklist.Item fair = new Checklist.Item("fair", Text.of("fares are fair"), new Checklist.Proof.Attested());
            checklists.define(subject, List.of(fair), LEE);
            checklists.tick(subject, "fair", "sha256:02", Optional.empty(), KIM);
        }
    }

    private void released() {
        systems.killSwitchTested(FARES, Actor.of("jung"));
        january();
        new Announcements(store)
                .publish(
                        FARES,
                        Announcement.Topic.USE,
                        new Announcement.Medium.Published("https://taxi.example/fares", "sha256:00"),
                        LEE);
        new Reviews(store, (item, since) -> Set.of())
                .schedule(
                        ReviewItem.system(FARES),
                        ReviewPlan.quarterly(new PersonaId("governance-lead")),
                        new PrincipalId("kim"));
    }
}
