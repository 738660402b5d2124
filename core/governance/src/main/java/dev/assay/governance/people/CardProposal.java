package dev.assay.governance.people;

/**
 * That someone wants another card for a persona. Immutable.
 *
 * @param proposal who wants it, and how it stands
 * @param next the persona with the next version of its card
 * @since 0.1
 */
public record CardProposal(Proposal proposal, Persona next) implements Proposed<CardProposal> {
    @Override
    public CardProposal with(Proposal ruled) {
        return new CardProposal(ruled, next);
    }
}
