package dev.assay.governance.audit.file;

import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.UnanchoredWindow;
import dev.assay.governance.audit.verify.DamagedException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Decides when checkpoints of a log in files are made. Thread-safe; one checkpoint is made at a time. */
final class CheckpointSchedule {
    /** A log must close even if a sink never answers, as its directory is locked until then. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Path directory;
    private final Clock clock;
    private final long everyRecords;
    private final Duration everySoOften;
    private final Anchoring anchoring;
    private final SegmentWriter writer;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile long triedSize;
    private volatile Instant triedAt;
    private volatile long triedRolls;
    private volatile @Nullable String fault;
    private final Consumer<List<AuditEvent>> diary;
    private @Nullable LogState signed;
    private @Nullable Anchored last;

    /**
     * Creates the schedule of a log.
     *
     * @param diary appends what is to be recorded of checkpoints; does nothing if nothing is
     */
    CheckpointSchedule(
            FileAuditLogBuilder settings, Anchoring anchoring, SegmentWriter writer, Consumer<List<AuditEvent>> diary) {
        this.diary = diary;
        this.directory = settings.directory;
        this.clock = settings.clock;
        this.everyRecords = settings.everyRecords;
        this.everySoOften = settings.everySoOften;
        this.anchoring = anchoring;
        this.writer = writer;
        this.triedSize = writer.durable().head().seq()
                - anchoring.window(writer.durable().head().seq()).records();
        this.triedAt = clock.instant();
    }

    /**
     * Makes a checkpoint if one is due and nobody is making it. What goes wrong is kept for the status, whatever it is: the
     * records are on the disk, and whoever appended them must not take them for refused.
     */
    void look() {
        if (isDue() && lock.tryLock()) {
            try {
                if (isDue()) {
                    tryCheckpoint();
                }
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean isDue() {
        long size = writer.durable().head().seq();
        return size > triedSize && (size - triedSize >= everyRecords || writer.rolls() > triedRolls || isLongAgo());
    }

    /** A clock that was set back tells nothing of how long it is, and could tell nothing for as long as it was set back. */
    private boolean isLongAgo() {
        Duration since = Duration.between(triedAt, clock.instant());
        return since.isNegative() || since.compareTo(everySoOften) >= 0;
    }

    /** Takes note of sinks that could not be asked when the log was opened. */
    void unread(List<String> sinks) {
        if (!sinks.isEmpty()) {
            fault = "checkpoints could not be read from " + String.join(", ", sinks);
        }
    }

    /** Makes the last checkpoint if there is something new, unless a sink keeps another thread waiting for too long. */
    void finish() {
        if (!isFree()) {
            fault = "the last checkpoint was not made, because another was not done within " + PATIENCE;
            return;
        }
        try {
            if (window().records() > 0) {
                tryCheckpoint();
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean isFree() {
        try {
            return lock.tryLock(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return lock.tryLock();
        }
    }

    private void tryCheckpoint() {
        try {
            checkpoint();
        } catch (AuditException e) {
            fault = e.getMessage();
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // Its message is a stranger's, who may have put anything into it.
            fault = "checkpoint could not be made: " + e.getClass().getName();
        }
    }

    Anchored checkpoint() {
        lock.lock();
        try {
            diary.accept(CheckpointEvents.of(anchoring, last));
            LogState state = writer.durable();
            triedSize = state.head().seq();
            triedAt = clock.instant();
            triedRolls = writer.rolls();
            Anchored made = anchoring.anchor(state.head().seq(), roots(state));
            signed = state;
            last = made;
            fault = made.failed().isEmpty() ? null : "checkpoint could not be kept by " + made.failed();
            return made;
        } finally {
            lock.unlock();
        }
    }

    private LongFunction<Hash> roots(LogState state) {
        return size -> {
            LogState before = signed;
            if (size == state.head().seq()) {
                return state.range().root();
            }
            return before != null && size == before.head().seq()
                    ? before.range().root()
                    : read(size);
        };
    }

    private Hash read(long size) {
        try {
            return Replay.at(directory, size).range().root();
        } catch (IOException | DamagedException e) {
            throw new AuditException("root at " + size + " records could not be computed", e);
        }
    }

    Optional<String> fault() {
        return Optional.ofNullable(fault);
    }

    UnanchoredWindow window() {
        return anchoring.window(writer.durable().head().seq());
    }
}
