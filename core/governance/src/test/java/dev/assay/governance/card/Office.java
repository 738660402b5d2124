package dev.assay.governance.card;

import static dev.assay.quality.Expectations.column;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.card.registry.Erratum;
import dev.assay.governance.card.registry.Registry;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Stored;
import dev.assay.quality.Expectation;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Figure;
import dev.assay.quality.outcome.Counts;
import dev.assay.quality.outcome.GroupResult;
import dev.assay.quality.outcome.Measured;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.ResultContext;
import dev.assay.quality.outcome.RunInfo;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A dataset, those who keep it, and a clock that the test sets. */
final class Office extends Clock {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final AssetId TRIPS = new AssetId("trips");
    static final Actor LEE = Actor.of("lee");
    static final Author ROBOT = new Author(new PrincipalId("bot"), new PersonaId("robot"));
    static final String NOTE = "firm.example/audit\n57\nqXUj0DRIdWjVMTbTf0qWcQBnmLNKsyDA1RRj4GqIVHM=\n\n"
            + "\u2014 firm.example/audit " + "A".repeat(91) + "=\n";
    static final Suite SUITE = Suite.named("trips").expect(column("fare").isNotNull());

    private Instant time = NOON;
    List<Erratum> errata = List.of();
    final MemoryAuditLog log = new MemoryAuditLog(this);
    final GovernanceStore store;
    final Cards cards;

    Office() {
        this(Optional.empty());
    }

    Office(GovernanceStore other) {
        this(Optional.of(other));
    }

    private Office(Optional<GovernanceStore> other) {
        this.store = other.orElseGet(() -> MemoryStore.replay(log, this));
        this.cards = new Cards(store, CardSettings.of(Registry.of((reader, subject) -> errata)));
        if (isPrepared()) {
            return;
        }
        insert(PeopleKinds.PRINCIPAL, principal("kim", Principal.Type.HUMAN));
        insert(PeopleKinds.PRINCIPAL, principal("park", Principal.Type.HUMAN));
        insert(PeopleKinds.PRINCIPAL, principal("lee", Principal.Type.HUMAN));
        insert(PeopleKinds.PRINCIPAL, principal("bot", Principal.Type.AGENT));
        insert(PeopleKinds.PERSONA, steward());
        insert(
                PeopleKinds.ASSIGNMENT,
                new Assignment(
                        new PrincipalId("kim"),
                        new PersonaId("steward"),
                        NOON.minusSeconds(60),
                        Optional.empty(),
                        new PrincipalId("park"),
                        Optional.empty()));
        insert(Assets.KIND, trips());
    }

    /** A store that was left prepared is taken up as it is. */
    private boolean isPrepared() {
        return store.read(reader -> reader.find(PeopleKinds.PRINCIPAL, "kim")).isPresent();
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

    void at(String later) {
        time = Instant.parse(later);
    }

    private <T> void insert(Kind<T> kind, T value) {
        store.change(change -> {
            change.insert(kind, value);
            change.record(AuditEvent.of("test.prepared", LEE, Subject.of(kind.name(), kind.id(value))));
            return value;
        });
    }

    void dismissKim() {
        store.change(change -> {
            Stored<Principal> kim = change.find(PeopleKinds.PRINCIPAL, "kim").orElseThrow();
            Principal gone = kim.value().with(Principal.Status.LEFT, Optional.empty());
            change.update(PeopleKinds.PRINCIPAL, kim, gone);
            change.record(AuditEvent.of("principal.changed", LEE, Subject.of("principal", "kim")));
            return gone;
        });
    }

    /** Has the agent act in a persona of its own. */
    void employRobot() {
        Persona steward = steward();
        insert(
                PeopleKinds.PERSONA,
                new Persona(
                        ROBOT.persona(),
                        1,
                        Persona.Type.AGENT,
                        Persona.Status.ACTIVE,
                        steward.card(),
                        List.of(),
                        List.of(),
                        Optional.of(steward.id())));
        insert(
                PeopleKinds.ASSIGNMENT,
                new Assignment(
                        ROBOT.principal(),
                        ROBOT.persona(),
                        NOON.minusSeconds(60),
                        Optional.empty(),
                        new PrincipalId("park"),
                        Optional.empty()));
    }

    private static Principal principal(String id, Principal.Type type) {
        return new Principal(
                new PrincipalId(id),
                type,
                id,
                Optional.of(id + "@firm.example"),
                Principal.Status.ACTIVE,
                Optional.empty(),
                type == Principal.Type.HUMAN ? Optional.empty() : Optional.of(new PrincipalId("kim")));
    }

    private static Persona steward() {
        Card card = new Card(
                Text.of("Data steward", "데이터 관리자"), "data", List.of(), Set.of(), List.of(), "", List.of(), Map.of());
        return new Persona(
                new PersonaId("steward"),
                1,
                Persona.Type.HUMAN,
                Persona.Status.ACTIVE,
                card,
                List.of(),
                List.of(),
                Optional.empty());
    }

    private static Asset trips() {
        return new Asset(
                TRIPS,
                Asset.Type.DATASET,
                Text.of("Trips", "운행"),
                new Handling(Classification.INTERNAL, PersonalData.NONE, Optional.empty()),
                Optional.of(new PersonaId("steward")),
                Optional.empty(),
                Set.of("trips"),
                new QualityState.Unknown());
    }

    /** An outcome that was taken in, as a router does. */
    Outcome recorded(Outcome outcome) {
        return store.change(change -> {
            Runs.record(change, Runs.of(TRIPS, outcome));
            return outcome;
        });
    }

    /** A run over 1,000 rows from 12:30 to 12:40. */
    static Outcome outcome(Suite suite, long missing) {
        Map.Entry<String, Expectation> expectation =
                suite.expectations().entrySet().iterator().next();
        Measured measured = new Measured(
                List.of(), new Counts(1000, 0, 0, 0), new Figure.Tally(1000 - missing, missing), List.of());
        Verdict verdict = Verdict.of(missing == 0 ? Status.PASSED : Status.FAILED);
        Result result = new Result(
                expectation.getKey(),
                expectation.getValue(),
                verdict,
                List.of(new GroupResult(verdict, measured)),
                new ResultContext("trips", "fake", Set.of()));
        RunInfo run = new RunInfo("trips", "fake", NOON.plusSeconds(1800), NOON.plusSeconds(2400), 1000);
        return new Outcome(suite, run, List.of(result));
    }
}
