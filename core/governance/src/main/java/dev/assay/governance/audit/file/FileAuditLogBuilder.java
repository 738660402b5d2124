package dev.assay.governance.audit.file;

import dev.assay.governance.Ids;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.ClockReading;
import dev.assay.governance.audit.Retention;
import dev.assay.governance.audit.anchor.AnchorSink;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.CheckpointKey;
import dev.assay.governance.audit.anchor.CheckpointSigner;
import dev.assay.governance.audit.anchor.Custody;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Says how a log in files is kept. Confined to one thread.
 *
 * @since 0.1
 */
public final class FileAuditLogBuilder {
    private static final long LEAST_SEGMENT = 4 * 1024;

    final Path directory;
    final String stream;
    final Clock clock;
    long segmentBytes = 64L * 1024 * 1024;
    int queue = 1024;
    Duration patience = Duration.ofSeconds(5);
    Supplier<ClockReading> reading = ClockReading::system;
    Optional<Anchoring> anchoring = Optional.empty();
    long everyRecords = 1_000;
    Duration everySoOften = Duration.ofMinutes(1);
    boolean recording = true;
    boolean networkAllowed;
    Retention retention = Retention.ofLogs();
    Disk disk = Disk.real();

    FileAuditLogBuilder(Path directory, String stream, Clock clock) {
        this.directory = directory;
        this.stream = Ids.require("stream", stream);
        this.clock = clock;
    }

    /**
     * Sets how long a file gets before the next is begun; 64 MiB unless set.
     *
     * @param bytes the length, at least 4096; a batch that is longer gets a file of its own
     * @return this builder
     * @throws IllegalArgumentException if it is less
     */
    public FileAuditLogBuilder segmentBytes(long bytes) {
        if (bytes < LEAST_SEGMENT) {
            throw new IllegalArgumentException("segmentBytes must be " + LEAST_SEGMENT + " or more, but was " + bytes);
        }
        this.segmentBytes = bytes;
        return this;
    }

    /**
     * Sets how many callers' batches may wait, and how long a caller waits for room; 1024 and 5 seconds unless set.
     *
     * @param batches the number, at least 1
     * @param longest the time after which the caller fails
     * @return this builder
     * @throws IllegalArgumentException if the number is less than 1
     */
    public FileAuditLogBuilder queue(int batches, Duration longest) {
        if (batches < 1) {
            throw new IllegalArgumentException("batches must be 1 or more, but was " + batches);
        }
        this.queue = batches;
        this.patience = longest;
        return this;
    }

    /**
     * Sets who tells how far the clock is to be trusted; {@link ClockReading#system} unless set.
     *
     * @param value tells it for each batch
     * @return this builder
     */
    public FileAuditLogBuilder clockReading(Supplier<ClockReading> value) {
        this.reading = value;
        return this;
    }

    /**
     * Makes signed checkpoints: after so many records or so long (1000 and a minute unless set), when a file is full, and when
     * the log is closed. Two sinks or more are better than one.
     *
     * @param signer the key
     * @param sinks where checkpoints are kept, at least one
     * @return this builder
     * @throws IllegalArgumentException if there is no sink
     */
    public FileAuditLogBuilder anchoredBy(CheckpointSigner signer, List<AnchorSink> sinks) {
        this.anchoring = Optional.of(new Anchoring(stream, signer, sinks, clock));
        return this;
    }

    /**
     * Says who can write the log and who its sinks, so that each checkpoint tells ({@code SOD-6}) whether somebody else holds it.
     *
     * @param log the log
     * @param sinks the sinks
     * @return this builder
     * @throws IllegalArgumentException if the log makes no checkpoints yet
     */
    public FileAuditLogBuilder heldBy(Custody log, List<Custody> sinks) {
        if (anchoring.isEmpty()) {
            throw new IllegalArgumentException("log must make checkpoints before somebody holds them");
        }
        this.anchoring = anchoring.map(before -> before.heldBy(log, sinks));
        return this;
    }

    /**
     * Names keys that signed the checkpoints of this log before. If the newest one is of such a key, {@code audit.key_rotated}
     * is recorded when the log is opened, and the next checkpoint is the first of the new key.
     *
     * @param keys the keys, whose checkpoints still count
     * @return this builder
     * @throws IllegalArgumentException if the log makes no checkpoints yet
     */
    public FileAuditLogBuilder afterKeys(List<CheckpointKey> keys) {
        if (anchoring.isEmpty()) {
            throw new IllegalArgumentException("log must have a key that signs before it has earlier ones");
        }
        this.anchoring = anchoring.map(before -> before.succeeding(keys));
        return this;
    }

    /**
     * Keeps checkpoints out of the log. Otherwise {@code audit.checkpoint} is recorded before one is made, so that it covers the
     * record of itself, and with it {@code audit.anchored} of what became of the one before; they make no checkpoint due by
     * themselves.
     *
     * @return this builder
     */
    public FileAuditLogBuilder notRecordingCheckpoints() {
        this.recording = false;
        return this;
    }

    /**
     * Sets when checkpoints are made. The time is looked at when something is appended, and again at once after the clock was set
     * back.
     *
     * @param records after how many records, at least 1
     * @param time after how long
     * @return this builder
     * @throws IllegalArgumentException if the number is less than 1
     */
    public FileAuditLogBuilder checkpointEvery(long records, Duration time) {
        if (records < 1) {
            throw new IllegalArgumentException("records must be 1 or more, but was " + records);
        }
        this.everyRecords = records;
        this.everySoOften = time;
        return this;
    }

    /**
     * Sets how long records are kept at least before {@link FileAuditLog#prune} takes them away; six months unless set. Nothing is
     * pruned by itself.
     *
     * @param value the retention
     * @return this builder
     */
    public FileAuditLogBuilder retention(Retention value) {
        this.retention = value;
        return this;
    }

    /**
     * Accepts a file system on another machine, whose promises about locks and lasting writes nobody knows here.
     *
     * @return this builder
     */
    public FileAuditLogBuilder onNetwork() {
        this.networkAllowed = true;
        return this;
    }

    /** Sets the disk, for tests. */
    FileAuditLogBuilder disk(Disk value) {
        this.disk = value;
        return this;
    }

    /**
     * Opens the log, and begins it if there is none. What is there is verified: from the newest checkpoint in the sinks, or
     * from the beginning. An incomplete record at the end is put aside. After anything worse the log can be read only. A sink that
     * cannot be asked is told of in the {@linkplain FileAuditLog#status status}, and gets no checkpoint until it can.
     *
     * @return the log, to be closed after use
     * @throws AuditException if another has it open, or files cannot be read or written; if a sink holds a checkpoint of this log that
     *     another key signed; or if there is no log yet and a sink cannot be asked, which may know one of this name
     */
    public FileAuditLog open() {
        try {
            return new Opening(this).open();
        } catch (IOException e) {
            throw new AuditException("log in " + directory + " could not be opened", e);
        }
    }
}
