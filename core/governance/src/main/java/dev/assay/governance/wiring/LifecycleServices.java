package dev.assay.governance.wiring;

import dev.assay.governance.gate.Announcements;
import dev.assay.governance.gate.Gates;
import dev.assay.governance.gate.Retentions;
import dev.assay.governance.risk.Checklists;
import dev.assay.governance.risk.RiskLimits;
import dev.assay.governance.risk.Risks;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.Stages;
import dev.assay.governance.system.Systems;
import dev.assay.governance.system.UseCases;

/**
 * AI systems from idea to end, with what is asked of them. Thread-safe.
 *
 * @since 0.1
 */
public final class LifecycleServices {
    private final Systems systems;
    private final UseCases useCases;
    private final Stages stages;
    private final Risks risks;
    private final Checklists checklists;
    private final Announcements announcements;
    private final Retentions retentions;

    LifecycleServices(GovernanceStore store, Stages stages, RiskLimits limits) {
        this.systems = Gates.systems(store);
        this.useCases = new UseCases(store);
        this.stages = stages;
        this.risks = new Risks(store, limits, AiSystem::owners);
        this.checklists = new Checklists(store, AiSystem::owners);
        this.announcements = new Announcements(store);
        this.retentions = new Retentions(store);
    }

    /**
     * Returns the service for the register of AI systems and suppliers.
     *
     * @return the service
     */
    public Systems systems() {
        return systems;
    }

    /**
     * Returns the service for what systems are to be used for.
     *
     * @return the service
     */
    public UseCases useCases() {
        return useCases;
    }

    /**
     * Returns what brings systems from stage to stage through all gates.
     *
     * @return the service
     */
    public Stages stages() {
        return stages;
    }

    /**
     * Returns the service for what may go wrong.
     *
     * @return the service
     */
    public Risks risks() {
        return risks;
    }

    /**
     * Returns the service for what must be looked at.
     *
     * @return the service
     */
    public Checklists checklists() {
        return checklists;
    }

    /**
     * Returns the service for what users and dependants are told.
     *
     * @return the service
     */
    public Announcements announcements() {
        return announcements;
    }

    /**
     * Returns the service for what becomes of the data at the end.
     *
     * @return the service
     */
    public Retentions retentions() {
        return retentions;
    }
}
