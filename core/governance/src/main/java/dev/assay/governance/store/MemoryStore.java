package dev.assay.governance.store;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * Keeps things in memory; the log is what lasts. Changes come one after another, reads together; neither waits for a sink of
 * checkpoints, except for the change after which one is due. Thread-safe.
 *
 * <p>Each event is recorded with the things it changed, so that {@link #replay} finds the same things again. Time is found again from
 * the times of the records: it goes on from the last of them, also if the clock was set back before that.
 *
 * @since 0.1
 */
public final class MemoryStore implements GovernanceStore {
    private final AuditLog log;
    private final Clock clock;
    private final Ratchet ratchet = new Ratchet(System::nanoTime);
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Nesting nesting = new Nesting();
    private final MemoryTables tables = new MemoryTables();
    private volatile ClockState recorded = ClockState.NONE;

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
     * @throws IllegalArgumentException if a piece of a state is missing
     */
    public static MemoryStore replay(AuditLog log, Clock clock) {
        return new MemoryStore(log, clock).after(StateReplay.ofAll());
    }

    /**
     * Returns a store over a log, as {@link #replay} does, but reads only what was recorded after a snapshot of it.
     *
     * @param snapshot was taken of a store over this log, and recorded in it
     * @param log the log
     * @param clock tells the time
     * @return the store
     * @throws IllegalArgumentException if the log does not say that this snapshot was taken, or if a piece of a state is missing
     */
    public static MemoryStore resume(Snapshot snapshot, AuditLog log, Clock clock) {
        return new MemoryStore(log, clock).after(StateReplay.after(snapshot));
    }

    private MemoryStore after(StateReplay replay) {
        long first = replay.first();
        replay.begin().forEach(tables::put);
        try (var records = log.read(first)) {
            records.forEach(read -> {
                recorded = recorded.recorded(read.at());
                replay.read(read.event()).forEach(tables::put);
            });
        }
        Instant highest = log.highestTime();
        if (recorded.time().isBefore(highest)) {
            recorded = ClockState.at(highest);
            try (var records = log.read(first)) {
                records.forEach(read -> recorded = recorded.recorded(read.at()));
            }
        }
        replay.requireKnown();
        return this;
    }

    @Override
    public <R> R change(Function<? super Change, ? extends R> work) {
        Changed<R> changed = nesting.changing(() -> changed(work));
        try {
            changed.actions.forEach(Runnable::run);
        } finally {
            if (changed.appended) {
                log.afterAppending();
            }
        }
        return changed.result;
    }

    /** What the work returned, what is to be done after it, and whether it recorded something. */
    private record Changed<R>(R result, List<Runnable> actions, boolean appended) {}

    private <R> Changed<R> changed(Function<? super Change, ? extends R> work) {
        lock.writeLock().lock();
        try {
            Instant reading = Moments.micros(clock.instant());
            MemoryChange change = new MemoryChange(tables, now(reading));
            R result = work.apply(change);
            List<AuditEvent> events = change.finish();
            if (!events.isEmpty()) {
                append(ratchet.flagged(events, reading), reading);
            }
            tables.apply(change.written());
            return new Changed<>(result, change.actions(), !events.isEmpty());
        } finally {
            lock.writeLock().unlock();
        }
    }

    @Override
    public <R> R read(Function<? super Reader, ? extends R> query) {
        return nesting.reading(() -> {
            lock.readLock().lock();
            try {
                return query.apply(new MemoryChange(tables, now(Moments.micros(clock.instant()))));
            } finally {
                lock.readLock().unlock();
            }
        });
    }

    private void append(List<AuditEvent> events, Instant reading) {
        for (AuditRecord added : log.appendLocked(events)) {
            recorded = recorded.recorded(added.at());
        }
        ratchet.recorded(reading);
    }

    /** Others may append to the log, too; of their records the highest time is known. */
    private Instant now(Instant reading) {
        Instant highest = log.highestTime();
        ClockState state = recorded;
        return ratchet.now(reading, highest.isAfter(state.time()) ? ClockState.at(highest) : state);
    }

    @Override
    public Snapshot snapshot() {
        lock.readLock().lock();
        try {
            return new Snapshot(log.size(), tables.states());
        } finally {
            lock.readLock().unlock();
        }
    }
}
