package dev.assay.governance.asset;

import dev.assay.governance.store.Kind;
import java.util.List;

/**
 * The kind under which assets are stored.
 *
 * @since 0.1
 */
public final class Assets {
    /** Assets, found by owner ({@code by-owner}) and by suite ({@code by-suite}). */
    public static final Kind<Asset> KIND = Kind.of(
                    "asset", Asset.class, asset -> asset.id().value())
            .indexedBy(
                    "by-owner",
                    asset -> asset.owner().stream().map(Object::toString).toList())
            .indexedBy("by-suite", asset -> List.copyOf(asset.suites()));

    private Assets() {}
}
