package dev.assay.governance.wiring;

import dev.assay.governance.decision.Decisions;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.monitoring.Monitoring;
import dev.assay.governance.routing.Downstream;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.store.GovernanceStore;

/**
 * What becomes of runs of suites, and of runs that do not come. Thread-safe.
 *
 * @since 0.1
 */
public final class QualityServices {
    private final QualityRouter router;
    private final Monitoring monitoring;

    QualityServices(GovernanceStore store, Decisions decisions, Incidents incidents, Downstream downstream) {
        this.router = new QualityRouter(store, decisions, incidents, downstream);
        this.monitoring = new Monitoring(store, router);
    }

    /**
     * Returns what takes outcomes of runs to who must decide.
     *
     * @return the service
     */
    public QualityRouter router() {
        return router;
    }

    /**
     * Returns the service for how long there may be no run.
     *
     * @return the service
     */
    public Monitoring monitoring() {
        return monitoring;
    }
}
