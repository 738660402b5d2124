package dev.assay.governance.asset;

import dev.assay.governance.Outcomes;
import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.Subject;
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
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A store with three people, ann who owns, ben who trains and cho who checks, each in a persona of their own, and the agent
 * bot; and a clock that the test sets.
 */
public final class Plant extends Clock {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    public static final Actor ANN = Actor.of("ann");
    public static final Actor BEN = Actor.of("ben");
    public static final Actor CHO = Actor.of("cho");
    public static final Actor BOT = Actor.of("bot");

    private Instant time = NOON;
    public final AuditLog log;
    public final GovernanceStore store;

    public Plant() {
        this(Stores.MEMORY);
    }

    public Plant(Stores stores) {
        Stores.Open open = stores.open(this);
        this.log = open.log();
        this.store = open.store();
        put(PeopleKinds.PRINCIPAL, List.of(person("ann"), person("ben"), person("cho"), bot()));
        put(PeopleKinds.PERSONA, List.of(persona("owner", Severity.HIGH), persona("developer"), persona("checker")));
        put(
                PeopleKinds.ASSIGNMENT,
                List.of(assignment("ann", "owner"), assignment("ben", "developer"), assignment("cho", "checker")));
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

    /** A run over an asset that is recorded, and its digest. */
    public String run(AssetId asset) {
        return run(asset, Status.PASSED);
    }

    public String run(AssetId asset, Status status) {
        QualityRun run = Runs.of(asset, Outcomes.outcome(dev.assay.quality.Severity.WARNING, status, time));
        store.change(change -> Runs.record(change, run));
        return run.digest();
    }

    /** A run by another suite. */
    public String run(String suite, AssetId asset, Status status) {
        QualityRun run =
                Runs.of(asset, Outcomes.outcome(suite, dev.assay.quality.Severity.WARNING, Verdict.of(status), time));
        store.change(change -> Runs.record(change, run));
        return run.digest();
    }

    public Plant at(String later) {
        time = Instant.parse(later);
        return this;
    }

    public <T> Plant put(Kind<T> kind, List<T> values) {
        store.change(change -> {
            for (T value : values) {
                var old = change.find(kind, kind.id(value));
                if (old.isPresent()) {
                    change.update(kind, old.get(), value);
                } else {
                    change.insert(kind, value);
                }
            }
            change.record(AuditEvent.of("test.put", Actor.system(), Subject.of(kind.name(), "several")));
            return 0;
        });
        return this;
    }

    /** Names and outcomes of what happened, without what the test put in. */
    public List<String> events() {
        try (var records = log.read(1)) {
            return records.map(AuditRecord::event)
                    .filter(event -> !event.type().equals("test.put"))
                    .map(event -> event.type() + " " + event.outcome())
                    .toList();
        }
    }

    public static PrincipalId who(String id) {
        return new PrincipalId(id);
    }

    public static PersonaId as(String id) {
        return new PersonaId(id);
    }

    public static AssetId id(String id) {
        return new AssetId(id);
    }

    public static Asset asset(String id, Asset.Type type, QualityState state) {
        return new Asset(
                id(id),
                type,
                Text.of(id),
                new Handling(Classification.CONFIDENTIAL, PersonalData.NONE, Optional.of(Period.ofYears(1))),
                Optional.of(as("owner")),
                Optional.empty(),
                Set.of(),
                state);
    }

    public static Asset dataset(String id) {
        return asset(id, Asset.Type.DATASET, new QualityState.Unknown());
    }

    public static Asset ownedBy(Asset asset, String persona) {
        Optional<PersonaId> owner = persona.isEmpty() ? Optional.empty() : Optional.of(as(persona));
        return new Asset(
                asset.id(),
                asset.type(),
                asset.name(),
                asset.handling(),
                owner,
                asset.steward(),
                asset.suites(),
                asset.quality());
    }

    public static Principal person(String id) {
        return new Principal(
                who(id),
                Principal.Type.HUMAN,
                id,
                Optional.empty(),
                Principal.Status.ACTIVE,
                Optional.empty(),
                Optional.empty());
    }

    private static Principal bot() {
        return new Principal(
                who("bot"),
                Principal.Type.AGENT,
                "bot",
                Optional.empty(),
                Principal.Status.ACTIVE,
                Optional.empty(),
                Optional.of(who("ann")));
    }

    private static Persona persona(String id, Severity... scope) {
        Card card = new Card(Text.of(id), "data", List.of(), Set.of(), List.of(), "", List.of(), Map.of());
        List<DecisionScope> scopes = List.of(scope).isEmpty()
                ? List.of()
                : List.of(new DecisionScope(
                        new Pattern("risk-acceptance"), new Pattern("*"), scope[0], Optional.empty()));
        return new Persona(
                as(id), 1, Persona.Type.HUMAN, Persona.Status.ACTIVE, card, List.of(), scopes, Optional.empty());
    }

    public static Assignment assignment(String principal, String persona) {
        return new Assignment(
                who(principal),
                as(persona),
                NOON.minusSeconds(86_400),
                Optional.empty(),
                who("admin"),
                Optional.empty());
    }
}
