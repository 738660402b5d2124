package dev.assay.governance.gate;

import dev.assay.governance.Outcomes;
import dev.assay.governance.Zones;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Models;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.card.Author;
import dev.assay.governance.card.CardSettings;
import dev.assay.governance.card.Cards;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.jdbc.Databases;
import dev.assay.governance.jdbc.JdbcStore;
import dev.assay.governance.lineage.Feeds;
import dev.assay.governance.monitoring.Monitoring;
import dev.assay.governance.monitoring.Runbooks;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.SkillRequirement;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.ReviewPlan;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.risk.Checklists;
import dev.assay.governance.risk.Risks;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.StageRequest;
import dev.assay.governance.system.Stages;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Systems;
import dev.assay.governance.system.TierLimits;
import dev.assay.governance.system.UseCase;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A system that sets fares, brought from idea to end by the services themselves. Ann owns it, ben built its model, cho evaluates
 * it, dan leads and decides, eve keeps a report that is made from it, has no part in it and audits.
 */
public final class Launch extends Clock {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final SystemId PRICING = new SystemId("pricing");
    public static final AssetId TRIPS = new AssetId("trips");
    public static final AssetId FARE = new AssetId("fare");
    public static final AssetId REPORT = new AssetId("report");
    public static final Actor ANN = Actor.of("ann");
    public static final Actor BEN = Actor.of("ben");
    public static final Actor CHO = Actor.of("cho");
    public static final Actor DAN = Actor.of("dan");
    static final DocumentId SHEET = new DocumentId("trips-sheet");
    static final DocumentId MODEL_CARD = new DocumentId("fare-card");

    /** Where the state is kept. */
    public enum Where {
        MEMORY,
        DATABASE
    }

    private Instant time = NOON;
    public final AuditLog log;
    public final GovernanceStore store;
    public final Decisions decisions;
    public final QualityRouter router;
    public final Cards cards;
    public final Incidents incidents;
    final Monitoring monitoring;
    final Systems systems;
    public final Stages stages;
    final Announcements announcements;
    public final Reviews reviews;
    Text use = Text.of("fares");
    private DecisionId go = new DecisionId("d-none");

    public Launch(Where where) {
        if (where == Where.MEMORY) {
            this.log = new MemoryAuditLog(this);
            this.store = MemoryStore.replay(log, this);
        } else {
            JdbcStore database = database();
            this.log = database.log();
            this.store = database;
        }
        Zones.set(store, Zones.SEOUL);
        this.decisions = new Decisions(
                store,
                DecisionPolicy.ofDefaults(),
                Responsibilities.byMatrix(new PersonaId("lead")),
                new QualityStates(List.of()),
                List.of());
        this.incidents = new Incidents(store, List.of());
        this.router = new QualityRouter(store, decisions, incidents);
        this.cards = new Cards(store, CardSettings.ofDefaults());
        this.monitoring = new Monitoring(store, router);
        this.systems = Gates.systems(store);
        this.stages = Gates.stages(store);
        this.announcements = new Announcements(store);
        this.reviews = new Reviews(store, (item, since) -> Set.of());
        people();
        discovered();
    }

    private JdbcStore database() {
        try {
            return JdbcStore.open(Databases.H2.create(), "launch", this);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Instant instant() {
        return time;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }

    public void pass(Duration duration) {
        time = time.plus(duration);
    }

    public <T> void put(Kind<T> kind, T value) {
        store.change(change -> {
            Optional<Stored<T>> old = change.find(kind, kind.id(value));
            if (old.isPresent()) {
                change.update(kind, old.get(), value);
            } else {
                change.insert(kind, value);
            }
            change.record(AuditEvent.of("test.put", Actor.system(), Subject.of(kind.name(), kind.id(value))));
            return value;
        });
    }

    public <T> T get(Kind<T> kind, String id) {
        return store.<Stored<T>>read(reader -> reader.find(kind, id).orElseThrow())
                .value();
    }

    // People.

    private void people() {
        person("ann", "owner");
        person("ben", "developer");
        person("cho", "checker");
        person("dan", "lead");
        person("eve", "reporter");
        persona("owner", List.of(), Severity.CRITICAL);
        persona("lead", List.of(), Severity.CRITICAL);
        put(RaciMatrix.KIND, Things.matrix(List.of(new PersonaId("developer"))));
    }

    void person(String id, String persona) {
        status(id, Principal.Status.ACTIVE);
        persona(persona, List.of());
        put(
                PeopleKinds.ASSIGNMENT,
                new Assignment(
                        new PrincipalId(id),
                        new PersonaId(persona),
                        NOON.minusSeconds(60),
                        Optional.empty(),
                        new PrincipalId("dan"),
                        Optional.empty()));
    }

    void status(String id, Principal.Status status) {
        principal(id, Principal.Type.HUMAN, status, Optional.empty());
    }

    private void principal(String id, Principal.Type type, Principal.Status status, Optional<PrincipalId> sponsor) {
        PrincipalId who = new PrincipalId(id);
        put(PeopleKinds.PRINCIPAL, new Principal(who, type, id, Optional.of(id), status, Optional.empty(), sponsor));
    }

    void agent(String id, String sponsor) {
        principal(id, Principal.Type.AGENT, Principal.Status.ACTIVE, Optional.of(new PrincipalId(sponsor)));
    }

    void persona(String id, List<SkillRequirement> skills, Severity... scopes) {
        put(PeopleKinds.PERSONA, Things.persona(id, skills, scopes));
    }

    // What is done before each gate.

    private void discovered() {
        put(Assets.KIND, Things.asset(TRIPS, Asset.Type.DATASET, "owner", new QualityState.Healthy()));
        put(Assets.KIND, Things.asset(FARE, Asset.Type.MODEL, "owner", new QualityState.Healthy()));
        put(Assets.KIND, Things.asset(REPORT, Asset.Type.REPORT, "reporter", new QualityState.Healthy()));
        supplied("");
        systems.register(Things.pricing(), ANN);
        judged();
    }

    /** What it is to be used for, and what may go wrong, as somebody judged it as it is. */
    void judged() {
        useCase(Optional.of(Things.used(this, Choice.APPROVE).value()), true);
        new Risks(store, TierLimits.ofDefaults(), AiSystem::owners).assess(Things.assessment(6), CHO);
    }

    void useCase(Optional<String> decision, boolean measured) {
        put(
                UseCase.KIND,
                new UseCase(
                        PRICING,
                        use,
                        new UseCase.Scores(5, 4, 3, 2, 1, 5),
                        List.of("a table"),
                        measured ? Optional.of(new UseCase.Baseline("error", new BigDecimal("3.1"))) : Optional.empty(),
                        Optional.of(new BigDecimal("2.5")),
                        decision));
    }

    public DecisionId decided(String kind, Choice choice) {
        Matter matter = Matter.of(kind, TRIPS, PRICING.value(), "asked " + time, Severity.HIGH);
        DecisionId id = decisions.open(matter, new PrincipalId("ann")).id();
        decisions.decide(id, new PrincipalId("dan"), Answer.of(choice, "weighed"));
        return id;
    }

    void trips(QualityState state) {
        put(Assets.KIND, Things.asset(TRIPS, Asset.Type.DATASET, "owner", state));
    }

    private void developed() {
        Models models = new Models(store, Runs::judged);
        models.register(Things.fareModel("1"), BEN);
        models.evaluate("fare@1", Things.evaluation(this), "0123456789abcdef".repeat(4), CHO);
        models.approve("fare@1", NOON.plus(Duration.ofDays(90)), "good enough", DAN);
        systems.setParts(PRICING, system().parts().deploying(FARE, "1"), ANN);
        filled(SHEET, TRIPS, "2026-02", Templates.datasheet());
        filled(MODEL_CARD, FARE, "1", Templates.modelCard());
        Oversight oversight = new Oversight(store);
        oversight.approve(oversight.propose(Things.rule(), "fares are seen", BEN), "agreed", DAN);
        new Runbooks(store).add(Things.book(), new PrincipalId("ann"));
        Things.plan(this, "taxi");
        upkeep(Set.of("fares-seen"), Set.of("stop-fares"), "trips taxi");
        supplied("own maps");
        Things.looked(new Checklists(store, AiSystem::owners), Optional.empty());
    }

    void filled(DocumentId id, AssetId subject, String version, Template template) {
        cards.open(id, subject, version, template, ANN);
        Author ann = new Author(new PrincipalId("ann"), new PersonaId("owner"));
        template.fields().forEach(field -> cards.declareNotApplicable(id, field.id(), "out of scope", ann));
    }

    void upkeep(Set<String> oversight, Set<String> runbooks, String monitoring) {
        systems.setUpkeep(
                PRICING,
                new AiSystem.Upkeep(
                        oversight, runbooks, Optional.of(monitoring).filter(id -> !id.isEmpty()), Optional.empty()),
                ANN);
    }

    void supplied(String contingency) {
        systems.supply(Things.maps(contingency), ANN);
    }

    private void deployed() {
        go = decided(DecisionPolicy.DEPLOYMENT, Choice.APPROVE);
        systems.killSwitchTested(PRICING, ANN);
        run();
        announcements.publish(
                PRICING,
                Announcement.Topic.USE,
                new Announcement.Medium.Published("https://firm.example/fares", "sha256:00"),
                ANN);
        reviews.schedule(
                ReviewItem.system(PRICING), ReviewPlan.quarterly(new PersonaId("checker")), new PrincipalId("dan"));
    }

    public void run() {
        router.receive(TRIPS, Outcomes.outcome(dev.assay.quality.Severity.CRITICAL, Status.PASSED, time));
    }

    EvidenceFreeze freeze(List<String> kept) {
        KeyPairSigner signer = KeyPairSigner.generate("launch");
        SignedCheckpoint signed = SignedCheckpoint.sign(new Checkpoint("launch", 7, Hash.sha256()), signer);
        return new EvidenceFreezes(store, () -> new Anchored(signed, kept, List.of("broken"), List.of()))
                .freeze(PRICING, CHO);
    }

    private void leaving() {
        new Feeds(store).declare(FARE, REPORT, ANN);
        announcements.tell(
                PRICING, Announcement.Topic.RETIREMENT, Set.of(new PersonaId("reporter")), Text.of("ends"), ANN);
        new Outbox(store).deliver(notice -> {});
        new Retentions(store).deleted(PRICING, TRIPS, "sha256:01", ANN);
    }

    // The way.

    public AiSystem system() {
        return get(AiSystem.KIND, PRICING.value());
    }

    /** The request that will do, once {@link #ready} is done. */
    StageRequest request(Stage to) {
        StageRequest request = StageRequest.of(to, "as planned");
        return switch (to) {
            case OPERATION -> request.decidedBy(go.value());
            case UNDER_AUDIT -> request.auditedBy(new PrincipalId("eve"));
            default -> request;
        };
    }

    public void move(Stage to) {
        pass(Duration.ofMinutes(1));
        stages.move(PRICING, request(to), DAN);
        pass(Duration.ofMinutes(1));
    }

    /** Brings the system to a stage, and does all that the next gate on the way asks for. */
    public Launch ready(Stage from) {
        switch (from) {
            case DISCOVERY -> {
                // It is.
            }
            case DEVELOPMENT -> {
                ready(Stage.DISCOVERY).move(Stage.DEVELOPMENT);
                developed();
            }
            case DEPLOYMENT -> {
                ready(Stage.DEVELOPMENT).move(Stage.DEPLOYMENT);
                deployed();
            }
            case OPERATION -> {
                ready(Stage.DEPLOYMENT).move(Stage.OPERATION);
                freeze(List.of("paper"));
                leaving();
            }
            case UNDER_AUDIT -> ready(Stage.OPERATION).move(Stage.UNDER_AUDIT);
            case SUSPENDED -> {
                ready(Stage.OPERATION);
                pass(Duration.ofMinutes(1));
                stages.move(PRICING, StageRequest.of(Stage.SUSPENDED, "odd fares"), BEN);
                pass(Duration.ofMinutes(1));
                go = decided(DecisionPolicy.DEPLOYMENT, Choice.APPROVE);
            }
            case RETIRED -> ready(Stage.OPERATION).move(Stage.RETIRED);
        }
        return this;
    }
}
