package dev.assay.governance.people;

/**
 * Something that someone wants, together with their proposal, as it is stored. Implementations are immutable.
 *
 * @param <C> the implementation
 * @since 0.1
 */
public interface Proposed<C extends Proposed<C>> {
    /**
     * Returns who wants it, and what was said to it.
     *
     * @return the proposal
     */
    Proposal proposal();

    /**
     * Returns the same with what was said to the proposal.
     *
     * @param ruled the proposal after somebody ruled on it
     * @return a new value
     */
    C with(Proposal ruled);
}
