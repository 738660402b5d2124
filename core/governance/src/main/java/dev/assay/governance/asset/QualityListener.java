package dev.assay.governance.asset;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.store.Change;

/**
 * Is told that an asset is in another state of quality, within the change itself, so that what follows from it, such as
 * suspended grants, becomes visible together with it or not at all. Thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface QualityListener {
    /**
     * Is told of another state.
     *
     * @param change what the change is made through
     * @param before the asset as it was
     * @param after the asset as it is
     * @param actor who or what caused it
     */
    void qualityChanged(Change change, Asset before, Asset after, Actor actor);
}
