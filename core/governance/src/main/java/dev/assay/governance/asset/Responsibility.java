package dev.assay.governance.asset;

import dev.assay.governance.store.Reader;

/**
 * Tells whether anybody's work covers an asset. Implementations must be thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Responsibility {
    /**
     * Returns whether an asset belongs to an activity at least.
     *
     * @param reader reads what is stored
     * @param asset the asset
     * @return true if it does
     */
    boolean covers(Reader reader, AssetId asset);
}
