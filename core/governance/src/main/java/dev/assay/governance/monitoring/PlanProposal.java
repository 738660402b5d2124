package dev.assay.governance.monitoring;

import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposed;

/**
 * That someone wants a plan, or another in its place. Immutable.
 *
 * @param proposal who wants it, and how it stands
 * @param next the plan
 * @since 0.1
 */
public record PlanProposal(Proposal proposal, MonitoringPlan next) implements Proposed<PlanProposal> {
    @Override
    public PlanProposal with(Proposal ruled) {
        return new PlanProposal(ruled, next);
    }
}
