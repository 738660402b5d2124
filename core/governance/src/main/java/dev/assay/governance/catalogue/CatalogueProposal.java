package dev.assay.governance.catalogue;

import dev.assay.governance.people.Proposal;
import dev.assay.governance.people.Proposed;
import dev.assay.governance.store.Kind;
import java.util.List;

/**
 * That someone wants another version of a catalogue, such as one that asks for less. Immutable.
 *
 * @param proposal who wants it, and how it stands
 * @param header where the version comes from
 * @param items its items in their order
 * @param over how many versions of the catalogue were loaded
 * @since 0.1
 */
public record CatalogueProposal(Proposal proposal, CatalogueHeader header, List<CatalogueItem> items, int over)
        implements Proposed<CatalogueProposal> {
    /** Proposals. */
    public static final Kind<CatalogueProposal> KIND = Kind.of(
            "catalogue-proposal",
            CatalogueProposal.class,
            proposed -> proposed.proposal().id());

    /** Copies the items. */
    public CatalogueProposal {
        items = List.copyOf(items);
    }

    @Override
    public CatalogueProposal with(Proposal ruled) {
        return new CatalogueProposal(ruled, header, items, over);
    }

    Catalogue catalogue() {
        return Catalogue.of(header, items);
    }
}
