package dev.assay.governance;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.monitoring.Monitoring;
import dev.assay.governance.monitoring.MonitoringPlan;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.oversight.OversightRule;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.DecisionScope;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small firm with a clock that moves when told: an owner and a deputy, a chief, a steward, an engineer and an agent. */
public final class Firm {
    /** Friday evening in Seoul, at seven. */
    public static final Instant FRIDAY_19 = Instant.parse("2026-03-06T10:00:00Z");

    public static final AssetId TRIPS = new AssetId("taxi-trips");
    public static final PersonaId OWNER = new PersonaId("data-owner");
    public static final PersonaId CHIEF = new PersonaId("chief");
    public static final PersonaId STEWARD = new PersonaId("data-steward");
    public static final PersonaId ENGINEER = new PersonaId("engineer");
    public static final PersonaId BOARD = new PersonaId("board");
    public static final PersonaId FIXER = new PersonaId("fixer");
    public static final PrincipalId KIM = new PrincipalId("kim");
    public static final PrincipalId LEE = new PrincipalId("lee");
    public static final PrincipalId CHOI = new PrincipalId("choi");
    public static final PrincipalId PARK = new PrincipalId("park");
    public static final PrincipalId JUNG = new PrincipalId("jung");
    public static final PrincipalId BOT = new PrincipalId("bot");

    private static final Actor CHIEF_ACTOR = Actor.of("choi");
    private static final Actor OWNER_ACTOR = Actor.of("kim");

    private final FakeClock clock = new FakeClock();
    private final AuditLog log;
    private final GovernanceStore store;

    private static final class FakeClock extends Clock {
        private Instant now = FRIDAY_19.minus(Duration.ofDays(30));

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    public Firm() {
        this(Stores.MEMORY);
    }

    public Firm(Stores stores) {
        Stores.Open open = stores.open(clock);
        this.log = open.log();
        this.store = open.store();
        persona(OWNER, Severity.CRITICAL);
        persona(CHIEF, Severity.CRITICAL);
        persona(STEWARD, Severity.LOW);
        persona(ENGINEER, Severity.LOW);
        agentPersona();
        person(KIM, OWNER);
        person(LEE, OWNER);
        person(CHOI, CHIEF);
        person(PARK, STEWARD);
        person(JUNG, ENGINEER);
        agent();
        asset(Classification.CONFIDENTIAL, Optional.of(OWNER));
        at(FRIDAY_19);
    }

    public GovernanceStore store() {
        return store;
    }

    public AuditLog log() {
        return log;
    }

    public Clock clock() {
        return clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public void at(Instant time) {
        clock.now = time;
    }

    public void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    /** Says how long there may be no run of the suite over the trips: choi wants it, kim approves it. */
    public MonitoringPlan plan(Monitoring monitoring, Duration silence, dev.assay.quality.Severity severity) {
        MonitoringPlan plan = MonitoringPlan.of(TRIPS, "taxi", silence, severity);
        return monitoring.approve(monitoring.propose(plan, "silence is a signal", CHIEF_ACTOR), "agreed", OWNER_ACTOR);
    }

    /** Adds a rule: choi wants it, kim approves it. */
    public static OversightRule rule(Oversight oversight, OversightRule rule) {
        return oversight.approve(oversight.propose(rule, "somebody must look", CHIEF_ACTOR), "agreed", OWNER_ACTOR);
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

    public void persona(PersonaId id, Severity worst) {
        DecisionScope all = new DecisionScope(new Pattern("*"), new Pattern("*"), worst, Optional.empty());
        put(PeopleKinds.PERSONA, card(id, Persona.Type.HUMAN, List.of(all), Optional.empty()));
    }

    /** A persona that decides as long as no more money is at stake. */
    public void persona(PersonaId id, Severity worst, BigDecimal limit) {
        DecisionScope some = new DecisionScope(new Pattern("*"), new Pattern("*"), worst, Optional.of(limit));
        put(PeopleKinds.PERSONA, card(id, Persona.Type.HUMAN, List.of(some), Optional.empty()));
    }

    private void agentPersona() {
        DecisionScope tickets =
                new DecisionScope(new Pattern("ticket"), new Pattern("*"), Severity.LOW, Optional.empty());
        DecisionScope runs =
                new DecisionScope(new Pattern("pipeline-run"), new Pattern("*"), Severity.LOW, Optional.empty());
        put(PeopleKinds.PERSONA, card(FIXER, Persona.Type.AGENT, List.of(tickets, runs), Optional.of(OWNER)));
    }

    private static Persona card(
            PersonaId id, Persona.Type type, List<DecisionScope> scopes, Optional<PersonaId> accountable) {
        Card card = new Card(Text.of(id.value()), "data", List.of(), Set.of(), List.of(), "", List.of(), Map.of());
        return new Persona(id, 1, type, Persona.Status.ACTIVE, card, List.of(), scopes, accountable);
    }

    public void person(PrincipalId id, PersonaId persona) {
        status(id, Principal.Status.ACTIVE);
        assign(id, persona, Optional.empty(), Optional.empty());
    }

    public void status(PrincipalId id, Principal.Status status) {
        put(
                PeopleKinds.PRINCIPAL,
                new Principal(
                        id,
                        Principal.Type.HUMAN,
                        id.value(),
                        Optional.empty(),
                        status,
                        Optional.empty(),
                        Optional.empty()));
    }

    private void agent() {
        put(
                PeopleKinds.PRINCIPAL,
                new Principal(
                        BOT,
                        Principal.Type.AGENT,
                        "bot",
                        Optional.empty(),
                        Principal.Status.ACTIVE,
                        Optional.empty(),
                        Optional.of(PARK)));
        assign(BOT, FIXER, Optional.empty(), Optional.empty());
    }

    public void assign(PrincipalId id, PersonaId persona, Optional<Instant> until, Optional<PrincipalId> delegateOf) {
        put(PeopleKinds.ASSIGNMENT, new Assignment(id, persona, now(), until, CHOI, delegateOf));
    }

    public void asset(Classification classification, Optional<PersonaId> owner) {
        Handling handling = new Handling(classification, PersonalData.POSSIBLE, Optional.empty());
        put(
                Assets.KIND,
                new Asset(
                        TRIPS,
                        Asset.Type.DATASET,
                        Text.of("taxi trips", "택시 운행"),
                        handling,
                        owner,
                        Optional.of(STEWARD),
                        Set.of("taxi"),
                        new QualityState.Unknown()));
    }

    /** Says by which suites the trips are judged. */
    public void judgedBy(String... suites) {
        Asset trips = store.read(
                reader -> reader.find(Assets.KIND, TRIPS.value()).orElseThrow().value());
        put(
                Assets.KIND,
                new Asset(
                        trips.id(),
                        trips.type(),
                        trips.name(),
                        trips.handling(),
                        trips.owner(),
                        trips.steward(),
                        Set.of(suites),
                        trips.quality()));
    }

    public QualityState quality() {
        return store.read(reader ->
                reader.find(Assets.KIND, TRIPS.value()).orElseThrow().value().quality());
    }

    /** Who must be told what and was not told yet, in order: the kind of message and whom. */
    public List<String> untold() {
        return store.read(reader -> reader.findBy(Notice.KIND, "by-status", "QUEUED").stream()
                .map(stored -> stored.value().id().split("/"))
                .map(parts -> parts[1] + " " + parts[2])
                .toList());
    }

    /** All records from the moment on at which the story begins. */
    public List<AuditRecord> records() {
        try (var all = log.read(1)) {
            return all.filter(added -> !added.event().type().equals("test.put")).toList();
        }
    }

    /** The records as lines: hours and minutes since Friday evening, the type, the outcome unless it is ok, and who did it. */
    public List<String> story() {
        return records().stream().map(Firm::line).toList();
    }

    private static String line(AuditRecord added) {
        Duration since = Duration.between(FRIDAY_19, added.at());
        AuditEvent event = added.event();
        String outcome = event.outcome().equals("ok") ? "" : " " + event.outcome();
        return String.format("%02d:%02d", since.toHours(), since.toMinutesPart()) + " " + event.type() + outcome + " "
                + event.actor().principal();
    }
}
