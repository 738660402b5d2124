package dev.assay.governance.wiring;

import dev.assay.governance.access.Access;
import dev.assay.governance.access.emergency.BreakGlass;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.gate.Gates;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.store.ConflictException;
import dev.assay.governance.store.Each;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.system.Stages;
import java.util.List;

/**
 * All of governance over one store: every service, each told of what concerns it, and one {@link #tick} for whatever time brings
 * about. An application makes it once, when it starts. Thread-safe.
 *
 * <p>It has no rule, no thread and no state of its own. Who wants one of the services otherwise than it is here makes that service by
 * its constructor, and then sees to its listeners and its ticks.
 *
 * @since 0.1
 */
public final class Governance {
    private final RecordKeeping records;
    private final GovernanceSettings settings;
    private final Access access;
    private final BreakGlass emergencies;
    private final Decisions decisions;
    private final StaffingServices staffing;
    private final AssetServices assets;
    private final QualityServices quality;
    private final ResponseServices response;
    private final ActServices acts;
    private final LifecycleServices lifecycle;
    private final AssuranceServices assurance;
    private final Outbox outbox;

    private Governance(RecordKeeping records, GovernanceSettings settings) {
        this.records = records;
        this.settings = settings;
        GovernanceStore store = records.store();
        GovernanceSettings.Host host = settings.host();
        this.access = Access.over(store, settings.access(), host.hooks());
        this.outbox = new Outbox(store, settings.chief());
        this.emergencies = new BreakGlass(
                store, access.effects(), outbox, host.notifier().orElse(Governance::undelivered), records.checkpoint());
        Stages stages = Gates.stages(
                store, settings.cards().required(), settings.spans().risks());
        Listening listening = new Listening(settings, access, stages);
        QualityStates states = new QualityStates(listening.quality());
        this.decisions =
                new Decisions(store, settings.decisions(), settings.responsibilities(), states, listening.decisions());
        this.staffing = new StaffingServices(store, listening.people(decisions.flow()), listening.assets());
        this.assets = new AssetServices(store, states, listening.assets(), settings.cards());
        this.response = new ResponseServices(store, decisions, listening);
        this.quality = new QualityServices(store, decisions, response.incidents(), host.downstream());
        this.acts = new ActServices(store, decisions, settings.spans().clearance());
        this.lifecycle = new LifecycleServices(store, stages, settings.spans().risks());
        this.assurance = new AssuranceServices(records, assets.cards(), listening.catalogues());
    }

    /**
     * Puts all of governance together.
     *
     * @param records where everything is kept
     * @param settings what the organisation set
     * @return governance
     */
    public static Governance over(RecordKeeping records, GovernanceSettings settings) {
        return new Governance(records, settings);
    }

    /** What nobody delivers waits, as what could not be delivered does. */
    private static void undelivered(Notice notice) {
        throw new IllegalStateException("notifier must be set, but is not; notice " + notice.id() + " waits");
    }

    /**
     * Returns the store, for who reads what is there.
     *
     * @return the store
     */
    public GovernanceStore store() {
        return records.store();
    }

    /**
     * Returns who belongs to the organisation, and who answers for what.
     *
     * @return the services
     */
    public StaffingServices staffing() {
        return staffing;
    }

    /**
     * Returns access for a time: requests, approvals, grants, policies and checks.
     *
     * @return the service
     */
    public Access access() {
        return access;
    }

    /**
     * Returns access in an emergency.
     *
     * @return the service
     */
    public BreakGlass emergencies() {
        return emergencies;
    }

    /**
     * Returns what there is: data, models and their cards.
     *
     * @return the services
     */
    public AssetServices assets() {
        return assets;
    }

    /**
     * Returns what becomes of runs.
     *
     * @return the services
     */
    public QualityServices quality() {
        return quality;
    }

    /**
     * Returns what people are asked to decide.
     *
     * @return the service
     */
    public Decisions decisions() {
        return decisions;
    }

    /**
     * Returns what is done when something went wrong.
     *
     * @return the services
     */
    public ResponseServices response() {
        return response;
    }

    /**
     * Returns what is asked and recorded of acts outside of the store. A host that begins such acts calls {@code
     * indeterminate().recover()} once when it starts, before anything is begun, where no other process begins things in the same store.
     *
     * @return the services
     */
    public ActServices acts() {
        return acts;
    }

    /**
     * Returns AI systems from idea to end.
     *
     * @return the services
     */
    public LifecycleServices lifecycle() {
        return lifecycle;
    }

    /**
     * Returns reviews, policies, controls and evidence.
     *
     * @return the services
     */
    public AssuranceServices assurance() {
        return assurance;
    }

    /**
     * Returns the notices that wait; what nobody is there to be told goes to the chief.
     *
     * @return the outbox
     */
    public Outbox outbox() {
        return outbox;
    }

    /**
     * Sees to whatever time has brought about, every {@link TimedWork} in its order and each by itself, so that one that fails keeps no
     * other from being done. A host calls it every few minutes. Calling it more often, or from several places, changes nothing twice:
     * work that meets what another tick does at that moment is tried once more, and what then is left is for the next tick. Only notices
     * are delivered at least once: seldom twice where several processes deliver at the same moment.
     *
     * <p>It is told from the log what was done: what the library itself recorded meanwhile, among which is what a run that came in at
     * that moment brought about in the library's name.
     *
     * @return what was done
     * @throws RuntimeException what the first work that failed threw, with those of the others as suppressed ones, after all were done; so
     *     are a linkage error, an overflow of the stack and an assertion error of a listener; a scheduler that gives up what throws
     *     must catch them
     */
    public Ticked tick() {
        Tally tally = new Tally(records.log());
        Each.of(List.of(TimedWork.values()), work -> {
            afresh(work);
            tally.done(work);
        });
        return tally.ticked();
    }

    /** What another tick did meanwhile is done: who looks again finds that nothing of it is due any more. */
    private void afresh(TimedWork work) {
        try {
            work.on(this);
        } catch (ConflictException e) {
            work.on(this);
        }
    }

    void reportOrphans() {
        assets.inventory().reportOrphans(settings.chief(), Actor.system());
    }

    void deliver() {
        settings.host().notifier().ifPresent(outbox::deliver);
    }
}
