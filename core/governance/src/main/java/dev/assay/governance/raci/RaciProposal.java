package dev.assay.governance.raci;

import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposed;
import dev.assay.governance.store.Kind;

/**
 * That someone wants another matrix. Immutable.
 *
 * @param proposal who wants it, and how it stands
 * @param next the next version of the matrix
 * @since 0.1
 */
public record RaciProposal(Proposal proposal, RaciMatrix next) implements Proposed<RaciProposal> {
    /** The kind under which proposals are stored. */
    public static final Kind<RaciProposal> KIND = Kind.of(
            "raci-proposal", RaciProposal.class, proposal -> proposal.proposal().id());

    @Override
    public RaciProposal with(Proposal ruled) {
        return new RaciProposal(ruled, next);
    }
}
