package dev.assay.governance.monitoring;

import dev.assay.governance.asset.Inventory;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposals;
import dev.assay.governance.people.Steering;
import dev.assay.governance.raci.SecondPersons;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Attempts;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Each;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes silence for a signal: a run that does not come is acted upon as one that failed. Thread-safe.
 *
 * @since 0.1
 */
public final class Monitoring {
    /** Plans by asset and suite. */
    public static final Kind<MonitoringPlan> KIND =
            Kind.of("monitoring-plan", MonitoringPlan.class, MonitoringPlan::id);

    /** Proposals of plans. */
    public static final Kind<PlanProposal> PROPOSALS = Kind.of(
            "monitoring-plan-proposal",
            PlanProposal.class,
            proposed -> proposed.proposal().id());

    private static final Proposals<PlanProposal> OPEN = new Proposals<>(PROPOSALS, SecondPersons::drop);

    private final GovernanceStore store;
    private final QualityRouter router;

    /**
     * Creates the service.
     *
     * @param store where plans are kept
     * @param router takes silence to the person who must decide
     */
    public Monitoring(GovernanceStore store, QualityRouter router) {
        this.store = store;
        this.router = router;
    }

    /**
     * Proposes how long there may be no run; in place of what was said before. Who may approve is told as {@link SecondPersons}
     * says, the persona that owns the asset first.
     *
     * @param plan the plan; what is known of the runs is not looked at
     * @param reason why
     * @param actor who wants it
     * @return the id of the proposal
     * @throws FindingsException with {@code UNKNOWN_ASSET} if there is no such asset, with {@code UNKNOWN_PRINCIPAL} if nobody knows
     *     the actor, or {@code REASON_MISSING}
     */
    public String propose(MonitoringPlan plan, String reason, Actor actor) {
        AuditEvent event = event("config.proposed", actor, plan.id()).because(reason);
        return Attempts.of(store, event, change -> {
            Inventory.find(change, plan.asset());
            MonitoringPlan wanted = plan.begun(Instant.EPOCH);
            String id = propose(change, wanted, reason, actor);
            change.record(event.withDetails(details(wanted)).correlatedBy(id));
            return id;
        });
    }

    /**
     * Proposes that a plan ends, such as that of a suite that is not run any more.
     *
     * @param plan its {@linkplain MonitoringPlan#id id}
     * @param reason why
     * @param actor who wants it
     * @return the id of the proposal, to be {@linkplain #approve approved} or {@linkplain #decline declined} as one to begin it
     * @throws FindingsException with {@code UNKNOWN_PLAN} if none with this id is in force, with {@code UNKNOWN_PRINCIPAL} if nobody
     *     knows the actor, or {@code REASON_MISSING}
     */
    public String proposeEnd(String plan, String reason, Actor actor) {
        AuditEvent event = event("config.proposed", actor, plan).because(reason);
        return Steering.known(store, event, change -> {
            MonitoringPlan ended = Plans.inForce(change, plan).value().endedAt(change.now());
            String id = propose(change, ended, reason, actor);
            change.record(event.withDetails(details(ended)).correlatedBy(id));
            return id;
        });
    }

    private static String propose(Change change, MonitoringPlan next, String reason, Actor actor) {
        Proposal proposal = OPEN.propose(change, next.id(), actor, reason, made -> new PlanProposal(made, next))
                .proposal();
        SecondPersons.tellOfAsset(change, PROPOSALS, proposal, Plans.shown(next), next.asset());
        return proposal.id();
    }

    /**
     * Approves a proposal. The plan holds from now on, or has ended: then no silence is announced any more, and what silence has led
     * to stays for those to decide who were asked.
     *
     * @param proposal the id of the proposal
     * @param reason why
     * @param actor who approves, an active person without a part in the proposal
     * @return the plan
     * @throws FindingsException with {@code SOD-1} or {@code SOD-2} if the actor may not, with {@code ALREADY_RESOLVED} if somebody
     *     ruled on it, with {@code STALE} if another was approved since, with {@code UNKNOWN} if there is none
     */
    public MonitoringPlan approve(String proposal, String reason, Actor actor) {
        AuditEvent attempt = event("config.changed", actor, proposal).because(reason);
        return Attempts.of(store, attempt, change -> {
            PlanProposal approved = OPEN.approve(change, proposal, actor, reason);
            MonitoringPlan next = approved.next();
            MonitoringPlan plan = next.isInForce()
                    ? next.begun(change.now())
                    : Plans.inForce(change, next.id()).value().endedAt(change.now());
            change.put(KIND, plan);
            change.record(approved.proposal()
                    .creditedIn(event("config.changed", actor, plan.id())
                            .because(reason)
                            .withDetails(details(plan))
                            .correlatedBy(proposal)));
            return plan;
        });
    }

    /**
     * Declines a proposal.
     *
     * @param proposal the id of the proposal
     * @param reason why
     * @param actor who declines, an active person
     * @throws FindingsException with {@code ALREADY_RESOLVED} if somebody ruled on it, with {@code UNKNOWN} if there is none, with
     *     {@code SOD-2} if the actor is no active person, with {@code REASON_MISSING} without a reason
     */
    public void decline(String proposal, String reason, Actor actor) {
        OPEN.decline(
                store,
                AuditEvent.of("config.declined", actor, Subject.of("monitoring-plan", proposal))
                        .because(reason));
    }

    private static AuditEvent event(String type, Actor actor, String plan) {
        return AuditEvent.of(type, actor, Subject.of("monitoring-plan", plan));
    }

    private static Map<String, Object> details(MonitoringPlan plan) {
        return Map.of(
                "asset",
                plan.asset().value(),
                "maxSilence",
                plan.maxSilence().toString(),
                "wanted",
                plan.isInForce() ? "BEGIN" : "END");
    }

    /**
     * Returns the plans whose runs do not come.
     *
     * @return the plans, in the order of their ids
     */
    public List<MonitoringPlan> silent() {
        return store.read(reader -> reader.all(KIND).stream()
                .map(Stored::value)
                .filter(plan -> isSilent(reader, plan))
                .toList());
    }

    /**
     * Returns when a run was heard of last.
     *
     * @param reader reads what is stored
     * @param plan the plan
     * @return the end of the last run of the plan's suite over its asset; empty if there was none
     */
    public static Optional<Instant> heard(Reader reader, MonitoringPlan plan) {
        return Runs.latest(reader, plan.asset(), plan.suite()).map(QualityRun::ended);
    }

    /**
     * Returns whether runs of a plan do not come.
     *
     * @param reader reads what is stored
     * @param plan the plan
     * @return true once the longest silence has passed
     */
    public static boolean isSilent(Reader reader, MonitoringPlan plan) {
        return plan.missedAt(reader.now(), last(reader, plan)) > 0;
    }

    private static Instant last(Reader reader, MonitoringPlan plan) {
        return Runs.latest(reader, plan.asset(), plan.suite())
                .map(QualityRun::ended)
                .filter(finished -> finished.isAfter(plan.heard().since()))
                .orElse(plan.heard().since());
    }

    /**
     * Acts upon silence, once for every time that the longest silence has passed again. A plan that cannot be acted upon keeps no
     * other from it.
     *
     * @throws RuntimeException what acting upon the first such plan threw, with the others' as suppressed ones
     */
    public void tick() {
        Each.of(silent(), this::announce);
    }

    private void announce(MonitoringPlan plan) {
        store.change(change -> {
            announce(change, change.find(KIND, plan.id()).orElseThrow());
            return plan;
        });
    }

    private void announce(Change change, Stored<MonitoringPlan> stored) {
        MonitoringPlan plan = stored.value();
        Instant last = last(change, plan);
        long before = last.equals(plan.heard().since()) ? plan.heard().missed() : 0;
        long missed = plan.missedAt(change.now(), last);
        if (missed > before) {
            change.update(KIND, stored, plan.with(new MonitoringPlan.Heard(last, missed)));
            change.record(AuditEvent.of(
                            "quality.run_missed",
                            Actor.system(),
                            Subject.of("asset", plan.asset().value()))
                    .withDetails(Map.of("suite", plan.suite(), "missed", String.valueOf(missed))));
            router.missed(change, plan.asset(), plan.suite(), new QualityRouter.Silence(last, plan.severity()));
        }
    }
}
