package dev.assay.governance.gate;

import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.system.GateFacts;
import dev.assay.governance.system.Stages;
import dev.assay.governance.system.Systems;

/**
 * Wires every requirement of the life cycle to what is stored, so that none holds because nobody looked. Thread-safe.
 *
 * @since 0.1
 */
public final class Gates {
    private Gates() {}

    /**
     * Returns the service that brings systems from stage to stage through all gates.
     *
     * @param store where systems, and all that is said of them, are stored
     * @return the service
     */
    public static Stages stages(GovernanceStore store) {
        return new Stages(store, facts());
    }

    /**
     * Returns the service that keeps the systems, which looks for what {@link Systems#setUpkeep} names.
     *
     * @param store where systems, and all that is said of them, are stored
     * @return the service
     */
    public static Systems systems(GovernanceStore store) {
        return new Systems(store, facts());
    }

    /**
     * Returns what the store tells of every requirement.
     *
     * @return the facts; whatever is not shown is missing
     */
    public static GateFacts facts() {
        return new WiredFacts();
    }
}
