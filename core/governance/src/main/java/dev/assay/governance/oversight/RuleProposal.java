package dev.assay.governance.oversight;

import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposed;

/**
 * That someone wants a rule, or another in its place. Immutable.
 *
 * @param proposal who wants it, and how it stands
 * @param next the rule
 * @since 0.1
 */
public record RuleProposal(Proposal proposal, OversightRule next) implements Proposed<RuleProposal> {
    @Override
    public RuleProposal with(Proposal ruled) {
        return new RuleProposal(ruled, next);
    }
}
