package dev.assay.governance.catalogue;

import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposed;
import dev.assay.governance.store.Kind;
import java.util.List;

/**
 * That someone wants a control, such as one that is excluded. Immutable.
 *
 * @param proposal who wants it, and how it stands
 * @param next the control
 * @param over how often something had been said of the control
 * @since 0.1
 */
public record ControlProposal(Proposal proposal, Control next, int over) implements Proposed<ControlProposal> {
    /** Proposals, found by control ({@code by-control}). */
    public static final Kind<ControlProposal> KIND = Kind.of(
                    "control-proposal",
                    ControlProposal.class,
                    proposed -> proposed.proposal().id())
            .indexedBy("by-control", proposed -> List.of(proposed.next().id()));

    @Override
    public ControlProposal with(Proposal ruled) {
        return new ControlProposal(ruled, next, over);
    }
}
