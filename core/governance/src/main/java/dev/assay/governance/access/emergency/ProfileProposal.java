package dev.assay.governance.access.emergency;

import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposed;

/**
 * That someone wants a profile for emergencies, or another in its place. Immutable.
 *
 * @param proposal who wants it, and how it stands
 * @param next the profile
 * @since 0.1
 */
public record ProfileProposal(Proposal proposal, EmergencyProfile next) implements Proposed<ProfileProposal> {
    @Override
    public ProfileProposal with(Proposal ruled) {
        return new ProfileProposal(ruled, next);
    }
}
