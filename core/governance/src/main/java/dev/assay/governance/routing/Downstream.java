package dev.assay.governance.routing;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.store.Reader;

/**
 * Tells what depends on an asset. Thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Downstream {
    /**
     * Tells what depends on an asset.
     *
     * @param reader reads what is stored
     * @param asset the asset
     * @return what depends on it, directly or not
     */
    Reach of(Reader reader, AssetId asset);

    /**
     * Returns the rule that nothing is known to depend on anything.
     *
     * @return no assets, no system of high risk
     */
    static Downstream unknown() {
        return (reader, asset) -> new Reach(0, Tier.ORDINARY);
    }

    /** The highest risk of the systems that are fed. */
    enum Tier {
        /** None is of high risk. */
        ORDINARY,
        /** One at least is of high risk. */
        HIGH_RISK
    }

    /**
     * What depends on an asset. Immutable.
     *
     * @param assets how many assets do
     * @param tier the highest risk of the systems that are fed
     * @since 0.1
     */
    record Reach(int assets, Tier tier) {}
}
