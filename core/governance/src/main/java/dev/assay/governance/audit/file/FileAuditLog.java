package dev.assay.governance.audit.file;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.anchor.Anchored;
import dev.assay.governance.audit.verify.DamagedException;
import dev.assay.governance.audit.verify.Pruning;
import dev.assay.governance.audit.verify.RecordSource;
import dev.assay.governance.audit.verify.Verification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A log in files of one directory. Thread-safe.
 *
 * <p>What {@link #append} returned is on disk. Callers at the same time share the trip to it; there is no thread for that.
 *
 * @since 0.1
 */
public final class FileAuditLog implements AuditLog, AutoCloseable {
    private final Path directory;
    private final DirectoryLock lock;
    private final Verification opened;
    private final long readable;
    private final @Nullable SegmentWriter writer;
    private final @Nullable GroupCommit commit;
    private final @Nullable CheckpointSchedule schedule;
    private final @Nullable Pruner pruner;

    private FileAuditLog(
            FileAuditLogBuilder settings,
            DirectoryLock lock,
            Verification opened,
            @Nullable SegmentWriter writer,
            long readable) {
        this.directory = settings.directory;
        this.lock = lock;
        this.opened = opened;
        this.readable = readable;
        this.writer = writer;
        this.commit = writer == null ? null : new GroupCommit(settings.queue, settings.patience, writer::write);
        this.schedule = writer == null
                ? null
                : settings.anchoring
                        .map(anchoring -> new CheckpointSchedule(
                                settings, anchoring, writer, settings.recording ? this::record : events -> {}))
                        .orElse(null);
        this.pruner = writer == null || commit == null
                ? null
                : settings.anchoring
                        .map(anchoring -> new Pruner(settings, anchoring, writer, commit))
                        .orElse(null);
    }

    static FileAuditLog writable(
            FileAuditLogBuilder settings, DirectoryLock lock, Verification opened, SegmentWriter writer) {
        return new FileAuditLog(settings, lock, opened, writer, 0);
    }

    static FileAuditLog readOnly(FileAuditLogBuilder settings, DirectoryLock lock, Verification opened, long readable) {
        return new FileAuditLog(settings, lock, opened, null, readable);
    }

    /**
     * Says where a log is or will be.
     *
     * @param directory the directory, made when it is needed, with nothing else in it
     * @param stream the log's name, which is also the origin of its checkpoints
     * @param clock tells the time of records
     * @return a builder, to be opened
     * @throws IllegalArgumentException if the stream is no id
     */
    public static FileAuditLogBuilder in(Path directory, String stream, Clock clock) {
        return new FileAuditLogBuilder(directory, stream, clock);
    }

    /** Makes a checkpoint afterwards if one is due, and meanwhile others append. */
    @Override
    public List<AuditRecord> append(List<AuditEvent> events) {
        List<AuditRecord> added = appendLocked(events);
        afterAppending();
        return added;
    }

    @Override
    public List<AuditRecord> appendLocked(List<AuditEvent> events) {
        if (commit == null) {
            throw new AuditException("log in " + directory + " can be read only: " + opened.message());
        }
        if (events.isEmpty()) {
            return List.of();
        }
        return commit.submit(List.copyOf(events));
    }

    /** Makes a checkpoint if one is due. Where another thread is making one, nobody waits for it. */
    @Override
    public void afterAppending() {
        if (schedule != null) {
            schedule.look();
        }
    }

    /** Takes note of sinks that could not be asked when the log was opened. */
    void unread(List<String> sinks) {
        if (schedule != null) {
            schedule.unread(sinks);
        }
    }

    private void record(List<AuditEvent> events) {
        if (commit != null) {
            commit.submit(events);
        }
    }

    @Override
    public long size() {
        return writer == null ? readable : writer.durable().head().seq();
    }

    @Override
    public Instant highestTime() {
        if (writer != null) {
            return writer.durable().highest();
        }
        try (Stream<AuditRecord> records = read(first())) {
            return records.map(AuditRecord::at).max(Instant::compareTo).orElse(Instant.MIN);
        }
    }

    @Override
    public long first() {
        try {
            return Segments.listing(directory).first();
        } catch (IOException e) {
            throw new AuditException("log in " + directory + " could not be read", e);
        }
    }

    /** Whoever still reads records when they are pruned may fail. */
    @Override
    public Stream<AuditRecord> read(long from) {
        if (from < 1) {
            throw new IllegalArgumentException("from must be 1 or more, but was " + from);
        }
        Pruning.requireLeft(first(), from);
        return RecordStream.of(directory, from, size());
    }

    /**
     * Returns the records as they are stored, for a verifier.
     *
     * @return those that are in the log now; all of them in a log that can be read only
     */
    public RecordSource source() {
        return FileRecordSource.upTo(directory, writer == null ? Long.MAX_VALUE : size());
    }

    /**
     * Makes a checkpoint now, as before an audit.
     *
     * @return the checkpoint, and which sinks keep it
     * @throws AuditException if the log makes no checkpoints or is read only, or contradicts the newest one in a sink
     */
    public Anchored checkpoint() {
        if (schedule == null) {
            throw new AuditException("log in " + directory + " must have a key and sinks, but has none");
        }
        return schedule.checkpoint();
    }

    /**
     * Takes away the oldest files of which every record is older than {@linkplain FileAuditLogBuilder#retention the retention}, and
     * leaves a signed checkpoint in their place. The last file is never taken. Before that the log is verified from its first
     * record, and {@code audit.pruned} tells of it; a stop in the middle is brought to its end when the log is opened. What is left
     * can be verified and proved as before. What is gone cannot be read, so that a store in memory begins with a snapshot.
     *
     * @param actor who wants it
     * @param reason why
     * @return how many records were taken away; 0 if no file was old enough
     * @throws AuditException if the log makes no checkpoints or is read only; if it is not intact or no sink has a checkpoint of
     *     what is to go; if that carries states, and no snapshot taken after them is recorded; or if files cannot be read or written
     */
    public long prune(Actor actor, String reason) {
        if (schedule == null || pruner == null) {
            throw new AuditException("log in " + directory + " must be writable and make checkpoints to be pruned");
        }
        try {
            schedule.checkpoint();
            long gone = pruner.prune(actor, reason);
            if (gone > 0) {
                schedule.checkpoint();
            }
            return gone;
        } catch (IOException | DamagedException e) {
            throw new AuditException("log in " + directory + " could not be pruned", e);
        }
    }

    /**
     * Returns how the log is.
     *
     * @return the status
     */
    public LogStatus status() {
        Optional<String> refusal =
                writer == null ? Optional.of(opened.message().en()) : Optional.ofNullable(writer.poison());
        Optional<CheckpointSchedule> anchors = Optional.ofNullable(schedule);
        return new LogStatus(
                size(),
                opened,
                refusal,
                anchors.flatMap(CheckpointSchedule::fault),
                anchors.map(CheckpointSchedule::window));
    }

    /** Makes the last checkpoint if there is something new, and lets others have the log. */
    @Override
    public void close() {
        if (commit == null || writer == null) {
            release();
            return;
        }
        try {
            if (schedule != null && writer.poison() == null) {
                schedule.finish();
            }
        } finally {
            commit.exclusively(this::release);
        }
    }

    private void release() {
        try {
            if (writer != null) {
                writer.close("log in " + directory + " is closed");
            }
            lock.close();
        } catch (IOException e) {
            throw new AuditException("log in " + directory + " could not be closed", e);
        }
    }
}
