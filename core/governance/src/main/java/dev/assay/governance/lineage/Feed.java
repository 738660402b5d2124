package dev.assay.governance.lineage;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That an asset is made from another. Immutable.
 *
 * @param from what it is made from
 * @param to what is made
 * @param since since when
 * @param declaredBy who said so
 * @param ended since when it is made from it no more; empty while it is
 * @since 0.1
 */
public record Feed(AssetId from, AssetId to, Instant since, PrincipalId declaredBy, Optional<Instant> ended) {
    /** Feeds, found while they last by what they come from ({@code by-from}) and what they go to ({@code by-to}). */
    public static final Kind<Feed> KIND = Kind.of("feed", Feed.class, feed -> id(feed.from(), feed.to()))
            .indexedBy("by-from", feed -> feed.isLive() ? List.of(feed.from().value()) : List.of())
            .indexedBy("by-to", feed -> feed.isLive() ? List.of(feed.to().value()) : List.of());

    /**
     * Returns whether it lasts.
     *
     * @return true until it is ended
     */
    public boolean isLive() {
        return ended.isEmpty();
    }

    Feed endedAt(Instant when) {
        return new Feed(from, to, since, declaredBy, Optional.of(when));
    }

    static String id(AssetId from, AssetId to) {
        return from + " " + to;
    }
}
