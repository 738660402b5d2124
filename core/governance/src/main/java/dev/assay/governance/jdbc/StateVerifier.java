package dev.assay.governance.jdbc;

import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Snapshot;
import dev.assay.governance.store.StateReplay;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Verifies that a store in a database has what its log proves, thing by thing: a row that was edited past the log is found. Immutable.
 *
 * <p>The log is replayed and held against the rows of things and of the keys by which they are found. What it finds:
 * {@code STATE_DIFFERS}, a thing has another state than the log proves; {@code VERSION_DIFFERS}, it was written another number of
 * times; {@code STATE_MISSING}, a thing that the log proves is not there; {@code STATE_UNPROVEN}, a thing is there of which the log
 * does not know; {@code STATE_UNREADABLE}, a thing is as the log proves, but not as its kind has it; {@code KEY_MISSING}, a thing is
 * not found by a key of its own; {@code KEY_UNPROVEN}, a thing is found by a key that it does not have, or that nobody has;
 * {@code KIND_UNKNOWN}, things are found by keys, but nobody said by which; {@code CLOCK_DIFFERS}, time has come further, or less far,
 * than the records say, which is looked at when the log is read from its first record. Findings name things, never what is stored.
 *
 * <p>The log is read and its chain followed, but only a {@linkplain dev.assay.governance.audit.verify.Verifier verifier} that knows
 * checkpoints or tags finds a log that was written anew as a whole; so verify the log, too.
 *
 * <p>Rows and log are read in one transaction that sees one moment ({@code REPEATABLE READ} or the like, never the lock of the head),
 * so that the store may be in use: nobody waits. In memory is a digest of each thing, and its keys; not the states, unless a snapshot
 * has them.
 *
 * @since 0.1
 */
public final class StateVerifier {
    private final Map<String, Kind<?>> kinds;
    private final Optional<Snapshot> snapshot;
    private final Progress progress;

    private StateVerifier(Map<String, Kind<?>> kinds, Optional<Snapshot> snapshot, Progress progress) {
        this.kinds = kinds;
        this.snapshot = snapshot;
        this.progress = progress;
    }

    /** Is told how far a verification has come. */
    @FunctionalInterface
    public interface Progress {
        /**
         * Takes note; called in the thread that verifies, after every thousand rows and after the last.
         *
         * @param rows how many rows of records, things and keys were read
         * @param all how many there are
         */
        void reached(long rows, long all);
    }

    /**
     * Returns a verifier.
     *
     * @param kinds the kinds of the things, such as {@code GovernanceKinds.all()}, which tell by what keys things are found
     * @return the verifier
     * @throws IllegalArgumentException if two kinds have one name
     */
    public static StateVerifier of(Collection<? extends Kind<?>> kinds) {
        Map<String, Kind<?>> byName = new LinkedHashMap<>();
        for (Kind<?> kind : kinds) {
            Kind<?> other = byName.putIfAbsent(kind.name(), kind);
            if (other != null && other != kind) {
                throw new IllegalArgumentException("kinds must have names of their own, but two are " + kind.name());
            }
        }
        return new StateVerifier(byName, Optional.empty(), (rows, all) -> {});
    }

    /**
     * Returns the verifier that reads only what was recorded after a snapshot, as it must when records before are pruned.
     *
     * @param trusted was taken of the store, kept elsewhere, and {@linkplain Snapshot#recordedIn recorded} in its log
     * @return a new verifier
     */
    public StateVerifier startingAt(Snapshot trusted) {
        return new StateVerifier(kinds, Optional.of(trusted), progress);
    }

    /**
     * Returns the verifier that tells how far it has come.
     *
     * @param listener is told
     * @return a new verifier
     */
    public StateVerifier telling(Progress listener) {
        return new StateVerifier(kinds, snapshot, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Verifies a store. Nothing is written.
     *
     * @param store the store, which may be in use
     * @return what was found
     * @throws dev.assay.governance.audit.AuditException if the log cannot be followed, if records from where it begins are pruned, or
     *     if the database cannot do it
     * @throws IllegalArgumentException if the log does not say that the snapshot was taken
     */
    public StateCheck verify(JdbcStore store) {
        return store.view(connection -> {
            Rows rows = new Rows(connection, store.stream(), progress);
            StateReplay replay = snapshot.map(StateReplay::after).orElseGet(StateReplay::ofAll);
            Proof proof = new LogReplay(rows, replay).proof();
            return new StateComparison(rows, proof, kinds).check();
        });
    }
}
