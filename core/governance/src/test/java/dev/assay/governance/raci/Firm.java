package dev.assay.governance.raci;

import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A firm with the nine personas of the default matrix and one agents' persona. */
final class Firm {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    final MemoryAuditLog log = new MemoryAuditLog(CLOCK);
    final MemoryStore store = MemoryStore.replay(log, CLOCK);

    Firm() {
        put(
                PeopleKinds.PERSONA,
                Stream.concat(
                                RaciMatrix.defaults().activities().stream()
                                        .flatMap(activity -> activity.letters().personas().stream())
                                        .distinct()
                                        .map(id -> persona(id.value(), Persona.Status.ACTIVE)),
                                Stream.of(agentPersona()))
                        .toList());
    }

    static Persona persona(String id, Persona.Status status) {
        return new Persona(
                new PersonaId(id), 1, Persona.Type.HUMAN, status, card(id), List.of(), List.of(), Optional.empty());
    }

    static Persona agentPersona() {
        return new Persona(
                new PersonaId("watcher"),
                1,
                Persona.Type.AGENT,
                Persona.Status.ACTIVE,
                card("watcher"),
                List.of(),
                List.of(),
                Optional.of(new PersonaId("data-steward")));
    }

    private static Card card(String id) {
        return new Card(Text.of(id), "data", List.of(), Set.of(), List.of(), "", List.of(), Map.of());
    }

    Firm person(String id, Principal.Status status) {
        Principal person = new Principal(
                new PrincipalId(id),
                Principal.Type.HUMAN,
                id,
                Optional.empty(),
                status,
                Optional.empty(),
                Optional.empty());
        return put(PeopleKinds.PRINCIPAL, List.of(person));
    }

    Firm assign(String person, String persona) {
        return put(PeopleKinds.ASSIGNMENT, List.of(assignment(person, persona, Optional.empty(), Optional.empty())));
    }

    Firm cover(String person, String persona, String of) {
        return put(
                PeopleKinds.ASSIGNMENT,
                List.of(assignment(
                        person, persona, Optional.of(NOON.plusSeconds(60)), Optional.of(new PrincipalId(of)))));
    }

    private static Assignment assignment(
            String person, String persona, Optional<Instant> until, Optional<PrincipalId> of) {
        return new Assignment(
                new PrincipalId(person),
                new PersonaId(persona),
                NOON.minusSeconds(60),
                until,
                new PrincipalId("admin"),
                of);
    }

    Firm asset(String id) {
        Asset asset = new Asset(
                new AssetId(id),
                Asset.Type.DATASET,
                Text.of(id),
                new Handling(Classification.INTERNAL, PersonalData.NONE, Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                new QualityState.Unknown());
        return put(Assets.KIND, List.of(asset));
    }

    <T> Firm put(Kind<T> kind, List<T> values) {
        store.change(change -> {
            values.forEach(value -> change.insert(kind, value));
            change.record(AuditEvent.of("test.put", Actor.system(), Subject.of(kind.name(), "several")));
            return 0;
        });
        return this;
    }

    List<Finding> check(RaciMatrix matrix, String... systems) {
        return store.read(reader -> RaciRules.check(reader, matrix, Set.of(systems)));
    }

    List<String> events() {
        try (var records = log.read(1)) {
            return records.map(AuditRecord::event)
                    .filter(event -> !event.type().equals("test.put"))
                    .map(event -> event.type() + " " + event.outcome())
                    .toList();
        }
    }

    /** The default matrix with another row in place of the one with its id, or at the end. */
    static RaciMatrix with(Activity row) {
        List<Activity> rows = new java.util.ArrayList<>(RaciMatrix.defaults().activities());
        rows.replaceAll(old -> old.id().equals(row.id()) ? row : old);
        if (!rows.contains(row)) {
            rows.add(row);
        }
        return new RaciMatrix(1, rows);
    }

    static Activity row(String id, Letters letters) {
        return new Activity(
                new ActivityId(id),
                Text.of(id),
                Optional.empty(),
                letters,
                new Reach(
                        Set.of("framework-change", "policy-change"),
                        List.of(new Pattern("*")),
                        List.of(new Pattern("*")),
                        Optional.of(Severity.LOW)),
                Set.of(),
                List.of());
    }

    static List<PersonaId> ids(String... ids) {
        return Stream.of(ids).map(PersonaId::new).toList();
    }
}
