package dev.assay.governance.access.policy;

import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposed;

/**
 * That someone wants an approval policy, or its next version. Immutable.
 *
 * @param proposal who wants it, and how it stands
 * @param next the policy
 * @since 0.1
 */
public record PolicyProposal(Proposal proposal, ApprovalPolicy next) implements Proposed<PolicyProposal> {
    @Override
    public PolicyProposal with(Proposal ruled) {
        return new PolicyProposal(ruled, next);
    }
}
