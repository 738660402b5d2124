package dev.assay.governance.routing;

import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.incident.IncidentId;
import java.util.Set;

/**
 * What became of an outcome. Immutable.
 *
 * @param run the digest under which it is recorded
 * @param receipt how it was taken
 * @param decisions the decisions that were opened or added to
 * @param incidents the incidents that were opened or added to
 * @param contracts the decisions about suppliers that were opened or added to
 * @since 0.1
 */
public record Routed(
        String run, Receipt receipt, Set<DecisionId> decisions, Set<IncidentId> incidents, Set<DecisionId> contracts) {
    /** How an outcome was taken. */
    public enum Receipt {
        /** It was recorded and acted upon. */
        TAKEN,
        /** It had been recorded before. */
        KNOWN,
        /** It was recorded, but a later run had been acted upon already; only its failures were acted upon. */
        LATE
    }

    /** Copies the sets. */
    public Routed {
        decisions = Set.copyOf(decisions);
        incidents = Set.copyOf(incidents);
        contracts = Set.copyOf(contracts);
    }
}
