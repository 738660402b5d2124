package dev.assay.governance.system;

import dev.assay.governance.Reasons;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.QualityListener;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.incident.IncidentListener;
import dev.assay.governance.people.Approvals;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Roster;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Each;
import dev.assay.governance.store.GovernanceStore;
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
     * risks ends, and no test of its kill switch counts any more, so that the way forward asks for new ones.
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
            FindingsException.throwErrors(Systems.what(id), missing(new GateQuestion(change, system, request, actor)));
            if (request.to() == Stage.SUSPENDED) {
                SuspensionNotice.tell(change, system, Text.of(request.reason()));
                return suspend(change, old, List.of(request.reason()), Approvals.parts(actor), actor);
            }
            boolean back = system.stage() == Stage.OPERATION && request.to() == Stage.DEVELOPMENT;
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
                .because(String.join("\n", reasons))
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
                    .forEach(stored -> suspendIfDue(change, stored, Approvals.parts(actor), actor));
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
     * Begins or changes a pilot.
     *
     * @param id which system
     * @param pilot how small it is tried and how often it is looked at
     * @param decision the id of the decision; it may be empty for the first pilot only
     * @param actor who says so
     * @return the system
     * @throws FindingsException with {@code PILOT} if it gets another scope without a decision by which its business owner approves
     *     {@linkplain AiSystem#piloting just that} and was not used before
     */
    public AiSystem pilot(SystemId id, AiSystem.Pilot pilot, Optional<String> decision, Actor actor) {
        AuditEvent attempt = AuditEvent.of("system.pilot_changed", actor, Subject.of("ai-system", id.value()));
        return Steering.of(store, attempt, change -> {
            Stored<AiSystem> old = Systems.find(change, id);
            requireDecided(change, old.value(), pilot, decision);
            return Systems.put(
                    change,
                    old,
                    old.value().with(Optional.of(pilot)),
                    Systems.event("system.pilot_changed", actor, old)
                            .withDetails(Map.of("decision", decision.orElse(""))));
        });
    }

    private static void requireDecided(
            Change change, AiSystem system, AiSystem.Pilot pilot, Optional<String> decision) {
        boolean other = system.pilot()
                .filter(known -> !known.scope().equals(pilot.scope()))
                .isPresent();
        if (!other) {
            return;
        }
        String target = AiSystem.Pilot.target(pilot.scope());
        String approving = decision.filter(
                        cited -> Citations.unused(change, system, DecisionPolicy.DEPLOYMENT, target, cited)
                                .isPresent())
                .orElseThrow(() -> Systems.refused(
                        system.id(),
                        "PILOT",
                        "pilot of \"" + system.id()
                                + "\" must get another scope by a decision of its owner "
                                + system.purpose().businessOwner() + " about a part of it that approves \"" + target
                                + "\" and was not used before, but " + decision.orElse("none") + " was cited",
                        "시스템 \"" + system.id() + "\"의 시범 운영 범위는 소유자 "
                                + system.purpose().businessOwner() + "이(가) 구성 요소에 대해 \"" + target
                                + "\"을(를) 승인했고 아직 쓰이지 않은 결정에 의해서만 바꿀 수 있습니다. 인용: " + decision.orElse("없음")));
        change.insert(UsedDecision.KIND, new UsedDecision(approving, system.id()));
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
                            .filter(pilot -> !reader.now().isBefore(pilot.due()))
                            .ifPresent(pilot -> findings.add(Finding.warning(
                                    "PILOT-OVERDUE",
                                    "systems[" + system.id() + "]",
                                    Text.of(
                                            "pilot of " + system.id() + " was due at " + pilot.due(),
                                            system.id() + "의 시범 운영 검토 기한은 " + pilot.due() + "이었습니다")))));
            return findings;
        });
    }
}
