package dev.assay.governance.card.registry;

import dev.assay.governance.asset.AssetId;
import java.time.Instant;
import java.util.List;

/**
 * What a card is about, for who looks it up. Immutable.
 *
 * @param subject the asset
 * @param version its version
 * @param versions the versions that the card was about, the oldest first, with the present one
 * @since 0.1
 */
public record Topic(AssetId subject, String version, List<Seen> versions) {
    /**
     * A version, and since when the card was about it.
     *
     * @param version the version
     * @param since when it was turned to it
     */
    public record Seen(String version, Instant since) {}

    /** Copies the list. */
    public Topic {
        versions = List.copyOf(versions);
    }
}
