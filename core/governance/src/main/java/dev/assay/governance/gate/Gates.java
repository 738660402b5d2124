package dev.assay.governance.gate;

import dev.assay.governance.card.template.RequiredCards;
import dev.assay.governance.risk.RiskLimits;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.system.GateFacts;
import dev.assay.governance.system.Stages;
import dev.assay.governance.system.Systems;
import dev.assay.governance.system.TierLimits;

/**
 * Wires every requirement of the life cycle to what is stored, so that none holds because nobody looked. Thread-safe.
 *
 * @since 0.1
 */
public final class Gates {
    private Gates() {}

    /**
     * Returns the service that brings systems from stage to stage through all gates, with the datasheets and model cards that come
     * with the library and the usual limits of risks.
     *
     * @param store where systems, and all that is said of them, are stored
     * @return the service
     */
    public static Stages stages(GovernanceStore store) {
        return stages(store, RequiredCards.ofDefaults(), TierLimits.ofDefaults());
    }

    /**
     * Returns the service that brings systems from stage to stage through all gates.
     *
     * @param store where systems, and all that is said of them, are stored
     * @param cards after which templates datasets and models must have a complete card
     * @param limits how much risk may be tolerated, and for how long an assessment counts
     * @return the service
     */
    public static Stages stages(GovernanceStore store, RequiredCards cards, RiskLimits limits) {
        return new Stages(store, facts(cards, limits));
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
     * Returns what the store tells of every requirement, with the datasheets and model cards that come with the library and the usual
     * limits of risks.
     *
     * @return the facts; whatever is not shown is missing
     */
    public static GateFacts facts() {
        return facts(RequiredCards.ofDefaults(), TierLimits.ofDefaults());
    }

    /**
     * Returns what the store tells of every requirement.
     *
     * @param cards after which templates datasets and models must have a complete card
     * @param limits how much risk may be tolerated, and for how long an assessment counts
     * @return the facts; whatever is not shown is missing
     */
    public static GateFacts facts(RequiredCards cards, RiskLimits limits) {
        return new WiredFacts(cards, limits);
    }
}
