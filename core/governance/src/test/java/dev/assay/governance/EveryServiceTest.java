package dev.assay.governance;

import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.Models;
import dev.assay.governance.asset.Orphans;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.card.Author;
import dev.assay.governance.card.CardSettings;
import dev.assay.governance.card.Cards;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.FieldAnswer;
import dev.assay.governance.card.form.CardForm;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.FollowUps;
import dev.assay.governance.incident.Harm;
import dev.assay.governance.incident.IncidentId;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.Learning;
import dev.assay.governance.incident.RegulatoryClock;
import dev.assay.governance.incident.Sighting;
import dev.assay.governance.jdbc.JdbcStore;
import dev.assay.governance.jdbc.StateCheck;
import dev.assay.governance.jdbc.StateVerifier;
import dev.assay.governance.kind.GovernanceKinds;
import dev.assay.governance.monitoring.Kpis;
import dev.assay.governance.monitoring.Monitoring;
import dev.assay.governance.monitoring.Runbook;
import dev.assay.governance.monitoring.RunbookRun;
import dev.assay.governance.monitoring.Runbooks;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.oversight.Act;
import dev.assay.governance.oversight.Clearance;
import dev.assay.governance.oversight.Effect;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.oversight.OversightRule;
import dev.assay.governance.oversight.Signals;
import dev.assay.governance.oversight.Trigger;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.Severity;
import dev.assay.governance.policy.Condition;
import dev.assay.governance.policy.Policies;
import dev.assay.governance.policy.Policy;
import dev.assay.governance.review.Authorship;
import dev.assay.governance.review.Completion;
import dev.assay.governance.review.Diff;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.ReviewPlan;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.risk.RiskAssessment;
import dev.assay.governance.risk.RiskItem;
import dev.assay.governance.risk.RiskLevel;
import dev.assay.governance.risk.Risks;
import dev.assay.governance.routing.Downstream;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.run.Line;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Snapshot;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.Supplier;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Systems;
import dev.assay.governance.system.TierLimits;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main commands of every service: in each store they leave the same things and the same records. */
class EveryServiceTest {

    /** Korean that was put together from English would have two of its words in a row, but for what is quoted and the id of a plan. */
    private static void assertKorean(GovernanceStore store) {
        assertKorean(store, Notice.KIND, notice -> Stream.of(notice.text()));
        assertKorean(store, Incidents.KIND, incident -> Stream.of(incident.summary()));
        assertKorean(store, Runs.KIND, run -> run.lines().stream().map(Line::observed));
    }

    private static <T> void assertKorean(GovernanceStore store, Kind<T> kind, Function<T, Stream<Text>> texts) {
        List<String> said = store.read(reader -> reader.all(kind).stream()
                .flatMap(stored -> texts.apply(stored.value()))
                .map(Text::ko)
                .toList());
        assertThat(said)
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text.replaceAll("\"[^\"]*\"|taxi-trips taxi", ""))
                        .containsPattern("[가-힣]")
                        .doesNotContainPattern("[a-z]{2,} [a-z]{2,}"));
    }

    private static void assertSame(GovernanceStore store, AuditLog log, Clock clock, GovernanceStore inMemory) {
        Snapshot snapshot = store.snapshot();
        assertThat(snapshot).isEqualTo(inMemory.snapshot());
        assertThat(MemoryStore.replay(log, clock).snapshot()).isEqualTo(snapshot);
        if (store instanceof JdbcStore inDatabase) {
            StateCheck check = StateVerifier.of(GovernanceKinds.all()).verify(inDatabase);
            assertThat(check.findings()).isEmpty();
            assertThat(check.things()).isEqualTo(snapshot.states().size());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_bad_weekend_leaves_the_same_things_in_each_store(Stores stores) {
        Firm firm = new Firm(stores);
        Firm inMemory = new Firm();

        weekend(firm);
        weekend(inMemory);

        assertThat(firm.story()).isEqualTo(inMemory.story()).hasSizeGreaterThan(40);
        assertKorean(firm.store());
        assertSame(firm.store(), firm.log(), firm.clock(), inMemory.store());
        try (var records = firm.log().read(1);
                var others = inMemory.log().read(1)) {
            assertThat(Kpis.of(records)).isEqualTo(Kpis.of(others));
        }
    }

    static void weekend(Firm firm) {
        Incidents incidents = new Incidents(firm.store(), RegulatoryClock.ofEuropeanUnion());
        Decisions decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(Firm.ENGINEER), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        QualityRouter router = new QualityRouter(firm.store(), decisions, incidents, Downstream.unknown());
        Monitoring monitoring = new Monitoring(firm.store(), router);
        firm.plan(monitoring, Duration.ofHours(24), dev.assay.quality.Severity.CRITICAL);
        decided(firm, decisions, router);
        flapping(firm, decisions, router);
        firm.pass(Duration.ofHours(30));
        monitoring.tick();
        decisions.flow().tick();
        incident(firm, incidents);
        card(firm);
        oversight(firm);
        runbook(firm);
        review(firm);
        new Outbox(firm.store()).deliver(notice -> {});
    }

    private static void decided(Firm firm, Decisions decisions, QualityRouter router) {
        Outcome failed = outcome(dev.assay.quality.Severity.CRITICAL, Status.FAILED, firm.now());
        DecisionId id =
                router.receive(Firm.TRIPS, failed).decisions().iterator().next();
        decisions.answer(id, Firm.ENGINEER, Firm.JUNG, "the meter was changed on Thursday");
        var answer = dev.assay.governance.decision.Answer.of(Choice.ACCEPT_ONCE, "known since Thursday")
                .until(firm.now().plus(Duration.ofDays(2)))
                .citing(Runs.of(Firm.TRIPS, failed).digest());
        decisions.propose(id, Firm.PARK, answer);
        assertThat(decisions.decide(id, Firm.KIM, answer).state()).isEqualTo(Decision.State.DECIDED);
        firm.pass(Duration.ofHours(1));
        router.receive(Firm.TRIPS, outcome(dev.assay.quality.Severity.CRITICAL, Status.PASSED, firm.now()));
        decisions.implement(id, Firm.KIM, "meter replaced");
        assertThat(decisions.close(id, Firm.KIM, "passed again").state()).isEqualTo(Decision.State.VERIFIED);
    }

    private static void flapping(Firm firm, Decisions decisions, QualityRouter router) {
        dev.assay.quality.Severity critical = dev.assay.quality.Severity.CRITICAL;
        for (int time = 0; time < 4; time++) {
            firm.pass(Duration.ofMinutes(1));
            Outcome broken = outcome(critical, Verdict.error("connection reset by peer"), firm.now());
            DecisionId id =
                    router.receive(Firm.TRIPS, broken).decisions().iterator().next();
            firm.pass(Duration.ofMinutes(1));
            router.receive(Firm.TRIPS, outcome(critical, Status.PASSED, firm.now()));
            if (time < 3) {
                decisions.close(id, Firm.KIM, "it passes again");
            }
        }
    }

    private static void incident(Firm firm, Incidents incidents) {
        Sighting.Times times = Sighting.Times.at(firm.now());
        IncidentId id = incidents
                .open(
                        Sighting.of(Firm.TRIPS, "wrong-fares", "요금이 두 배로 계산됨", times)
                                .reportedBy(Firm.PARK)
                                .withHarms(Harm.values()[0]),
                        Severity.HIGH)
                .id();
        incidents.triage(id, Firm.KIM, Firm.JUNG);
        incidents.investigate(id, Firm.JUNG);
        incidents.raise(id, Firm.CHOI, Severity.CRITICAL);
        incidents.mitigate(id, Firm.JUNG);
        incidents.resolve(id, Firm.JUNG);
        firm.pass(Duration.ofDays(1));
        incidents.tick();
        incidents.close(
                id,
                Firm.CHOI,
                new Learning(
                        "upstream",
                        List.of(new Learning.FollowUp("계량기를 둘로 늘림", Firm.ENGINEER, LocalDate.of(2026, 4, 1))),
                        Optional.empty(),
                        Firm.CHOI));
        incidents.reopen(id, Firm.PARK, "fares are doubled again");
        new FollowUps(firm.store()).done(id, 1, Firm.JUNG, "both meters are in");
    }

    private static void card(Firm firm) {
        DocumentId sheet = new DocumentId("trips-sheet");
        Author kim = new Author(Firm.KIM, Firm.OWNER);
        Cards cards = new Cards(firm.store(), CardSettings.ofDefaults());
        var actor = dev.assay.governance.audit.Actor.of("kim");
        cards.open(sheet, Firm.TRIPS, "2026-03", Templates.datasheet(), actor);
        cards.declare(sheet, FieldAnswer.of("DS-M1", Text.of("to set fares", "요금을 정하기 위함")), kim);
        cards.declareNotApplicable(sheet, "DS-M3", "nobody paid for it", kim);
        cards.render(sheet, new CardForm(CardForm.Format.MARKDOWN, Locale.KOREAN), "log 1", actor);
        cards.renew(sheet, "2026-04", actor);
    }

    private static void oversight(Firm firm) {
        Oversight oversight = new Oversight(firm.store());
        Firm.rule(
                oversight,
                new OversightRule(
                        "refunds",
                        new Pattern("refund"),
                        new Pattern("*"),
                        new Trigger.Always(),
                        new Effect.TwoPerson(),
                        Set.of(Firm.OWNER),
                        Duration.ofHours(2)));
        oversight.request(new Act("a-1", Firm.BOT, "refund", Firm.TRIPS, Signals.none()));
        oversight.look("a-1", Firm.KIM, Clearance.Verdict.AGREE, "the passenger is right");
        oversight.look("a-1", Firm.LEE, Clearance.Verdict.AGREE, "the meter was wrong");
        assertThat(oversight.<String>perform("a-1", () -> "done")).isEqualTo("done");
        oversight.request(new Act("a-2", Firm.BOT, "refund", Firm.TRIPS, Signals.none()));
        firm.pass(Duration.ofHours(3));
        oversight.tick();
    }

    private static void runbook(Firm firm) {
        Runbooks runbooks = new Runbooks(firm.store());
        runbooks.add(
                new Runbook(
                        "stop-taxi",
                        Text.of("stop the taxi model", "택시 모델 정지"),
                        Firm.TRIPS,
                        List.of(new Runbook.Step(Text.of("stop", "정지"), Firm.ENGINEER)),
                        Period.ofMonths(3),
                        Instant.EPOCH,
                        Optional.empty()),
                Firm.CHOI);
        RunbookRun run = runbooks.start("stop-taxi", RunbookRun.Occasion.EXERCISE, Firm.JUNG);
        runbooks.done(run.id(), Firm.JUNG, "stopped");
    }

    private static void review(Firm firm) {
        ReviewItem card = new ReviewItem("persona", "data-owner");
        Reviews reviews = new Reviews(firm.store(), Authorship.of(firm.log()));
        reviews.schedule(card, ReviewPlan.quarterly(Firm.CHIEF, Firm.OWNER), Firm.CHOI);
        firm.pass(Duration.ofDays(100));
        reviews.tick();
        reviews.start(card, Firm.CHOI);
        reviews.complete(
                card,
                Firm.CHOI,
                new Completion.Verdict(
                        Completion.Outcome.CONFIRMED, new Diff.Unchanged("nothing has changed since March"), "0123"));
    }

    @ParameterizedTest
    @EnumSource
    void a_model_on_its_way_leaves_the_same_things_in_each_store(Stores stores) {
        Plant plant = new Plant(stores);
        Plant inMemory = new Plant();

        release(plant);
        release(inMemory);

        assertThat(plant.events()).isEqualTo(inMemory.events()).hasSizeGreaterThan(12);
        assertSame(plant.store, plant.log, plant, inMemory.store);
    }

    static void release(Plant plant) {
        Inventory inventory = new Inventory(
                plant.store, new Orphans((reader, asset) -> true), new QualityStates(List.of()), List.of());
        inventory.register(Plant.dataset("trips"), Inventory.Admission.OWNED_ONLY, Plant.ANN);
        inventory.register(
                Plant.asset("fare", Asset.Type.MODEL, new QualityState.Unknown()),
                Inventory.Admission.OWNED_ONLY,
                Plant.ANN);
        Models models = new Models(plant.store, Runs::judged);
        models.register(
                ModelVersion.of(
                        Plant.id("fare"),
                        "1",
                        Set.of(Plant.who("ben")),
                        List.of(new ModelVersion.Pin(Plant.id("trips"), "2026-02", "ab12"))),
                Plant.BEN);
        models.evaluate("fare@1", plant.run(Plant.id("fare")), "0123456789abcdef".repeat(4), Plant.CHO);
        models.approve("fare@1", Plant.NOON.plusSeconds(3600), "good", Plant.ANN);
        system(plant);
        risk(plant);
        policy(plant);
        plant.at("2026-03-02T13:00:00Z");
        models.recordExpiries(Plant.ANN);
    }

    private static void system(Plant plant) {
        Systems systems = new Systems(plant.store);
        systems.supply(
                new Supplier(
                        "maps", "Maps", Plant.as("owner"), Set.of(), Map.of(), Optional.empty(), "use the old ones"),
                Plant.ANN);
        systems.sighted(new SystemId("pricing"), "run r-1", Plant.ANN);
        systems.register(
                AiSystem.of(
                        new SystemId("pricing"),
                        new AiSystem.Purpose(Text.of("sets fares", "요금을 정합니다"), AiSystem.Role.BOTH, Plant.as("owner")),
                        Tiering.of(RiskTier.TRANSPARENCY, "talks to people"),
                        new AiSystem.Parts(Set.of(Plant.id("fare")), Set.of(Plant.id("trips")), Set.of("maps"))),
                Plant.ANN);
        systems.killSwitchTested(new SystemId("pricing"), Plant.ANN);
    }

    private static void risk(Plant plant) {
        Risks risks = new Risks(plant.store, TierLimits.ofDefaults(), AiSystem::owners);
        RiskItem item = new RiskItem(
                "drift",
                "season",
                new RiskLevel(4, 5),
                RiskItem.Treatment.ACCEPT,
                new RiskLevel(2, 5),
                Plant.as("owner"),
                Optional.empty());
        risks.assess(RiskAssessment.of("pricing", List.of(item), 10, "m1", Plant.NOON.plusSeconds(3600)), Plant.BEN);
        risks.accept("pricing", "drift", Plant.NOON.plusSeconds(60), "small fleet", Plant.ANN);
    }

    private static void policy(Plant plant) {
        Policies policies = new Policies(plant.store);
        Policy policy = new Policy(
                "big-writes",
                1,
                Text.of("Nobody writes much to production.", "운영 환경에 대량으로 쓰지 않습니다."),
                new Condition.OneOf("action", Set.of("write")),
                Policy.Effect.DENY,
                Plant.as("owner"),
                new Policy.Term(
                        Plant.NOON, Optional.of(Plant.NOON.plusSeconds(3600)), Instant.parse("2026-06-02T12:00:00Z")),
                Set.of());
        policies.approve(policies.propose(policy, "too many accidents", Plant.BEN), "agreed", Plant.ANN);
        policies.apply(Map.of("action", "write"), Plant.BEN);
        policies.override("big-writes@1", "a repair of March", Plant.ANN);
    }
}
