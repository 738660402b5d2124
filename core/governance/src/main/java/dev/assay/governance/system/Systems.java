package dev.assay.governance.system;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.catalogue.Catalogues;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Steering;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Keeps the AI systems: registers them, sets their tier, and finds those that nobody registered. Thread-safe.
 *
 * <p>Stages are {@link Stages}'s. What is refused is recorded, too.
 *
 * @since 0.1
 */
public final class Systems {
    private static final String SUBJECT = "ai-system";

    private final GovernanceStore store;
    private final GateFacts facts;
    private final Tiers tiers = new Tiers(Catalogues.euAiAct());

    /**
     * Creates the service, except for {@link #setUpkeep} of systems past development: it does not look for what is named there,
     * and refuses what is new.
     *
     * @param store where systems are stored
     */
    public Systems(GovernanceStore store) {
        this(store, UpkeepRules::unseen);
    }

    /**
     * Creates the service. With all facts wired to the store it is made by {@code dev.assay.governance.gate.Gates}.
     *
     * @param store where systems are stored
     * @param facts tells whether what {@link #setUpkeep} names is there
     */
    public Systems(GovernanceStore store, GateFacts facts) {
        this.store = Objects.requireNonNull(store, "store");
        this.facts = Objects.requireNonNull(facts, "facts");
    }

    /**
     * Returns the ids of all systems that are not retired, which responsibilities must cover.
     *
     * @param reader reads what is stored
     * @return the ids in order
     */
    public static Set<String> ids(Reader reader) {
        return reader.all(AiSystem.KIND).stream()
                .map(Stored::value)
                .filter(system -> system.stage() != Stage.RETIRED)
                .map(system -> system.id().value())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Registers a system. If it was seen in the shadow, it is so no longer; if its risks were assessed before, they are anew.
     *
     * @param system the system, in {@link Stage#DISCOVERY} as {@link AiSystem#of} makes it
     * @param actor who registers it
     * @return the system
     * @throws FindingsException with {@code DUPLICATE} if there is one with its id, with {@code ILLEGAL_TRANSITION} if it comes with
     *     a later stage, with {@code KILL-SWITCH} or {@code PILOT} if with a test of it or a pilot, with {@code RSK-2} if its tier has no rationale or is
     *     lower than its area or practice allows, with {@code CAT-1} if it cites what is not in the act, with {@code
     *     UNKNOWN_PERSONA} or {@code BUSINESS_OWNER} if its owner is no persona of people that there is, and as {@link #setParts}
     *     throws it for what it is made of; all of them together
     */
    public AiSystem register(AiSystem system, Actor actor) {
        return attempt("system.registered", system.id(), "", actor, change -> {
            requireFresh(change, system);
            Stored<AiSystem> stored = change.insert(AiSystem.KIND, system);
            Modification.registered(change, system);
            change.record(AuditEvent.of("system.registered", actor, subject(stored)));
            return system;
        });
    }

    /** All that is wrong with it, whatever else is. */
    private void requireFresh(Reader reader, AiSystem system) {
        SystemId id = system.id();
        List<Finding> findings = new ArrayList<>(PartRules.fresh(reader, system));
        findings.addAll(tiers.first(system.tiering()));
        findings.addAll(PartRules.owner(reader, system.purpose().businessOwner()));
        findings.addAll(PartRules.check(reader, system.parts()));
        FindingsException.throwErrors(what(id), findings);
    }

    /**
     * Sets the tier of a system. Lowered it is by two: its business owner decides, and somebody else sets it where it was prohibited
     * or of high risk. The owner answers also where the matrix names somebody for {@code tier-change}, who is only asked next: the
     * row is found by the part that the question names, which whoever asks picks. Raised it is by anybody, and the
     * assessment of its risks ends.
     *
     * @param id which
     * @param next the tier; a lower one must cite its legal ground, and so must one without the area or the practice that it had
     * @param decision the id of the decision that lowers it or takes area or practice from it; empty if nothing of that is done
     * @param actor who sets it
     * @return the system
     * @throws FindingsException with {@code RSK-2} if a system that profiles people would profile nobody, if it is lowered without a decision by
     *     which its business owner approves {@linkplain AiSystem#lowering just that} and that was not used before, without a ground of Art. 6(3) in an area of
     *     high risk or any ground elsewhere, or though it profiles people; with {@code SOD-1} if it is lowered from {@link
     *     RiskTier#HIGH_RISK} or above by who decided so, or by whom they are involved with; with {@code CAT-1} if it cites what is
     *     not in the act
     */
    public AiSystem setTier(SystemId id, Tiering next, Optional<String> decision, Actor actor) {
        return attempt("system.tier_changed", id, next.rationale(), actor, change -> {
            Stored<AiSystem> old = find(change, id);
            Tiering before = old.value().tiering();
            FindingsException.throwErrors(what(id), tiers.next(change, old.value(), next, decision, actor));
            if (Tiers.isLowered(before, next)) {
                Tiers.approving(change, old.value(), next, decision)
                        .ifPresent(made -> Citations.use(change, old.value(), made, actor));
            }
            AuditEvent event = event("system.tier_changed", actor, old)
                    .because(next.rationale())
                    .withDetails(Map.of(
                            "from", before.tier().name(),
                            "to", next.tier().name(),
                            "decision", decision.orElse("")));
            return put(change, old, Modification.tiered(change, old.value(), next), event);
        });
    }

    /**
     * Gives a system to another business owner. What the one before decided about its tier, use or pilot is no ground for a step
     * any more.
     *
     * @param id which
     * @param owner the persona that answers for it from now on
     * @param actor who says so
     * @return the system
     * @throws FindingsException with {@code SOD-1} if the actor takes it over by their own word, as {@link Steering#requireGiven}
     *     says, with {@code UNKNOWN_PERSONA} or {@code BUSINESS_OWNER} if the owner is no persona of people that there is, or nobody
     *     acts in it
     */
    public AiSystem handOver(SystemId id, PersonaId owner, Actor actor) {
        return attempt("system.owner_changed", id, "", actor, change -> {
            Stored<AiSystem> old = find(change, id);
            AiSystem.Purpose purpose = old.value().purpose();
            Steering.requireGiven(change, actor, purpose.businessOwner(), owner, named(id));
            FindingsException.throwErrors(what(id), PartRules.taker(change, owner));
            AiSystem.Purpose next = new AiSystem.Purpose(purpose.text(), purpose.role(), owner);
            AuditEvent event = event("system.owner_changed", actor, old)
                    .withDetails(Map.of("from", purpose.businessOwner().value(), "to", owner.value()));
            return put(change, old, old.value().with(next), event);
        });
    }

    /**
     * Says otherwise what a system is for; what judged it as it was before ends.
     *
     * @param id which
     * @param text in words
     * @param reason why
     * @param actor who says so, who acts in the persona of its business owner
     * @return the system
     * @throws FindingsException with {@code NOT_ADDRESSED} if the actor does not, with {@code SUBSTANTIAL_CHANGE} if it is past
     *     development, to which it must go back first, with {@code REASON_MISSING} without a reason that can be read
     * @throws IllegalArgumentException if the text is too long
     */
    public AiSystem setPurpose(SystemId id, Text text, String reason, Actor actor) {
        return attempt("system.purpose_changed", id, reason, actor, change -> {
            Stored<AiSystem> old = find(change, id);
            AiSystem.Purpose before = old.value().purpose();
            Steering.requireOwner(change, actor, before.businessOwner(), named(id));
            PartRules.requirePurposeOpen(old.value(), reason);
            AiSystem.Purpose next = new AiSystem.Purpose(text, before.role(), before.businessOwner());
            AuditEvent event = event("system.purpose_changed", actor, old).because(reason);
            return put(change, old, Modification.begin(change, old.value().with(next)), event);
        });
    }

    /**
     * Says what the organisation is to a system; what judged it as it was before ends. One in which it has duties no more, such as
     * {@link AiSystem.Role#NONE}, is decided as a tier below high risk is, whatever the tier: its business owner decides, and
     * somebody else sets it.
     *
     * @param id which
     * @param role what the organisation is to it, from which its duties follow
     * @param decision the id of the decision by which duties go; empty if none do
     * @param reason why
     * @param actor who says so, who acts in the persona of its business owner unless duties go
     * @return the system
     * @throws FindingsException with {@code RSK-2} if duties go without a decision by which its business owner approves
     *     {@linkplain AiSystem#lowering(AiSystem.Role, AssetId, Severity) just that} and that was not used before, with {@code
     *     SOD-1} if who decided so sets it, or whom they are involved with, and as {@link #setPurpose} does
     */
    public AiSystem setRole(SystemId id, AiSystem.Role role, Optional<String> decision, String reason, Actor actor) {
        return attempt("system.role_changed", id, reason, actor, change -> {
            Stored<AiSystem> old = find(change, id);
            AiSystem.Purpose before = old.value().purpose();
            PartRules.requireRole(change, old.value(), role, decision, actor);
            PartRules.requirePurposeOpen(old.value(), reason);
            AiSystem.Purpose next = new AiSystem.Purpose(before.text(), role, before.businessOwner());
            AuditEvent event = event("system.role_changed", actor, old)
                    .because(reason)
                    .withDetails(Map.of(
                            "from", before.role().name(),
                            "to", role.name(),
                            "decision", decision.orElse("")));
            return put(change, old, Modification.begin(change, old.value().with(next)), event);
        });
    }

    static Text named(SystemId id) {
        return Text.of("system \"" + id + "\"", "시스템 \"" + id + "\"");
    }

    /**
     * Says what a system is made of. Of other versions in a suspended system the kill switch is tested, and that it goes on is
     * decided, anew.
     *
     * @param id which
     * @param parts what it is made of
     * @param actor who says so, who acts in the persona of its business owner
     * @return the system
     * @throws FindingsException with {@code NOT_ADDRESSED} if the actor does not, with {@code SUBSTANTIAL_CHANGE} if it is past
     *     development, to which it must go back first, unless it is suspended and only other versions of its models are deployed;
     *     with {@code UNKNOWN_ASSET}, {@code UNKNOWN_SUPPLIER} and {@code UNKNOWN_MODEL} for each part and version that nobody
     *     registered, with the nearest name, and with {@code PARTS} for each model that is none, dataset that is a model, and
     *     version of what is none of its models
     */
    public AiSystem setParts(SystemId id, AiSystem.Parts parts, Actor actor) {
        return attempt("system.changed", id, "", actor, change -> {
            Stored<AiSystem> old = find(change, id);
            Steering.requireOwner(change, actor, old.value().purpose().businessOwner(), named(id));
            PartRules.requireOpen(old.value(), parts);
            FindingsException.throwErrors(what(id), PartRules.check(change, parts));
            return put(change, old, Modification.swap(change, old.value(), parts), event("system.changed", actor, old));
        });
    }

    /**
     * Says how a system is run.
     *
     * @param id which
     * @param upkeep how; when its kill switch was tested is kept, {@link #killSwitchTested} records that
     * @param actor who says so
     * @return the system
     * @throws FindingsException with {@code GATE-OVERSIGHT-PRESENT}, {@code GATE-RUNBOOK-PRESENT} and {@code
     *     GATE-MONITORING-PLANNED} if it is past development and would have none, or none that is there and about it
     */
    public AiSystem setUpkeep(SystemId id, AiSystem.Upkeep upkeep, Actor actor) {
        return attempt("system.changed", id, "", actor, change -> {
            Stored<AiSystem> old = find(change, id);
            AiSystem.Upkeep said = new AiSystem.Upkeep(
                    upkeep.oversight(),
                    upkeep.runbooks(),
                    upkeep.monitoring(),
                    old.value().upkeep().killSwitchTested());
            AiSystem next = old.value().withUpkeep(said);
            StageRequest stays = StageRequest.of(next.stage(), "");
            UpkeepRules.require(facts, old.value().upkeep(), new GateQuestion(change, next, stays, actor));
            return put(change, old, next, event("system.changed", actor, old));
        });
    }

    /**
     * Records that a system was switched off for a test, and stopped.
     *
     * @param id which
     * @param actor who tested it
     * @return the system
     */
    public AiSystem killSwitchTested(SystemId id, Actor actor) {
        return attempt("system.killswitch_tested", id, "", actor, change -> {
            Stored<AiSystem> old = find(change, id);
            AiSystem.Upkeep upkeep = old.value().upkeep();
            AiSystem.Upkeep next = new AiSystem.Upkeep(
                    upkeep.oversight(), upkeep.runbooks(), upkeep.monitoring(), Optional.of(change.now()));
            return put(change, old, old.value().withUpkeep(next), event("system.killswitch_tested", actor, old));
        });
    }

    /**
     * Takes note of a system that was named somewhere, such as in a run, a grant or a model.
     *
     * @param id the id by which it was named
     * @param where where, such as {@code run r-1}
     * @param actor who named it
     * @return a warning {@code SHADOW} if nobody registered it; empty if somebody did
     */
    public Optional<Finding> sighted(SystemId id, String where, Actor actor) {
        return store.change(change -> {
            if (change.find(AiSystem.KIND, id.value()).isPresent()) {
                return Optional.empty();
            }
            ShadowSighting.keep(change, id, where);
            change.record(AuditEvent.of("system.shadow_detected", actor, Subject.of(SUBJECT, id.value()))
                    .because(where));
            return Optional.of(Finding.warning("SHADOW", "systems[" + id + "]", shadow(id)));
        });
    }

    private static Text shadow(SystemId id) {
        return Text.of(
                "system \"" + id + "\" must be registered, but nobody did",
                "시스템 \"" + id + "\"은(는) 자산 목록에 등록해야 하지만 등록되어 있지 않습니다");
    }

    /**
     * Refuses a system that nobody registered.
     *
     * @param reader reads what is stored
     * @param id the id
     * @return the system
     * @throws FindingsException with {@code SHADOW} if there is none
     */
    public static AiSystem require(Reader reader, SystemId id) {
        return find(reader, id).value();
    }

    static Stored<AiSystem> find(Reader reader, SystemId id) {
        return reader.find(AiSystem.KIND, id.value())
                .orElseThrow(() -> FindingsException.of(what(id), "SHADOW", shadow(id)));
    }

    /**
     * Registers a supplier, or says other things of one.
     *
     * @param supplier the supplier
     * @param actor who says so
     * @return the supplier
     * @throws FindingsException with {@code SUP-1} if its contract is owned by no active persona of people, with {@code SUP-2} for
     *     each asset that nobody registered, with {@code NOT_ADDRESSED} for what its owner says, {@code SOD-1} for who takes it over
     */
    public Supplier supply(Supplier supplier, Actor actor) {
        AuditEvent event = AuditEvent.of("supplier.changed", actor, Subject.of("supplier", supplier.id()));
        return Steering.of(store, event, change -> {
            SupplierRules.keep(change, supplier, actor);
            change.record(event);
            return supplier;
        });
    }

    /**
     * Returns to whom a failure goes that a supplier caused.
     *
     * @param reader reads what is stored
     * @param supplier the id of the supplier
     * @return the persona that owns the contract; empty if there is no such supplier
     */
    public static Optional<PersonaId> contractOwner(Reader reader, String supplier) {
        return reader.find(Supplier.KIND, supplier).map(stored -> stored.value().contractOwner());
    }

    static AiSystem put(Change change, Stored<AiSystem> old, AiSystem next, AuditEvent event) {
        change.update(AiSystem.KIND, old, next);
        change.record(event);
        return next;
    }

    static FindingsException refused(SystemId id, String code, String en, String ko) {
        return FindingsException.of(what(id), code, Text.of(en, ko));
    }

    static String what(SystemId id) {
        return "system " + id;
    }

    static AuditEvent event(String type, Actor actor, Stored<AiSystem> stored) {
        return AuditEvent.of(type, actor, subject(stored));
    }

    private static Subject subject(Stored<AiSystem> stored) {
        return new Subject(SUBJECT, stored.value().id().value(), stored.version());
    }

    private <R> R attempt(String type, SystemId id, String reason, Actor actor, Function<Change, R> work) {
        AuditEvent event =
                AuditEvent.of(type, actor, Subject.of(SUBJECT, id.value())).because(reason);
        return Steering.of(store, event, work);
    }
}
