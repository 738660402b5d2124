package dev.assay.governance.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.access.emergency.EmergencyProfile;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.AccessRequest;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestBuilder;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.access.policy.ApprovalPolicy;
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
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
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
import dev.assay.governance.people.SkillRequirement;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/**
 * A small firm: kim and han engineer, lee, park and choi own data, seo is security, bot is an agent of kim's and helper one of
 * han's. taxi/trips and taxi/zones are internal, taxi/people is restricted.
 */
final class World {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final String REASON = "repair the load of March";
    static final ActingAs KIM = ActingAs.of("kim", "engineer");
    static final ActingAs HAN = ActingAs.of("han", "engineer");
    static final ActingAs LEE = ActingAs.of("lee", "owner");
    static final ActingAs PARK = ActingAs.of("park", "owner");
    static final ActingAs SEO = ActingAs.of("seo", "security");
    static final ActingAs BOT = ActingAs.of("bot", "robot");
    static final ActingAs HELPER = ActingAs.of("helper", "robot");
    static final PersonaId OWNER = new PersonaId("owner");

    /** A clock that is set by hand. */
    static final class Hand extends Clock {
        private final AtomicReference<Instant> time = new AtomicReference<>(NOON);

        void set(Instant value) {
            time.set(value);
        }

        void advance(Duration length) {
            time.updateAndGet(old -> old.plus(length));
        }

        @Override
        public Instant instant() {
            return time.get();
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

    final Hand clock = new Hand();
    final AuditLog log;
    final GovernanceStore store;
    final Access access;
    private final AtomicInteger keys = new AtomicInteger();

    World() {
        this(AccessSettings.ofDefaults(new PersonaId("security")), new AccessHooks() {});
    }

    World(Stores stores) {
        this(AccessSettings.ofDefaults(new PersonaId("security")), new AccessHooks() {}, clock -> {
            Stores.Open open = stores.open(clock);
            return Map.entry(open.log(), open.store());
        });
    }

    World(AccessSettings settings, AccessHooks hooks) {
        this(settings, hooks, clock -> {
            MemoryAuditLog memory = new MemoryAuditLog(clock);
            return Map.entry(memory, MemoryStore.replay(memory, clock));
        });
    }

    World(
            AccessSettings settings,
            AccessHooks hooks,
            Function<Clock, Map.Entry<? extends AuditLog, ? extends GovernanceStore>> stores) {
        Map.Entry<? extends AuditLog, ? extends GovernanceStore> made = stores.apply(clock);
        log = made.getKey();
        store = made.getValue();
        access = Access.over(store, settings, hooks);
        people();
        assets();
        adopt(policy());
    }

    ApprovalPolicy adopt(ApprovalPolicy policy) {
        String proposal = access.policies().propose(policy, REASON, Actor.of("park"));
        return access.policies().approve(proposal, REASON, Actor.of("lee"));
    }

    static EmergencyProfile declare(BreakGlass glass, EmergencyProfile profile) {
        return glass.approve(glass.propose(profile, REASON, Actor.of("seo")), REASON, Actor.of("lee"));
    }

    private void people() {
        List.of("kim", "han", "lee", "park", "choi", "seo").forEach(name -> human(name));
        agent("bot", "kim");
        agent("helper", "han");
        persona("engineer", Persona.Type.HUMAN, eligible("taxi/*", "*", Duration.ofHours(8)));
        persona("owner", Persona.Type.HUMAN, eligible("taxi/*", "read", Duration.ofHours(8)));
        persona("security", Persona.Type.HUMAN);
        persona("robot", Persona.Type.AGENT, eligible("taxi/*", "read", Duration.ofHours(1)));
        assign("kim", "engineer");
        assign("han", "engineer");
        assign("lee", "owner");
        assign("park", "owner");
        assign("choi", "owner");
        assign("seo", "security");
        assign("bot", "robot");
        assign("helper", "robot");
    }

    private void assets() {
        asset("taxi/trips", Classification.INTERNAL);
        asset("taxi/zones", Classification.INTERNAL);
        asset("taxi/people", Classification.RESTRICTED);
    }

    static ApprovalPolicy policy() {
        return ApprovalPolicy.of("data-access", OWNER);
    }

    static Eligibility eligible(String pattern, String action, Duration longest) {
        return new Eligibility(new Pattern(pattern), Set.of(action), Environment.ANY, longest, "data-access");
    }

    <T> Stored<T> put(Kind<T> kind, T value) {
        return store.change(change -> {
            Optional<Stored<T>> old = change.find(kind, kind.id(value));
            Stored<T> next = old.isPresent() ? change.update(kind, old.get(), value) : change.insert(kind, value);
            change.record(AuditEvent.of("config.changed", Actor.of("seo"), Subject.of(kind.name(), kind.id(value))));
            return next;
        });
    }

    void human(String name) {
        put(PeopleKinds.PRINCIPAL, principal(name, Principal.Type.HUMAN, Principal.Status.ACTIVE, Optional.empty()));
    }

    void status(String name, Principal.Status status) {
        put(PeopleKinds.PRINCIPAL, principal(name, Principal.Type.HUMAN, status, Optional.empty()));
    }

    void agent(String name, String sponsor) {
        put(
                PeopleKinds.PRINCIPAL,
                principal(name, Principal.Type.AGENT, Principal.Status.ACTIVE, Optional.of(new PrincipalId(sponsor))));
    }

    static Principal principal(
            String name, Principal.Type type, Principal.Status status, Optional<PrincipalId> sponsor) {
        return new Principal(new PrincipalId(name), type, name, Optional.empty(), status, Optional.empty(), sponsor);
    }

    void persona(String id, Persona.Type type, Eligibility... eligibilities) {
        put(PeopleKinds.PERSONA, card(id, type, List.of(), eligibilities));
    }

    void persona(String id, UnaryOperator<Persona> edit) {
        Persona old = store.read(
                reader -> reader.find(PeopleKinds.PERSONA, id).orElseThrow().value());
        put(PeopleKinds.PERSONA, edit.apply(old));
    }

    static Persona card(String id, Persona.Type type, List<SkillRequirement> skills, Eligibility... eligibilities) {
        Card card = new Card(Text.of(id), id + "-team", List.of(), Set.of(), skills, "", List.of(), Map.of());
        return new Persona(
                new PersonaId(id),
                1,
                type,
                Persona.Status.ACTIVE,
                card,
                List.of(eligibilities),
                List.of(),
                type == Persona.Type.AGENT ? Optional.of(new PersonaId("engineer")) : Optional.empty());
    }

    static Persona in(Persona old, Persona.Status status) {
        return new Persona(
                old.id(),
                old.version() + 1,
                old.type(),
                status,
                old.card(),
                old.eligibilities(),
                old.decisionScopes(),
                old.accountableHuman());
    }

    static Persona with(Persona old, Eligibility... eligibilities) {
        return new Persona(
                old.id(),
                old.version() + 1,
                old.type(),
                old.status(),
                old.card(),
                List.of(eligibilities),
                old.decisionScopes(),
                old.accountableHuman());
    }

    void assign(String principal, String persona) {
        assign(principal, persona, Optional.empty(), Optional.empty());
    }

    void assign(String principal, String persona, Optional<Instant> until, Optional<PrincipalId> delegateOf) {
        put(
                PeopleKinds.ASSIGNMENT,
                new Assignment(
                        new PrincipalId(principal),
                        new PersonaId(persona),
                        NOON.minusSeconds(86_400),
                        until,
                        new PrincipalId("seo"),
                        delegateOf));
    }

    void asset(String id, Classification classification) {
        asset(id, classification, new QualityState.Healthy());
    }

    void asset(String id, Classification classification, QualityState quality) {
        put(
                Assets.KIND,
                new Asset(
                        new AssetId(id),
                        Asset.Type.DATASET,
                        Text.of(id),
                        new Handling(classification, PersonalData.NONE, Optional.empty()),
                        Optional.of(OWNER),
                        Optional.empty(),
                        Set.of(),
                        quality));
    }

    RequestBuilder asking(ActingAs who) {
        return RequestDraft.by(who.principal().value(), who.persona().value())
                .to("read")
                .on("taxi/trips")
                .in(Environment.PROD)
                .lasting(Duration.ofHours(1))
                .because(REASON)
                .keyed("k" + keys.incrementAndGet());
    }

    AccessRequest submit(RequestDraft draft) {
        return access.requests().submit(draft);
    }

    /** Requests and has lee approve. */
    Grant granted(RequestDraft draft) {
        AccessRequest request = submit(draft);
        return access.approvals().approve(request.id(), LEE, REASON).grant().orElseThrow();
    }

    Grant grant(GrantId id) {
        return access.grants().find(id).orElseThrow();
    }

    Grant grantOf(AccessRequest request) {
        return grant(new GrantId(request.id().value()));
    }

    int grants() {
        return store.<Integer>read(reader -> reader.all(AccessKinds.GRANT).size());
    }

    AccessDecision check(ActingAs who) {
        return check(who, "read", "taxi/trips");
    }

    AccessDecision check(ActingAs who, String action, String asset) {
        return access.check(AccessQuery.of(who, action, asset, Environment.PROD));
    }

    List<AuditRecord> events(String type) {
        try (var records = log.read(1)) {
            return records.filter(added -> added.event().type().equals(type)).toList();
        }
    }

    static FindingsException refused(ThrowingCallable call) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, call);
        assertThat(refused).isNotNull();
        return refused;
    }

    void tellOfPersona(String id) {
        store.change(change -> {
            Persona now = change.find(PeopleKinds.PERSONA, id).orElseThrow().value();
            access.effects().personaChanged(change, now, now, Actor.of("seo"));
            return now;
        });
    }

    void tellOfPrincipal(String id) {
        store.change(change -> {
            Principal now = change.find(PeopleKinds.PRINCIPAL, id).orElseThrow().value();
            access.effects().principalChanged(change, now, now, Actor.of("seo"));
            return now;
        });
    }

    <T> T effect(Function<Change, T> work) {
        return store.change(work);
    }
}
