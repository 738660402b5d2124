package dev.assay.governance.wiring;

import dev.assay.governance.decision.Decisions;
import dev.assay.governance.effect.Effects;
import dev.assay.governance.effect.Indeterminate;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.store.GovernanceStore;
import java.time.Duration;

/**
 * What agents and people do outside of the store. Thread-safe.
 *
 * @since 0.1
 */
public final class ActServices {
    private final Oversight oversight;
    private final Effects effects;
    private final Indeterminate indeterminate;

    ActServices(GovernanceStore store, Decisions decisions, Duration longest) {
        this.oversight = new Oversight(store, longest);
        this.effects = new Effects(store);
        this.indeterminate = new Indeterminate(store, decisions);
    }

    /**
     * Returns the service for who looks before an act is done.
     *
     * @return the service
     */
    public Oversight oversight() {
        return oversight;
    }

    /**
     * Returns the service for what is recorded before and after it is done.
     *
     * @return the service
     */
    public Effects effects() {
        return effects;
    }

    /**
     * Returns the service for what was begun and has no outcome.
     *
     * @return the service
     */
    public Indeterminate indeterminate() {
        return indeterminate;
    }
}
