package dev.assay.governance.card.registry;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.lineage.Lineage;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Text;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * Knows how a dataset was prepared. A host that keeps its pipelines elsewhere implements this over them.
 *
 * @since 0.1
 */
public interface Preprocessing {
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

    /**
     * Returns what the {@linkplain Lineage lineage} of assets tells: the pipelines upstream are the steps, the farthest first, and
     * the datasets that are made from nothing are the raw data. It does not know where code is.
     *
     * @return what is told by lineage
     */
    static Preprocessing ofLineage() {
        return new LineagePreprocessing();
    }
}
