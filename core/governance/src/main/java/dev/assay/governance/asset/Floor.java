package dev.assay.governance.asset;

import dev.assay.governance.store.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * That something other than a decision put an asset into a state; whatever is decided about something else, the asset gets no
 * better until a run passes without a warning. Immutable.
 *
 * @param asset which
 * @param cause what did, such as {@code by-hand}
 * @param state the state, degraded or quarantined
 * @param by who or what did
 * @param ended when a run passed, or when it was decided that nothing is wrong; empty while it holds
 * @since 0.1
 */
public record Floor(AssetId asset, String cause, QualityState state, String by, Optional<Instant> ended) {
    /** Floors, found by asset ({@code by-asset}). */
    public static final Kind<Floor> KIND = Kind.of("quality-floor", Floor.class, Floor::id)
            .indexedBy("by-asset", floor -> List.of(floor.asset().value()));

    /**
     * Returns whether the asset gets no better.
     *
     * @return true until it has ended
     */
    public boolean holds() {
        return ended.isEmpty();
    }

    boolean isAsBadAs(QualityState other) {
        return state instanceof QualityState.Quarantined || !(other instanceof QualityState.Quarantined);
    }

    private String id() {
        return asset.value() + " " + cause;
    }

    Floor endedAt(Instant now) {
        return new Floor(asset, cause, state, by, Optional.of(now));
    }
}
