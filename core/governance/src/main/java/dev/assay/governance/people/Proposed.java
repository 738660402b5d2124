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

    /**
     * Returns over which state of the thing it was proposed: of two, one that was proposed over another state is stale, or the other
     * is.
     *
     * @return how often the thing had changed; how many proposals about it had been approved, unless the thing changes otherwise, too
     */
    default int over() {
        return proposal().basis().over();
    }
}
