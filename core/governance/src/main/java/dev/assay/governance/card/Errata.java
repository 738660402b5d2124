package dev.assay.governance.card;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.store.Reader;
import java.util.List;

/**
 * Finds what was wrong with something, such as its closed incidents.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Errata {
    /**
     * Returns what was wrong.
     *
     * @param reader reads what is stored
     * @param subject what it was wrong with
     * @return the errata, the oldest first
     */
    List<Erratum> of(Reader reader, AssetId subject);
}
