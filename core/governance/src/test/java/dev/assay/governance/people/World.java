package dev.assay.governance.people;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Text;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small organisation, put into a store past all rules, and a clock that the test sets. */
public final class World extends Clock {
    public static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private Instant time = NOON;
    public final MemoryAuditLog log = new MemoryAuditLog(this);
    public final MemoryStore store = MemoryStore.replay(log, this);

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

    public World at(String later) {
        time = Instant.parse(later);
        return this;
    }

    public static PrincipalId who(String id) {
        return new PrincipalId(id);
    }

    public static PersonaId as(String id) {
        return new PersonaId(id);
    }

    public static Principal person(String id) {
        return new Principal(
                who(id),
                Principal.Type.HUMAN,
                id,
                Optional.of(id + "@firm.example"),
                Principal.Status.ACTIVE,
                Optional.empty(),
                Optional.empty());
    }

    public static Principal agent(String id, String sponsor) {
        return new Principal(
                who(id),
                Principal.Type.AGENT,
                id,
                Optional.empty(),
                Principal.Status.ACTIVE,
                Optional.empty(),
                Optional.of(who(sponsor)));
    }

    public static Card card(String name, SkillRequirement... skills) {
        return new Card(
                Text.of(name),
                "data",
                List.of("works with the others"),
                Set.of("trips"),
                List.of(skills),
                "",
                List.of(URI.create("https://firm.example/cards")),
                Map.of());
    }

    public static SkillRequirement skill(String skill) {
        return new SkillRequirement(skill, 2, Period.ofYears(1));
    }

    public static Persona persona(String id, SkillRequirement... skills) {
        return new Persona(
                as(id),
                1,
                Persona.Type.HUMAN,
                Persona.Status.ACTIVE,
                card(id, skills.length == 0 ? new SkillRequirement[] {skill("sql")} : skills),
                List.of(),
                List.of(),
                Optional.empty());
    }

    public static Persona agentPersona(String id, String human) {
        return new Persona(
                as(id),
                1,
                Persona.Type.AGENT,
                Persona.Status.ACTIVE,
                card(id, skill("sql")),
                List.of(),
                List.of(),
                Optional.of(as(human)));
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

    public static Assignment until(Assignment given, String end) {
        return new Assignment(
                given.principal(),
                given.persona(),
                given.from(),
                Optional.of(Instant.parse(end)),
                given.assignedBy(),
                given.delegateOf());
    }

    public static Assignment cover(String deputy, String persona, String of, String end) {
        return new Assignment(
                who(deputy),
                as(persona),
                NOON.minusSeconds(3_600),
                Optional.of(Instant.parse(end)),
                who("admin"),
                Optional.of(who(of)));
    }

    public World put(Principal... principals) {
        return put(PeopleKinds.PRINCIPAL, List.of(principals));
    }

    public World put(Persona... personas) {
        return put(PeopleKinds.PERSONA, List.of(personas));
    }

    public World put(Assignment... assignments) {
        return put(PeopleKinds.ASSIGNMENT, List.of(assignments));
    }

    public World put(SkillEvidence... evidence) {
        return put(PeopleKinds.SKILL, List.of(evidence));
    }

    public <T> World put(Kind<T> kind, List<T> values) {
        fill(store, kind, values);
        return this;
    }

    public static <T> void fill(GovernanceStore store, Kind<T> kind, List<T> values) {
        store.change(change -> {
            values.forEach(value -> change.insert(kind, value));
            change.record(AuditEvent.of("test.put", Actor.system(), Subject.of(kind.name(), "several")));
            return 0;
        });
    }

    /** The store of a test is used by one thread, so that the roster may outlive the call. */
    public Roster roster() {
        return store.read(Roster::now);
    }

    /** The stable names of what happened, without what the test put in. */
    public List<String> events() {
        try (var records = log.read(1)) {
            return records.map(AuditRecord::event)
                    .map(AuditEvent::type)
                    .filter(type -> !type.equals("test.put"))
                    .toList();
        }
    }
}
