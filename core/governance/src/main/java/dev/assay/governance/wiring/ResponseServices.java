package dev.assay.governance.wiring;

import dev.assay.governance.decision.Decisions;
import dev.assay.governance.incident.FollowUps;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.monitoring.Runbooks;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.supply.Supplies;

/**
 * What is done when something went wrong. Thread-safe.
 *
 * @since 0.1
 */
public final class ResponseServices {
    private final Incidents incidents;
    private final FollowUps followUps;
    private final Runbooks runbooks;
    private final Supplies supplies;

    ResponseServices(GovernanceStore store, Decisions decisions, Listening listening) {
        this.supplies = new Supplies(store, decisions);
        this.incidents = new Incidents(store, listening.settings().clocks(), listening.incidents(supplies));
        this.followUps = new FollowUps(store);
        this.runbooks = new Runbooks(store);
    }

    /**
     * Returns the service for incidents and the duties to report them.
     *
     * @return the service
     */
    public Incidents incidents() {
        return incidents;
    }

    /**
     * Returns the service for what is to be done after incidents.
     *
     * @return the service
     */
    public FollowUps followUps() {
        return followUps;
    }

    /**
     * Returns the service for what is done step by step.
     *
     * @return the service
     */
    public Runbooks runbooks() {
        return runbooks;
    }

    /**
     * Returns the service for what suppliers are asked when what they supply fails.
     *
     * @return the service
     */
    public Supplies supplies() {
        return supplies;
    }
}
