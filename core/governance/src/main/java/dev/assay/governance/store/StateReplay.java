package dev.assay.governance.store;

import dev.assay.governance.audit.AuditEvent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the states of things again in the records of a log, from its first record or after a snapshot; for those who write stores
 * and those who look whether a store has what its log proves. Confined to one thread.
 *
 * @since 0.1
 */
public final class StateReplay {
    private final States.Assembly assembly = new States.Assembly();
    private final Optional<Snapshot> snapshot;
    private final String digest;
    private boolean isKnown;

    private StateReplay(Optional<Snapshot> snapshot) {
        this.snapshot = snapshot;
        this.digest = snapshot.map(Snapshot::digest).orElse("");
        this.isKnown = snapshot.isEmpty();
    }

    /**
     * Returns a replay of a log from its first record.
     *
     * @return the replay
     */
    public static StateReplay ofAll() {
        return new StateReplay(Optional.empty());
    }

    /**
     * Returns a replay of what was recorded after a snapshot.
     *
     * @param snapshot was taken of a store over the log, and recorded in it
     * @return the replay
     */
    public static StateReplay after(Snapshot snapshot) {
        return new StateReplay(Optional.of(snapshot));
    }

    /**
     * Returns the number of the first record that is to be read.
     *
     * @return 1, or the number after the snapshot
     */
    public long first() {
        return snapshot.map(Snapshot::upTo).orElse(0L) + 1;
    }

    /**
     * Returns the states before the first record that is to be read.
     *
     * @return those of the snapshot, as {@link Journal#state} makes them; none if there is no snapshot
     */
    public List<Map<String, Object>> begin() {
        return snapshot.map(Snapshot::states).orElse(List.of());
    }

    /**
     * Returns the states that the next event completes.
     *
     * @param event the event of the next record
     * @return states that take the place of those before, as {@link Journal#state} makes them; none if the event carries none, or a
     *     piece only
     * @throws IllegalArgumentException if pieces are missing
     */
    public List<Map<String, Object>> read(AuditEvent event) {
        isKnown = isKnown || Snapshot.isTaken(event, digest);
        return assembly.add(event);
    }

    /**
     * Refuses a snapshot that no event was about.
     *
     * @throws IllegalArgumentException if the log does not say that this snapshot was taken
     */
    public void requireKnown() {
        if (!isKnown) {
            throw new IllegalArgumentException("snapshot up to " + (first() - 1)
                    + " must be recorded in the log, but there is no record of its digest " + digest);
        }
    }
}
