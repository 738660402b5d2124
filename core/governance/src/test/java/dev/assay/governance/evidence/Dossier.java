package dev.assay.governance.evidence;

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
import dev.assay.governance.audit.Retention;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.audit.verify.RecordSource;
import dev.assay.governance.card.CardSettings;
import dev.assay.governance.card.Cards;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.Sighting;
import dev.assay.governance.jdbc.Databases;
import dev.assay.governance.jdbc.JdbcStore;
import dev.assay.governance.people.Assignment;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.Eligibility;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.Supplier;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Systems;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.finding.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A system that is made of a model, which everybody may see, and of salaries, which who owns them may; and one thing that does
 * not belong to it.
 */
final class Dossier extends Clock {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final SystemId PRICING = new SystemId("pricing");
    static final AssetId FARES = new AssetId("fares");
    static final AssetId SALARIES = new AssetId("salaries");
    static final PersonaId OWNER = new PersonaId("owner");
    static final PersonaId READER = new PersonaId("reader");
    static final PersonaId AUDITOR = new PersonaId("auditor");
    static final Actor ANN = Actor.of("ann");

    /** Where the log is. */
    enum Where {
        FILES,
        DATABASE
    }

    private Instant time = NOON;
    final Path folder;
    final KeyPairSigner signer = KeyPairSigner.generate("trail-key");
    final FileAnchor anchor;
    final AuditLog log;
    final GovernanceStore store;
    final java.util.function.Supplier<RecordSource> source;
    final java.util.function.Supplier<Anchored> checkpoint;
    final Anchoring anchoring;
    final Cards cards;

    Dossier(Where where, Path folder) {
        this.folder = folder;
        this.anchor = new FileAnchor(folder.resolve("anchors"));
        this.anchoring = new Anchoring("trail", signer, List.of(anchor), this);
        if (where == Where.FILES) {
            FileAuditLog files = FileAuditLog.in(folder.resolve("log"), "trail", this)
                    .anchoredBy(signer, List.of(anchor))
                    .open();
            this.log = files;
            this.store = MemoryStore.replay(files, this);
            this.source = files::source;
            this.checkpoint = files::checkpoint;
        } else {
            JdbcStore database = database();
            this.log = database.log();
            this.store = database;
            this.source = database.log()::source;
            this.checkpoint = () -> database.log().checkpoint(anchoring);
        }
        this.cards = new Cards(store, CardSettings.ofDefaults());
        before();
        time = NOON.plus(Duration.ofDays(1));
        during();
        time = NOON.plus(Duration.ofDays(2));
    }

    /** Half a year after the first day, what was recorded then is pruned. */
    long pruned() {
        time = NOON.plus(Duration.ofDays(184)).plusSeconds(1);
        store.snapshot().recordedIn(store, ANN);
        return ((JdbcStore) store).log().prune(anchoring, Retention.ofLogs(), ANN, "old");
    }

    private JdbcStore database() {
        try {
            return JdbcStore.open(Databases.H2.create(), "trail", this);
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void before() {
        put(PeopleKinds.PRINCIPAL, person("ann"));
        put(PeopleKinds.PERSONA, persona(OWNER, List.of()));
        put(
                PeopleKinds.ASSIGNMENT,
                new Assignment(
                        new PrincipalId("ann"),
                        OWNER,
                        NOON,
                        Optional.empty(),
                        new PrincipalId("ann"),
                        Optional.empty()));
        put(PeopleKinds.PERSONA, persona(READER, List.of(reading("salaries"))));
        put(PeopleKinds.PERSONA, persona(AUDITOR, List.of(reading("other"))));
        put(Assets.KIND, asset(FARES, Asset.Type.MODEL, Classification.INTERNAL));
        put(Assets.KIND, asset(SALARIES, Asset.Type.DATASET, Classification.RESTRICTED));
        put(Assets.KIND, asset(new AssetId("other"), Asset.Type.DATASET, Classification.PUBLIC));
        put(Supplier.KIND, maps(0));
        new Systems(store).register(system(), ANN);
    }

    /** What happens within the period: something long, something open, something restricted, something else. */
    private void during() {
        // Longer than a record can hold, so that its state is cut into pieces.
        new Systems(store).supply(maps(400), ANN);
        open(FARES);
        open(SALARIES);
        open(new AssetId("other"));
        cards.open(new DocumentId("salaries-sheet"), SALARIES, "2026-03", Templates.datasheet(), ANN);
    }

    private static Supplier maps(int sheets) {
        Map<String, Supplier.Party> duties = IntStream.range(0, sheets)
                .boxed()
                .collect(Collectors.toMap(
                        sheet -> "keep sheet " + sheet + " of the maps up to date" + ", and say so".repeat(12),
                        sheet -> Supplier.Party.SUPPLIER));
        return new Supplier("maps", "Maps", OWNER, Set.of(), duties, Optional.empty(), "");
    }

    private static Principal person(String id) {
        return new Principal(
                new PrincipalId(id),
                Principal.Type.HUMAN,
                id,
                Optional.empty(),
                Principal.Status.ACTIVE,
                Optional.empty(),
                Optional.empty());
    }

    private void open(AssetId asset) {
        Sighting.Times now = Sighting.Times.at(time);
        new Incidents(store, List.of())
                .open(
                        Sighting.of(asset, "wrong", "wrong numbers", now).reportedBy(new PrincipalId("ann")),
                        Severity.LOW);
    }

    private <T> void put(Kind<T> kind, T value) {
        store.change(change -> {
            change.insert(kind, value);
            change.record(AuditEvent.of("test.put", Actor.system(), Subject.of(kind.name(), kind.id(value))));
            return value;
        });
    }

    private static Eligibility reading(String resource) {
        return new Eligibility(new Pattern(resource), Set.of("read"), Environment.PROD, Duration.ofHours(1), "usual");
    }

    private static Persona persona(PersonaId id, List<Eligibility> eligibilities) {
        Card card = new Card(Text.of(id.value()), "data", List.of(), Set.of(), List.of(), "", List.of(), Map.of());
        return new Persona(
                id, 1, Persona.Type.HUMAN, Persona.Status.ACTIVE, card, eligibilities, List.of(), Optional.empty());
    }

    private static Asset asset(AssetId id, Asset.Type type, Classification classification) {
        return new Asset(
                id,
                type,
                Text.of(id.value()),
                new Handling(classification, PersonalData.NONE, Optional.empty()),
                Optional.of(OWNER),
                Optional.empty(),
                Set.of(),
                new QualityState.Healthy());
    }

    private static AiSystem system() {
        return AiSystem.of(
                PRICING,
                new AiSystem.Purpose(Text.of("sets fares", "요금을 정합니다"), AiSystem.Role.BOTH, OWNER),
                Tiering.of(RiskTier.MINIMAL, "prices only"),
                new AiSystem.Parts(Set.of(FARES), Set.of(SALARIES), Set.of("maps")));
    }

    EvidencePacks packs() {
        return new EvidencePacks(store, cards, source, checkpoint);
    }

    /** The second day, for a persona. */
    static PackRequest day(PersonaId viewer) {
        Instant day = NOON.plus(Duration.ofDays(1));
        return new PackRequest(PRICING, day, day.plusNanos(1_000), viewer, Locale.ENGLISH);
    }

    PackVerifier verifier() {
        return PackVerifier.of(List.of(signer.key()));
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
}
