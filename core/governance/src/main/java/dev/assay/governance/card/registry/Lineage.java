package dev.assay.governance.card.registry;

import dev.assay.governance.Text;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.store.Reader;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Knows how a dataset came to be. A host that keeps lineage elsewhere implements this over it.
 *
 * @since 0.1
 */
public interface Lineage {
    /**
     * A step by which a dataset is made. Immutable.
     *
     * @param pipeline what runs it
     * @param what what it does
     * @param code where its code can be read; empty if it cannot
     * @since 0.1
     */
    record Step(AssetId pipeline, Text what, Optional<URI> code) {}

    /**
     * Returns the steps by which a dataset is made.
     *
     * @param reader reads what is stored
     * @param dataset the dataset
     * @return the steps in their order; empty if none is known
     */
    List<Step> steps(Reader reader, AssetId dataset);

    /**
     * Returns the raw data that a dataset is made from.
     *
     * @param reader reads what is stored
     * @param dataset the dataset
     * @return the datasets at the start; empty if none is known
     */
    List<AssetId> raw(Reader reader, AssetId dataset);
}
