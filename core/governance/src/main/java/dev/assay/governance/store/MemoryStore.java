package dev.assay.governance.store;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * Keeps things in memory; the log is what lasts. Changes come one after another, reads together. Thread-safe.
 *
 * <p>Each event is recorded with the things it changed, so that {@link #replay} finds the same things again.
 *
 * @since 0.1
 */
public final class MemoryStore implements GovernanceStore {
    private final AuditLog log;
    private final Clock clock;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final MemoryTables tables = new MemoryTables();

    private MemoryStore(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Returns a store over a log, with all that the log says was stored.
     *
     * @param log the log
     * @param clock tells the time
     * @return the store
     */
    public static MemoryStore replay(AuditLog log, Clock clock) {
        MemoryStore store = new MemoryStore(log, clock);
        try (var records = log.read(1)) {
            records.forEach(added -> store.tables.replay(added.event().details()));
        }
        return store;
    }

    @Override
    public <R> R change(Function<? super Change, ? extends R> work) {
        MemoryChange change;
        R result;
        lock.writeLock().lock();
        try {
            change = new MemoryChange(tables, now());
            result = work.apply(change);
            List<AuditEvent> events = change.finish();
            if (!events.isEmpty()) {
                log.append(events);
            }
            tables.apply(change.written());
        } finally {
            lock.writeLock().unlock();
        }
        change.runActions();
        return result;
    }

    @Override
    public <R> R read(Function<? super Reader, ? extends R> query) {
        lock.readLock().lock();
        try {
            return query.apply(new MemoryChange(tables, now()));
        } finally {
            lock.readLock().unlock();
        }
    }

    private Instant now() {
        Instant clocked = Moments.micros(clock.instant());
        Instant highest = log.highestTime();
        return clocked.isAfter(highest) ? clocked : highest;
    }

    /**
     * Returns everything that is stored, as trees.
     *
     * @return by kind and id
     */
    public Map<String, Map<String, Map<String, Object>>> snapshot() {
        lock.readLock().lock();
        try {
            return tables.snapshot();
        } finally {
            lock.readLock().unlock();
        }
    }
}
