package dev.assay.examples.governance;

import static dev.assay.examples.governance.Firm.TRIPS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.card.Author;
import dev.assay.governance.card.CardSettings;
import dev.assay.governance.card.Cards;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
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
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.ReviewPlan;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.risk.Checklist;
import dev.assay.governance.risk.Checklists;
import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.risk.RiskItem;
import dev.assay.governance.risk.RiskLevel;
import dev.assay.governance.risk.Risks;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.Stage;
import dev.assay.governance.system.StageRequest;
import dev.assay.governance.system.Stages;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Systems;
import dev.assay.governance.system.Tiering;
import dev.assay.governance.system.UseCase;
import dev.assay.governance.system.UseCases;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
        systems = new Systems(store);
        stages = Gates.stages(store);
        Tiering talks = Tiering.of(RiskTier.TRANSPARENCY, "talks to people");
        systems.register(
                new AiSystem(
                        FARES,
                        new AiSystem.Purpose(Text.of("sets fares", "요금을 정합니다"), AiSystem.Role.BOTH, OWNER),
                        talks,
                        Stage.DISCOVERY,
                        new AiSystem.Parts(Set.of(), Set.of(TRIPS), Set.of()),
                        AiSystem.Upkeep.none(),
                        Optional.empty(),
                        Optional.empty()),
                CHOI);
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
        intended();
        move(StageRequest.of(Stage.DEVELOPMENT, "build it"));
        january();
        described();
        watched();
        judged();
        move(StageRequest.of(Stage.DEPLOYMENT, "built"));
        Matter go = Matter.of(DecisionPolicy.DEPLOYMENT, TRIPS, FARES.value(), "go live", Severity.HIGH);
        DecisionId decision = firm.decisions().open(go, new PrincipalId("choi")).id();
        approve(decision, "kim");
        released();

        move(StageRequest.of(Stage.OPERATION, "as decided").decidedBy(decision.value()));

        assertThat(fares().stage()).isEqualTo(Stage.OPERATION);
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
        DecisionId decision = firm.decisions()
                .open(fares().lowering(low, TRIPS, Severity.HIGH), new PrincipalId("choi"))
                .id();
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

    private void move(StageRequest request) {
        clock.pass(Duration.ofMinutes(1));
        stages.move(FARES, request, KIM);
        clock.pass(Duration.ofMinutes(1));
    }

    private void intended() {
        Text use = Text.of("fares of the night", "야간 요금");
        DecisionId decision = firm.decisions()
                .open(fares().usedFor(use, TRIPS, Severity.HIGH), new PrincipalId("choi"))
                .id();
        UseCase useCase = new UseCase(
                FARES,
                use,
                new UseCase.Scores(5, 4, 3, 2, 1, 5),
                List.of("a table"),
                Optional.of(new UseCase.Baseline("error", new BigDecimal("3.1"))),
                Optional.of(new BigDecimal("2.5")),
                Optional.of(decision.value()));
        new UseCases(store).propose(useCase, CHOI);
        approve(decision, "lee");
    }

    private void january() {
        firm.route(firm.check(Path.of("data", "2026-01.csv"), Path.of("suites", "trips.yaml")));
    }

    private void described() {
        Cards cards = new Cards(store, CardSettings.ofDefaults());
        DocumentId sheet = new DocumentId("trips-sheet");
        Template datasheet = Templates.datasheet();
        cards.open(sheet, TRIPS, "2026-01", datasheet, LEE);
        Author lee = new Author(new PrincipalId("lee"), OWNER);
        datasheet.fields().forEach(field -> cards.declareNotApplicable(sheet, field.id(), "out of scope", lee));
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
                Optional.empty());
        Instant summer = clock.instant().plus(Duration.ofDays(90));
        new Risks(store).assess(new RiskAssessment("fares", List.of(unfair), 6, "1", Set.of(), summer, Set.of()), CHOI);
        Checklists checklists = new Checklists(store);
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
                        new ReviewItem("ai-system", FARES.value()),
                        ReviewPlan.quarterly(new PersonaId("governance-lead")),
                        new PrincipalId("kim"));
    }
}
