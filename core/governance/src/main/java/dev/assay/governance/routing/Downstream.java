package dev.assay.governance.routing;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.lineage.Lineage;
import dev.assay.governance.store.Reader;
import dev.assay.governance.system.RiskTier;

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
     * Returns what the registries tell: assets made from it, as {@linkplain dev.assay.governance.lineage.Feeds declared} or as
     * versions of models say, and the systems that are made of any of them.
     *
     * @return the rule that a router follows unless told otherwise
     */
    static Downstream registered() {
        return (reader, asset) -> {
            Lineage lineage = Lineage.of(reader);
            boolean high = lineage.systems(asset).stream()
                    .anyMatch(system -> !system.tiering().tier().isLowerThan(RiskTier.HIGH_RISK));
            return new Reach(lineage.downstream(asset).size(), high ? Tier.HIGH_RISK : Tier.ORDINARY);
        };
    }

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
