package dev.assay.governance.system;

import dev.assay.governance.Reasons;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.QualityListener;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Excerpt;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.incident.IncidentListener;
import dev.assay.governance.notice.LocalZone;
import dev.assay.governance.people.ApprovalRights;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.Steering;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Each;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * Brings systems from stage to stage through the gates, and suspends them when what must hold does not. Thread-safe.
 *
 * @since 0.1
 */
public final class Stages implements QualityListener, IncidentListener {
    private static final int MOST_TOLD = 20;
    private static final int MOST_LETTERS = 500;

    private final GovernanceStore store;
    private final GateFacts facts;

    /**
     * Creates the service. With all facts wired to the store it is made by {@code dev.assay.governance.gate.Gates}.
     *
     * @param store where systems are stored
     * @param facts tells what is missing; what it cannot tell must be missing
     */
    public Stages(GovernanceStore store, GateFacts facts) {
        this.store = Objects.requireNonNull(store, "store");
        this.facts = Objects.requireNonNull(facts, "facts");
    }

    /**
     * Finds what is missing before a step, and changes nothing.
     *
     * @param id which system
     * @param request where it should go
     * @param actor who wants it
     * @return the findings in the order of the gate's requirements; empty if it may go
     * @throws FindingsException with {@code ILLEGAL_TRANSITION} if the step is not in the table
     */
    public List<Finding> missing(SystemId id, StageRequest request, Actor actor) {
        return store.read(reader -> {
            AiSystem system = Systems.require(reader, id);
            Lifecycle.TRANSITIONS.require(id.value(), system.stage(), request.to());
            return missing(new GateQuestion(reader, system, request, actor));
        });
    }

    private List<Finding> missing(GateQuestion question) {
        return Lifecycle.gate(question.system().stage(), question.request().to()).stream()
                .flatMap(requirement -> missing(requirement, question).stream())
                .toList();
    }

    /** That the cause is gone means that what must go on to hold does. */
    private List<Finding> missing(Requirement requirement, GateQuestion question) {
        return requirement == Requirement.CAUSE_CLEARED ? standing(question) : facts.missing(requirement, question);
    }

    private List<Finding> standing(GateQuestion question) {
        return Lifecycle.STANDING.stream()
                .flatMap(requirement -> facts.missing(requirement, question).stream())
                .toList();
    }

    /**
     * Brings a system to another stage. From operation back to development its use case loses its decision, the assessment of its
     * risks ends, and no test of its kill switch counts any more, so that the way forward asks for new ones. The decisions that a step
     * asks for are noted as implemented by it.
     *
     * @param id which
     * @param request where it should go, why, and on what it rests
     * @param actor who wants it
     * @return the system
     * @throws FindingsException with {@code ILLEGAL_TRANSITION} if the step is not in the table, with {@code GATE-REASON} if it
     *     goes to development or is suspended without a reason, and with all that is missing at the gate
     */
    public AiSystem move(SystemId id, StageRequest request, Actor actor) {
        AuditEvent attempt = AuditEvent.of(type(request.to()), actor, Subject.of("ai-system", id.value()))
                .because(request.reason())
                .withDetails(Map.of("to", request.to().name()));
        return Steering.of(store, attempt, change -> {
            Stored<AiSystem> old = Systems.find(change, id);
            AiSystem system = old.value();
            Lifecycle.TRANSITIONS.require(id.value(), system.stage(), request.to());
            requireReason(id, request);
            GateQuestion question = new GateQuestion(change, system, request, actor);
            FindingsException.throwErrors(Systems.what(id), missing(question));
            Citations.carryOut(change, question);
            if (request.to() == Stage.SUSPENDED) {
                SuspensionNotice.tell(change, system, Text.of(request.reason()));
                return suspend(change, old, List.of(request.reason()), ApprovalRights.parts(actor), actor);
            }
            boolean back = request.to() == Stage.DEVELOPMENT && system.stage() != Stage.DISCOVERY;
            AiSystem next = back ? Modification.begin(change, system) : system;
            return enter(change, old, next.with(request.to(), Optional.empty()), moved(request, old, actor));
        });
    }

    /** Notes in the same event when the system came to its stage. */
    private static AiSystem enter(Change change, Stored<AiSystem> old, AiSystem next, AuditEvent event) {
        Optional<Stored<StageEntry>> before = StageEntry.find(change, next.id(), next.stage());
        int times = before.map(entry -> entry.value().times()).orElse(0) + 1;
        StageEntry entry = new StageEntry(next.id(), next.stage(), change.now(), times);
        change.put(StageEntry.KIND, entry);
        return Systems.put(change, old, next, event);
    }

    private static AuditEvent moved(StageRequest request, Stored<AiSystem> old, Actor actor) {
        return Systems.event(type(request.to()), actor, old)
                .because(request.reason())
                .withDetails(Map.of(
                        "from", old.value().stage().name(),
                        "to", request.to().name(),
                        "decision", request.decision().orElse(""),
                        "auditor", request.auditor().map(PrincipalId::value).orElse("")));
    }

    private static String type(Stage to) {
        return switch (to) {
            case SUSPENDED -> "system.suspended";
            case RETIRED -> "system.retired";
            default -> "system.stage_changed";
        };
    }

    private static void requireReason(SystemId id, StageRequest request) {
        boolean wants = request.to() == Stage.DEVELOPMENT || request.to() == Stage.SUSPENDED;
        if (wants && Reasons.isBlank(request.reason())) {
            throw Systems.refused(
                    id,
                    "GATE-REASON",
                    "system \"" + id + "\" must go to " + request.to() + " for a reason",
                    "시스템 \"" + id + "\"을(를) " + request.to() + " 단계로 옮기려면 사유를 적어야 합니다");
        }
    }

    private static AiSystem suspend(
            Change change, Stored<AiSystem> old, List<String> reasons, Set<PrincipalId> causers, Actor actor) {
        Set<PrincipalId> involved = Roster.now(change).involved(causers);
        AiSystem.Suspension why = new AiSystem.Suspension(reasons, causers, involved, change.now());
        AuditEvent event = Systems.event("system.suspended", actor, old)
                .because(Excerpt.lines(reasons))
                .withDetails(Map.of("from", old.value().stage().name()));
        return enter(change, old, old.value().with(Stage.SUSPENDED, Optional.of(why)), event);
    }

    /**
     * Suspends each live system for which something that must go on to hold does not, one after another, so that none waits for
     * another.
     *
     * @param actor who asks
     * @return the ids of the systems that were suspended
     */
    public List<SystemId> suspendWhereDue(Actor actor) {
        List<String> ids = store.read(reader -> reader.all(AiSystem.KIND).stream()
                .map(Stored::value)
                .filter(system -> Lifecycle.isLive(system.stage()))
                .map(system -> system.id().value())
                .toList());
        List<SystemId> suspended = new ArrayList<>();
        Each.of(
                ids,
                id -> store.change(change -> change.find(AiSystem.KIND, id)
                                .filter(stored -> suspendIfDue(change, stored, Set.of(), actor))
                                .map(stored -> stored.value().id()))
                        .ifPresent(suspended::add));
        return List.copyOf(suspended);
    }

    private boolean suspendIfDue(Change change, Stored<AiSystem> stored, Set<PrincipalId> causers, Actor actor) {
        AiSystem system = stored.value();
        if (!Lifecycle.isLive(system.stage())) {
            return false;
        }
        StageRequest request = StageRequest.of(Stage.SUSPENDED, "");
        List<Finding> broken = standing(new GateQuestion(change, system, request, actor));
        if (broken.isEmpty()) {
            return false;
        }
        SuspensionNotice.tell(change, system, SuspensionNotice.first(broken));
        suspend(change, stored, told(broken), causers, actor);
        return true;
    }

    /** However much is broken, the record that says so must hold it: what is left out is counted. */
    private static List<String> told(List<Finding> broken) {
        List<String> told = new ArrayList<>();
        broken.stream().limit(MOST_TOLD).map(Finding::toString).map(Stages::cut).forEach(told::add);
        if (broken.size() > MOST_TOLD) {
            told.add("and " + (broken.size() - MOST_TOLD) + " more");
        }
        return told;
    }

    private static String cut(String reason) {
        return reason.codePointCount(0, reason.length()) <= MOST_LETTERS
                ? reason
                : reason.substring(0, reason.offsetByCodePoints(0, MOST_LETTERS)) + "…";
    }

    /**
     * Suspends the live systems that need a dataset which is in quarantine now, in the same change.
     *
     * @param change what the change is made through
     * @param before the asset as it was
     * @param after the asset as it is
     * @param actor who or what caused it, which must not resume them
     */
    @Override
    public void qualityChanged(Change change, Asset before, Asset after, Actor actor) {
        if (!after.quality().isUsableAt(change.now())) {
            change.findBy(AiSystem.KIND, "by-asset", after.id().value())
                    .forEach(stored -> suspendIfDue(change, stored, ApprovalRights.parts(actor), actor));
        }
    }

    /**
     * Suspends the live systems that are made of an asset about which a critical incident is open now, in the same change.
     * Whoever reported it may resume them: to report is not to cause.
     *
     * @param change what the change is made through
     * @param before the incident as it was; empty if it was opened now
     * @param after the incident as it is
     * @param actor who or what reported it, or made it worse
     */
    @Override
    public void incidentChanged(Change change, Optional<Incident> before, Incident after, Actor actor) {
        if (after.severity() == Severity.CRITICAL && !after.isOver()) {
            change.findBy(AiSystem.KIND, "by-asset", after.sighting().asset().value())
                    .forEach(stored -> suspendIfDue(change, stored, Set.of(), actor));
        }
    }

    /**
     * Begins or changes a pilot. What begins, or is decided, is looked at one period from now; with a shorter period alone it is due
     * sooner, and never later.
     *
     * @param id which system
     * @param scope how small it is tried
     * @param period how often it is looked at, a day to a year
     * @param decision the id of the decision; it may be empty for a first pilot that is looked at every {@code P30D} or more often,
     *     and for the same scope with a shorter period
     * @param actor who says so; without a decision one who acts in the persona of its business owner
     * @return the system
     * @throws FindingsException with {@code NOT_ADDRESSED} if the actor does not, with {@code PILOT} if it gets another scope, or a longer period, of more than {@code P30D} if it is
     *     the first, without a decision by which its business owner approves {@linkplain AiSystem#piloting just that} and was not
     *     used before
     * @throws IllegalArgumentException if scope or period cannot be those of a pilot
     */
    public AiSystem pilot(SystemId id, Text scope, Period period, Optional<String> decision, Actor actor) {
        return piloting("system.pilot_changed", id, decision.orElse(""), actor, (change, system) -> {
            Instant due = PilotRules.next(change, period);
            AiSystem.Pilot wanted = new AiSystem.Pilot(scope, period, due);
            if (!PilotRules.isDecided(system, wanted)) {
                PilotRules.requireNone(system, decision);
                requireOwner(change, system, actor);
            }
            return Optional.of(PilotRules.change(change, system, wanted, decision, actor));
        });
    }

    /**
     * Notes that the pilot of a system was looked at, so that it is due one period from now. A completed review of the system does
     * the same.
     *
     * @param id which system
     * @param found what was found
     * @param actor who looked, who acts in the persona of its business owner
     * @return the system
     * @throws FindingsException with {@code NOT_ADDRESSED} if the actor does not, with {@code PILOT} if there is no pilot, or
     *     nothing was found that can be read
     */
    public AiSystem lookedAtPilot(SystemId id, String found, Actor actor) {
        return piloting("system.pilot_looked_at", id, found, actor, (change, system) -> {
            requireOwner(change, system, actor);
            return Optional.of(PilotRules.lookedAt(change, system, found));
        });
    }

    /**
     * Ends a pilot: the system is tried no more, and runs as it does.
     *
     * @param id which system
     * @param decision the id of the decision
     * @param actor who says so
     * @return the system
     * @throws FindingsException with {@code PILOT} if there is none, or without a decision by which its business owner approves
     *     {@linkplain AiSystem#endingPilot just that} and was not used before
     */
    public AiSystem endPilot(SystemId id, String decision, Actor actor) {
        return piloting("system.pilot_ended", id, decision, actor, (change, system) -> {
            PilotRules.end(change, system, decision, actor);
            return Optional.empty();
        });
    }

    private static void requireOwner(Change change, AiSystem system, Actor actor) {
        Text what = Text.of("pilot of \"" + system.id() + "\"", "시스템 \"" + system.id() + "\"의 시범 운영");
        Steering.requireOwner(change, actor, system.purpose().businessOwner(), what);
    }

    private AiSystem piloting(
            String type,
            SystemId id,
            String because,
            Actor actor,
            BiFunction<Change, AiSystem, Optional<AiSystem.Pilot>> work) {
        AuditEvent attempt =
                AuditEvent.of(type, actor, Subject.of("ai-system", id.value())).because(because);
        return Steering.of(store, attempt, change -> {
            Stored<AiSystem> old = Systems.find(change, id);
            AiSystem next = old.value().with(work.apply(change, old.value()));
            return Systems.put(
                    change, old, next, Systems.event(type, actor, old).because(because));
        });
    }

    /**
     * Moves the pilot of a system on because a review of it was completed; without a pilot it changes nothing.
     *
     * @param change what the change is made through
     * @param id which system
     * @param review the id of the review
     * @param actor who reviewed it
     */
    public static void reviewed(Change change, SystemId id, String review, Actor actor) {
        change.find(AiSystem.KIND, id.value())
                .ifPresent(old -> old.value()
                        .pilot()
                        .ifPresent(pilot -> Systems.put(
                                change,
                                old,
                                old.value().with(Optional.of(pilot.dueAt(PilotRules.next(change, pilot.period())))),
                                Systems.event("system.pilot_looked_at", actor, old)
                                        .because(review))));
    }

    /**
     * Finds the pilots that nobody has looked at in time.
     *
     * @return a warning {@code PILOT-OVERDUE} for each, in the order of the systems
     */
    public List<Finding> overduePilots() {
        return store.read(reader -> {
            List<Finding> findings = new ArrayList<>();
            reader.all(AiSystem.KIND).stream()
                    .map(Stored::value)
                    .filter(system -> system.stage() != Stage.RETIRED)
                    .forEach(system -> system.pilot()
                            .filter(pilot -> pilot.isOverdueAt(reader.now()))
                            .ifPresent(pilot -> findings.add(Finding.warning(
                                    "PILOT-OVERDUE",
                                    "systems[" + system.id() + "]",
                                    Text.of(
                                            "pilot of " + system.id() + " was due at "
                                                    + LocalZone.print(reader, pilot.due()),
                                            system.id() + "의 시범 운영 검토 기한은 " + LocalZone.print(reader, pilot.due())
                                                    + "이었습니다")))));
            return findings;
        });
    }
}
