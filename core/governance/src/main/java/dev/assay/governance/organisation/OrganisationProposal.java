package dev.assay.governance.organisation;

import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposed;
import dev.assay.governance.store.Kind;

/**
 * That someone wants an organisation described in another way. Immutable.
 *
 * @param proposal who wants it, and how it stands
 * @param version the version that the description would be
 * @param digest the digest of the description, which who approves it must have read
 * @since 0.1
 */
public record OrganisationProposal(Proposal proposal, int version, String digest)
        implements Proposed<OrganisationProposal> {
    /** The kind under which proposals are stored. */
    public static final Kind<OrganisationProposal> KIND = Kind.of(
            "organisation-proposal",
            OrganisationProposal.class,
            proposal -> proposal.proposal().id());

    @Override
    public OrganisationProposal with(Proposal ruled) {
        return new OrganisationProposal(ruled, version, digest);
    }
}
