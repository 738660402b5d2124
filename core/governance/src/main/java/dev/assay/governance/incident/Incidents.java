package dev.assay.governance.incident;

import dev.assay.governance.asset.Inventory;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Each;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Takes incidents from their report to what was learned of them. Thread-safe.
 *
 * <p>What is refused throws {@link FindingsException} with the codes of the rules, and is recorded nevertheless.
 *
 * @since 0.1
 */
public final class Incidents {
    /**
     * Incidents, found by asset ({@code by-asset}), and those that are not over ({@code open}, under {@code yes}), by asset if they are
     * about what {@linkplain Flapping comes and goes} ({@code flapping}).
     */
    public static final Kind<Incident> KIND = Kind.of(
                    "incident", Incident.class, incident -> incident.id().value())
            .indexedBy(
                    "by-asset", incident -> List.of(incident.sighting().asset().value()))
            .indexedBy("open", incident -> incident.isOver() ? List.of() : List.of("yes"))
            .indexedBy(Flapping.INDEX, Flapping::assets);

    private static final String NOUN = "incident";

    private final GovernanceStore store;
    private final List<RegulatoryClock> clocks;
    private final List<IncidentListener> listeners;

    /**
     * Creates the service for a host in which nothing else follows from incidents.
     *
     * @param store where incidents are kept
     * @param clocks the duties to report
     */
    public Incidents(GovernanceStore store, List<RegulatoryClock> clocks) {
        this(store, clocks, List.of());
    }

    /**
     * Creates the service.
     *
     * @param store where incidents are kept
     * @param clocks the duties to report
     * @param listeners who is told, in order
     */
    public Incidents(GovernanceStore store, List<RegulatoryClock> clocks, List<IncidentListener> listeners) {
        this.store = store;
        this.clocks = List.copyOf(clocks);
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Finds an incident.
     *
     * @param id which
     * @return the incident; empty if there is none
     */
    public Optional<Incident> find(IncidentId id) {
        return store.read(reader -> reader.find(KIND, id.value()).map(Stored::value));
    }

    /**
     * Opens an incident.
     *
     * @param sighting what was seen, by whom
     * @param severity how bad it is
     * @return the incident
     * @throws FindingsException with {@code INC-1} if it was detected before it happened, known before it was detected, or lies
     *     in the future; with {@code UNKNOWN_ASSET} if there is no such asset, with {@code UNKNOWN_PRINCIPAL} if nobody knows who
     *     reports it, with {@code PRINCIPAL_ABSENT} if they have left, or no active person answers for them
     */
    public Incident open(Sighting sighting, Severity severity) {
        String who = sighting.reporter()
                .map(PrincipalId::value)
                .orElse(Actor.system().principal());
        AuditEvent attempt = AuditEvent.of(
                "incident.opened",
                Actor.of(who),
                Subject.of("asset", sighting.asset().value()));
        return Attempts.of(store, attempt, change -> {
            sighting.reporter().ifPresent(by -> Steering.requirePresent(change, Actor.of(by.value())));
            Inventory.find(change, sighting.asset());
            return openWithin(change, sighting, severity).value();
        });
    }

    /**
     * Opens an incident within a change.
     *
     * @param change what the change is made through
     * @param sighting what was seen
     * @param severity how bad it is
     * @return the incident
     * @throws FindingsException with {@code INC-1} as {@link #open}
     */
    public Stored<Incident> openWithin(Change change, Sighting sighting, Severity severity) {
        return openWithin(change, sighting, severity, Optional.empty());
    }

    Stored<Incident> openWithin(Change change, Sighting sighting, Severity severity, Optional<Matter> flapping) {
        List<Finding> findings = SightingRules.check(sighting.times(), change.now());
        if (!findings.isEmpty()) {
            throw new FindingsException(NOUN, findings);
        }
        Incident incident = new Incident(
                Records.id(change, sighting),
                sighting,
                severity,
                Incident.State.OPEN,
                RegulatoryClock.due(clocks, sighting.harms(), sighting.times().aware()),
                IncidentHandling.none(),
                flapping);
        Stored<Incident> stored = change.insert(KIND, incident);
        Actor actor = sighting.reporter().map(by -> Actor.of(by.value())).orElse(Actor.system());
        Alert.tell(change, Optional.empty(), incident);
        change.record(Records.event("incident.opened", actor, stored).because(sighting.summary()));
        listeners.forEach(listener -> listener.incidentChanged(change, Optional.empty(), incident, actor));
        return stored;
    }

    /**
     * Says who takes care of it.
     *
     * @param id which
     * @param by who says so
     * @param commander who takes care of it
     * @return the incident
     * @throws FindingsException with {@code ILLEGAL_TRANSITION}, or {@code SOD-2} unless both are people who are active
     */
    public Incident triage(IncidentId id, PrincipalId by, PrincipalId commander) {
        return change(id, by, "incident.triaged", (change, incident) -> {
            new ClosingRules(change, incident)
                    .requirePerson("by", by)
                    .requirePerson("commander", commander)
                    .finish();
            return incident.to(Incident.State.TRIAGED)
                    .with(incident.handling().handledBy(by).commandedBy(commander));
        });
    }

    /**
     * Begins to look for the cause.
     *
     * @param id which
     * @param by who
     * @return the incident
     * @throws FindingsException with {@code ILLEGAL_TRANSITION}, or {@code SOD-2} unless they are a person who is active
     */
    public Incident investigate(IncidentId id, PrincipalId by) {
        return personal(
                id,
                by,
                "incident.investigated",
                (change, incident) -> incident.to(Incident.State.INVESTIGATING)
                        .with(incident.handling().handledBy(by)));
    }

    /**
     * Notes that it does no more harm.
     *
     * @param id which
     * @param by who says so
     * @return the incident
     * @throws FindingsException with {@code ILLEGAL_TRANSITION}, or {@code SOD-2} unless they are a person who is active
     */
    public Incident mitigate(IncidentId id, PrincipalId by) {
        return personal(
                id,
                by,
                "incident.mitigated",
                (change, incident) -> incident.to(Incident.State.MITIGATED)
                        .with(incident.handling().handledBy(by).mitigatedAt(change.now())));
    }

    /**
     * Notes that its cause is gone.
     *
     * @param id which
     * @param by who says so
     * @return the incident
     * @throws FindingsException with {@code ILLEGAL_TRANSITION}, or {@code SOD-2} unless they are a person who is active
     */
    public Incident resolve(IncidentId id, PrincipalId by) {
        return personal(
                id,
                by,
                "incident.resolved",
                (change, incident) -> incident.to(Incident.State.RESOLVED)
                        .with(incident.handling().handledBy(by)));
    }

    /**
     * Closes it with what was learned. From then on {@link FollowUps} keeps what is to be done, and its owners are told.
     *
     * @param id which
     * @param by who closes it: the reviewer
     * @param learning what was learned
     * @return the incident
     * @throws FindingsException with {@code INC-2} without a cause class, without follow-ups and their own signature that none are
     *     needed, or with a follow-up that says nothing, has an owner that is no persona of people in force, or a day that is over;
     *     {@code SOD-4} if the reviewer took care of it or a step in it, answers or stands in for who did, or is somebody else;
     *     {@code SOD-2} unless they are a person who is active; {@code ILLEGAL_TRANSITION}
     */
    public Incident close(IncidentId id, PrincipalId by, Learning learning) {
        return change(id, by, "incident.closed", (change, incident) -> {
            ClosingRules rules = new ClosingRules(change, incident).requirePerson("by", by);
            rules.requireLearned(by, learning).requireReviewer(by, learning).finish();
            FollowUps.open(change, id, learning);
            return incident.to(Incident.State.CLOSED).with(incident.handling().with(Optional.of(learning)));
        });
    }

    /**
     * Dismisses it: it was none.
     *
     * @param id which
     * @param by who, somebody other than the reporter and whoever acts or answers for the reporter
     * @param reason why
     * @return the incident
     * @throws FindingsException with {@code INC-3} if the reporter would dismiss it, {@code SOD-2} unless they are a
     *     person who is active, {@code REASON_MISSING} or {@code ILLEGAL_TRANSITION}
     */
    public Incident dismiss(IncidentId id, PrincipalId by, String reason) {
        return change(id, by, "incident.dismissed", (change, incident) -> {
            ClosingRules rules = new ClosingRules(change, incident).requirePerson("by", by);
            rules.requireReason(reason).requireOtherThanReporter(by).finish();
            return incident.to(Incident.State.DISMISSED)
                    .with(incident.handling().because(reason));
        });
    }

    /**
     * Opens it again: it was not over.
     *
     * @param id which
     * @param by who says so
     * @param reason why
     * @return the incident
     * @throws FindingsException with {@code REASON_MISSING}, {@code ILLEGAL_TRANSITION}, or {@code SOD-2} unless they are a person
     *     who is active
     */
    public Incident reopen(IncidentId id, PrincipalId by, String reason) {
        return change(id, by, "incident.reopened", (change, incident) -> {
            new ClosingRules(change, incident)
                    .requirePerson("by", by)
                    .requireReason(reason)
                    .finish();
            IncidentHandling unlearnt = incident.handling().with(Optional.empty());
            return incident.to(Incident.State.REOPENED).with(unlearnt.because(reason));
        });
    }

    /**
     * Notes that it is worse than was thought.
     *
     * @param id which
     * @param by who says so
     * @param severity how bad it is
     * @return the incident
     * @throws FindingsException with {@code INC-1} if it is not worse
     */
    public Incident raise(IncidentId id, PrincipalId by, Severity severity) {
        return change(id, by, "incident.severity_changed", (change, incident) -> {
            Steering.requirePresent(change, Actor.of(by.value()));
            Optional<String> fault =
                    severity.compareTo(incident.severity()) > 0 ? Optional.empty() : Optional.of("it is not worse");
            new ClosingRules(change, incident).requireChange(severity, fault).finish();
            return incident.with(severity);
        });
    }

    /**
     * Notes harms of which nobody knew yet. The duties that they bring about are added from when they are known; none is ever taken
     * away or put off, and one that was met already is to be met again, as nobody was told of what nobody knew.
     *
     * @param id which
     * @param by who says so
     * @param harms what it did
     * @param aware since when that is known
     * @return the incident
     * @throws FindingsException with {@code INC-1} if no harm is new, or {@code aware} lies before its detection or in the future;
     *     {@code ILLEGAL_TRANSITION} if it is closed and not opened again, or dismissed; {@code UNKNOWN_PRINCIPAL}
     */
    public Incident learn(IncidentId id, PrincipalId by, Set<Harm> harms, Instant aware) {
        return change(id, by, "incident.harms_learnt", (change, incident) -> {
            Steering.requirePresent(change, Actor.of(by.value()));
            new ClosingRules(change, incident).requireLearnt(harms, aware).finish();
            return incident.with(harms, RegulatoryClock.due(clocks, harms, aware));
        });
    }

    /**
     * Notes that it is less bad than was thought, as somebody decided.
     *
     * @param id which
     * @param by who says so
     * @param severity how bad it is
     * @param decision the decision that approved {@linkplain Incident#lowering just that}; it counts once
     * @return the incident
     * @throws FindingsException with {@code INC-1} if there is no such decision, it has been used, or the severity is not less;
     *     {@code SOD-2} unless they are a person who is active
     */
    public Incident lower(IncidentId id, PrincipalId by, Severity severity, DecisionId decision) {
        return personal(id, by, "incident.severity_changed", (change, incident) -> {
            Optional<String> fault = new Lowering(severity, decision).fault(change, incident);
            new ClosingRules(change, incident).requireChange(severity, fault).finish();
            return incident.with(severity)
                    .with(incident.handling().handledBy(by).loweredBy(decision.value()));
        });
    }

    /**
     * Notes that an authority was told; an incomplete first report meets the duty.
     *
     * @param id which
     * @param filing what it was told, when and by whom
     * @return the incident
     * @throws FindingsException with {@code UNKNOWN_CLOCK} if the incident has no such duty, {@code SOD-2} unless who told is a
     *     person who is active
     */
    public Incident report(IncidentId id, Filing filing) {
        return personal(id, filing.by(), "incident.reported", (change, incident) -> {
            new ClosingRules(change, incident).requireClock(filing.clock()).finish();
            Filing now = new Filing(filing.clock(), filing.type(), change.now(), filing.by(), filing.evidence());
            return incident.with(incident.handling().handledBy(filing.by()).with(now));
        });
    }

    /** Announces duties past half their time and overdue ones, once each, to those who can meet them, {@linkplain Each each by itself}. */
    public void tick() {
        List<IncidentId> open = store.read(reader -> reader.all(KIND).stream()
                .filter(stored -> stored.value().state() != Incident.State.DISMISSED)
                .filter(stored -> !stored.value().duties().isEmpty())
                .map(stored -> stored.value().id())
                .toList());
        Each.of(open, id -> store.change(change -> DutyAnnouncer.announce(change, Records.get(change, id))));
    }

    /** A step that only people who are active take. */
    private Incident personal(IncidentId id, PrincipalId by, String type, BiFunction<Change, Incident, Incident> work) {
        return change(id, by, type, (change, incident) -> {
            new ClosingRules(change, incident).requirePerson("by", by).finish();
            return work.apply(change, incident);
        });
    }

    private Incident change(IncidentId id, PrincipalId by, String type, BiFunction<Change, Incident, Incident> work) {
        AuditEvent attempt = AuditEvent.of(type, Actor.of(by.value()), Subject.of(NOUN, id.value()));
        return Attempts.of(store, attempt, change -> {
            Stored<Incident> stored = Records.get(change, id);
            return step(change, stored, work.apply(change, stored.value()), type, attempt.actor())
                    .value();
        });
    }

    Stored<Incident> step(Change change, Stored<Incident> stored, Incident after, String type, Actor actor) {
        Optional<Incident> before = Optional.of(stored.value());
        Stored<Incident> next = change.update(KIND, stored, after);
        Alert.tell(change, before, after);
        change.record(Records.step(type, actor, stored.value(), next));
        listeners.forEach(told -> told.incidentChanged(change, before, after, actor));
        return next;
    }

    /**
     * Finds an incident that must be there.
     *
     * @param reader reads what is stored
     * @param id which
     * @return the incident
     * @throws FindingsException with {@code UNKNOWN_INCIDENT} if there is none
     */
    public static Incident require(Reader reader, IncidentId id) {
        return Records.get(reader, id).value();
    }
}
