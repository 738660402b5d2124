package dev.assay.governance.system;

import dev.assay.governance.risk.RiskLimits;
import dev.assay.quality.finding.Finding;
import java.util.List;

/**
 * Tells what is missing for a requirement. Implementations must be thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface GateFacts {
    /**
     * Returns what is missing.
     *
     * @param requirement what must hold
     * @param question about which system
     * @return the findings; empty if it holds
     */
    List<Finding> missing(Requirement requirement, GateQuestion question);

    /**
     * Returns what can be told from the systems, their parts, risks and responsibilities alone, with the usual limits of risks.
     *
     * @return the facts
     */
    static GateFacts stored() {
        return stored(TierLimits.ofDefaults());
    }

    /**
     * Returns what can be told from the systems, their parts, risks and responsibilities alone; what cannot be is missing. All
     * facts together are told by {@code dev.assay.governance.gate.Gates}.
     *
     * @param limits how much risk may be tolerated, and for how long an assessment counts
     * @return the facts
     */
    static GateFacts stored(RiskLimits limits) {
        return new StoredFacts(limits);
    }

    /**
     * Returns these facts, except that others tell of one requirement.
     *
     * @param told the requirement
     * @param facts what tells of it
     * @return new facts
     */
    default GateFacts with(Requirement told, GateFacts facts) {
        return (requirement, question) -> (requirement == told ? facts : this).missing(requirement, question);
    }
}
