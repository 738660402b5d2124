package dev.assay.governance.asset;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.store.Change;

/**
 * Is told when an asset is registered, handled in another way or answered for by others, within the change.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface AssetListener {
    /**
     * Is told of a change.
     *
     * @param change what the change is made through
     * @param asset the asset as it is
     * @param actor who made it
     */
    void assetChanged(Change change, Asset asset, Actor actor);
}
