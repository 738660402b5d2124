package dev.assay.governance.asset;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Sets {@linkplain Floor floors} and ends them. Thread-safe.
 *
 * @since 0.1
 */
public final class Floors {
    /** The cause of a state that somebody put by hand. */
    public static final String BY_HAND = "by-hand";

    private Floors() {}

    /**
     * Notes that something put an asset into a state; one that holds for the same cause stays, unless this one is worse.
     *
     * @param change what the change is made through
     * @param asset which
     * @param cause what did
     * @param state the state
     * @param actor who or what did
     */
    public static void set(Change change, AssetId asset, String cause, QualityState state, Actor actor) {
        Floor floor = new Floor(asset, cause, state, actor.principal(), Optional.empty());
        Optional<Stored<Floor>> old = change.find(Floor.KIND, Floor.KIND.id(floor));
        boolean known = old.map(Stored::value)
                .filter(Floor::holds)
                .filter(held -> held.isAsBadAs(state))
                .isPresent();
        if (known) {
            return;
        }
        record(change, "quality.floor_set", change.put(Floor.KIND, floor), actor);
    }

    /**
     * Ends floors of an asset.
     *
     * @param change what the change is made through
     * @param asset which
     * @param causes which of them
     * @param actor who or what ends them
     */
    public static void end(Change change, AssetId asset, Predicate<String> causes, Actor actor) {
        change.findBy(Floor.KIND, "by-asset", asset.value()).stream()
                .filter(stored -> stored.value().holds())
                .filter(stored -> causes.test(stored.value().cause()))
                .map(stored -> change.update(Floor.KIND, stored, stored.value().endedAt(change.now())))
                .forEach(ended -> record(change, "quality.floor_ended", ended, actor));
    }

    private static void record(Change change, String type, Stored<Floor> stored, Actor actor) {
        Floor floor = stored.value();
        change.record(AuditEvent.of(type, actor, new Subject("quality-floor", Floor.KIND.id(floor), stored.version()))
                .withDetails(Map.of("asset", floor.asset().value(), "cause", floor.cause())));
    }

    /**
     * Returns the states of the floors that hold.
     *
     * @param reader reads what is stored
     * @param asset which asset
     * @return the states, in no order
     */
    public static List<QualityState> of(Reader reader, AssetId asset) {
        return reader.findBy(Floor.KIND, "by-asset", asset.value()).stream()
                .map(Stored::value)
                .filter(Floor::holds)
                .map(Floor::state)
                .toList();
    }
}
