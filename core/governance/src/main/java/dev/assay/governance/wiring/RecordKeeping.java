package dev.assay.governance.wiring;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.audit.verify.RecordSource;
import dev.assay.governance.jdbc.JdbcStore;
import dev.assay.governance.store.GovernanceStore;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where everything is kept: a store, the log in which it records, and what proves that log. Thread-safe.
 *
 * @since 0.1
 */
public final class RecordKeeping {
    private final GovernanceStore store;
    private final AuditLog log;
    private final Optional<Supplier<RecordSource>> source;
    private final Supplier<Anchored> checkpoint;

    private RecordKeeping(
            GovernanceStore store,
            AuditLog log,
            Optional<Supplier<RecordSource>> source,
            Supplier<Anchored> checkpoint) {
        this.store = Objects.requireNonNull(store, "store");
        this.log = Objects.requireNonNull(log, "log");
        this.source = source;
        this.checkpoint = Objects.requireNonNull(checkpoint, "checkpoint");
    }

    /**
     * Returns a store over a log in files, whose key and sinks make the checkpoints.
     *
     * @param store the store over that log, as {@code MemoryStore.replay} or {@code MemoryStore.resume} return it
     * @param log the log
     * @return both
     */
    public static RecordKeeping inFiles(GovernanceStore store, FileAuditLog log) {
        return new RecordKeeping(store, log, Optional.of(log::source), log::checkpoint);
    }

    /**
     * Returns a store in a database, with its log there.
     *
     * @param store the store
     * @param anchoring the key and the sinks that make the checkpoints
     * @return both
     */
    public static RecordKeeping inDatabase(JdbcStore store, Anchoring anchoring) {
        Objects.requireNonNull(anchoring, "anchoring");
        return new RecordKeeping(
                store,
                store.log(),
                Optional.of(store.log()::source),
                () -> store.log().checkpoint(anchoring));
    }

    /**
     * Returns a store with a log that nobody signs, for tests and trials: there are no checkpoints, so no packs and no freezes of
     * evidence, no checkpoint is evidence of a control, and that an emergency has none is recorded.
     *
     * @param store the store
     * @param log the log in which it records
     * @return both
     */
    public static RecordKeeping unsigned(GovernanceStore store, AuditLog log) {
        return new RecordKeeping(store, log, Optional.empty(), RecordKeeping::unsigned);
    }

    private static <T> T unsigned() {
        throw new AuditException(
                "log must have a key and sinks, but has none; RecordKeeping.inFiles and inDatabase name them");
    }

    GovernanceStore store() {
        return store;
    }

    AuditLog log() {
        return log;
    }

    /** Returns the records for those who verify them; empty if no checkpoint could be held against them. */
    Optional<Supplier<RecordSource>> source() {
        return source;
    }

    Supplier<RecordSource> requiredSource() {
        return source.orElse(RecordKeeping::unsigned);
    }

    Supplier<Anchored> checkpoint() {
        return checkpoint;
    }
}
