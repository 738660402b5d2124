package dev.assay.governance.audit.file;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.Retention;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.verify.DamagedException;
import dev.assay.governance.audit.verify.Pruning;
import dev.assay.governance.audit.verify.PruningRules;
import dev.assay.governance.audit.verify.Verifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes away whole segments that are old enough, and leaves a signed checkpoint in their place. Thread-safe.
 *
 * <p>The draft of what stands for them is on disk before the log tells of it, and the log tells of it before any segment goes. So
 * whoever opens the log after a stop in between knows what was meant.
 */
final class Pruner {
    private final Path directory;
    private final Disk disk;
    private final Clock clock;
    private final Retention retention;
    private final Anchoring anchoring;
    private final SegmentWriter writer;
    private final GroupCommit commit;

    Pruner(FileAuditLogBuilder settings, Anchoring anchoring, SegmentWriter writer, GroupCommit commit) {
        this.directory = settings.directory;
        this.disk = settings.disk;
        this.clock = settings.clock;
        this.retention = settings.retention;
        this.anchoring = anchoring;
        this.writer = writer;
        this.commit = commit;
    }

    /** Prunes what is old enough, and returns how many records that were. The newest checkpoint must cover them. */
    synchronized long prune(Actor actor, String reason) throws IOException, DamagedException {
        long before = Segments.listing(directory).first() - 1;
        SegmentHeader next = firstToKeep(retention.before(clock.instant()));
        if (next == null) {
            return 0;
        }
        long records = next.head().seq();
        List<SignedCheckpoint> newest = anchoring.latest().stream().toList();
        PruningRules.require(
                Verifier.of(clock).anchoredBy(anchoring.trusted(), newest),
                FileRecordSource.upTo(directory, writer.durable().head().seq()),
                records);
        put(next, actor, reason);
        Stub.sweep(directory, disk);
        return records - before;
    }

    /** Returns the header of the last segment before which all records are older than a time; null if there is none. */
    private @Nullable SegmentHeader firstToKeep(Instant time) throws IOException, DamagedException {
        List<Path> segments = Segments.list(directory);
        for (int i = segments.size() - 1; i > 0; i--) {
            SegmentHeader header = Replay.headerOf(segments.get(i));
            if (header.highest().isBefore(time)) {
                return header;
            }
        }
        return null;
    }

    private void put(SegmentHeader next, Actor actor, String reason) throws IOException {
        SignedCheckpoint stub = anchoring.stub(next.head().seq(), next.range().root());
        try {
            commit.exclusively(() -> {
                LogState state = writer.durable();
                Pruning pruning = new Pruning(
                        stub, state.head().seq() + 1, ChainHead.of(state.log()).hash());
                Batch told = new Batch(List.of(pruning.event(actor, reason, next.highest(), retention)));
                put(pruning, told);
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Runs while nobody else appends, so that the number of the record is known before it is there. */
    private void put(Pruning pruning, Batch told) {
        Path draft = Segments.draft(directory, pruning.records() + 1);
        try {
            try (Disk.OpenFile file = disk.open(draft)) {
                file.truncate(0);
                file.write(0, Stub.bytes(pruning.stub(), pruning.record()));
                file.force();
            }
            disk.forceDirectory(directory);
            writer.write(List.of(told));
            if (told.result().get(0).seq() != pruning.record()) {
                throw new AuditException("record of pruning must be " + pruning.record() + ", but is another");
            }
            disk.rename(draft, Segments.stub(directory, pruning.records() + 1));
            disk.forceDirectory(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
