package dev.assay.governance.asset;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Stored;
import java.util.List;
import java.util.Map;

/**
 * Puts assets into states of quality, and tells those who must act on it. Thread-safe.
 *
 * @since 0.1
 */
public final class QualityStates {
    private final List<QualityListener> listeners;

    /**
     * Creates the service.
     *
     * @param listeners who is told, in order
     */
    public QualityStates(List<QualityListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Puts an asset into a state; records nothing if it is in that state already. A quarantine that somebody put by hand stays.
     *
     * @param change what the change is made through
     * @param asset which
     * @param next the state
     * @param actor who or what causes it
     * @param reason why
     * @return the asset as it is
     */
    public Stored<Asset> set(Change change, Stored<Asset> asset, QualityState next, Actor actor, String reason) {
        boolean held = asset.value().quality() instanceof QualityState.Quarantined quarantined
                && quarantined.heldBy().isPresent();
        return held ? asset : lift(change, asset, next, actor, reason);
    }

    /**
     * Puts an asset into a state as {@link #set} does, even out of a quarantine that somebody put by hand: for a decision about
     * just that.
     *
     * @param change what the change is made through
     * @param asset which
     * @param next the state
     * @param actor who or what causes it
     * @param reason why
     * @return the asset as it is
     */
    public Stored<Asset> lift(Change change, Stored<Asset> asset, QualityState next, Actor actor, String reason) {
        Asset before = asset.value();
        if (before.quality().equals(next)) {
            return asset;
        }
        Stored<Asset> after = change.update(Assets.KIND, asset, before.withQuality(next));
        String type = next instanceof QualityState.Waived ? "quality.waived" : "quality.state_changed";
        change.record(
                AuditEvent.of(type, actor, new Subject("asset", before.id().value(), after.version()))
                        .because(reason)
                        .withDetails(Map.of("from", name(before.quality()), "to", name(next))));
        listeners.forEach(listener -> listener.qualityChanged(change, before, after.value(), actor));
        return after;
    }

    private static String name(QualityState state) {
        return state.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT);
    }
}
