package dev.assay.governance.audit.file;

import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.verify.DamagedException;
import dev.assay.governance.audit.verify.Pruning;
import dev.assay.governance.audit.verify.RecordSource;
import dev.assay.governance.audit.verify.RecordVisitor;
import dev.assay.governance.audit.verify.RecordVisitor.Next;
import dev.assay.governance.audit.verify.SourceState;
import dev.assay.governance.audit.verify.StoredRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the segments of a log without writing or locking anything, also while another process writes. Thread-safe.
 *
 * @since 0.1
 */
public final class FileRecordSource implements RecordSource {
    private final Path directory;
    private final long last;

    private FileRecordSource(Path directory, long last) {
        this.directory = directory;
        this.last = last;
    }

    /**
     * Returns the source of a log.
     *
     * @param directory where its segments are
     * @return all records that can be read
     */
    public static FileRecordSource of(Path directory) {
        return new FileRecordSource(directory, Long.MAX_VALUE);
    }

    /** Returns the source of what is in the log now, whatever is appended to it while it is read. */
    static FileRecordSource upTo(Path directory, long last) {
        return new FileRecordSource(directory, last);
    }

    @Override
    public Optional<SourceState> start(long most) throws DamagedException {
        Segments.Listing listing = listing();
        List<Path> segments = listing.segments();
        if (segments.isEmpty() && listing.stub() == null) {
            return Optional.empty();
        }
        requireFirst(listing);
        return Optional.of(header(segments.get(Segments.indexOf(segments, Math.min(most, last))))
                .state());
    }

    private static void requireFirst(Segments.Listing listing) throws DamagedException {
        List<Path> segments = listing.segments();
        if (segments.isEmpty() || Segments.first(segments.get(0)) != listing.first()) {
            throw new DamagedException(
                    listing.first(), "segment of record " + listing.first() + " must be there, but is not");
        }
    }

    @Override
    public Optional<Pruning> pruned() throws DamagedException {
        Segments.Listing listing = listing();
        Path stub = listing.stub();
        if (stub == null) {
            return Optional.empty();
        }
        requireFirst(listing);
        try {
            return Optional.of(Stub.read(stub, header(listing.segments().get(0)).log()));
        } catch (IOException e) {
            throw new AuditException("log in " + directory + " could not be read", e);
        }
    }

    /** Returns what the log says of itself. */
    LogHeader log() throws DamagedException {
        Segments.Listing listing = listing();
        requireFirst(listing);
        return header(listing.segments().get(0)).log();
    }

    @Override
    public List<SourceState> starts(long most) throws DamagedException {
        List<SourceState> states = new ArrayList<>(start(most).stream().toList());
        for (Path segment : listing().segments()) {
            long before = Segments.first(segment) - 1;
            if (!states.isEmpty() && before > states.get(0).head().seq() && before < last) {
                readable(segment).ifPresent(states::add);
            }
        }
        return List.copyOf(states);
    }

    private Segments.Listing listing() {
        try {
            return Segments.listing(directory);
        } catch (IOException e) {
            throw new AuditException("log in " + directory + " could not be read", e);
        }
    }

    private SegmentHeader header(Path segment) throws DamagedException {
        try {
            return Replay.headerOf(segment);
        } catch (IOException e) {
            throw new AuditException("log in " + directory + " could not be read", e);
        }
    }

    /** Whoever reads the records before a header that cannot be read says so. */
    private Optional<SourceState> readable(Path segment) {
        try {
            return Optional.of(header(segment).state());
        } catch (DamagedException e) {
            return Optional.empty();
        }
    }

    @Override
    public long scan(long from, RecordVisitor visitor) throws DamagedException {
        try (RecordCursor cursor = new RecordCursor(directory, from, last)) {
            Next going = Next.CONTINUE;
            while (going == Next.CONTINUE) {
                StoredRecord found = cursor.next();
                SegmentHeader entered = cursor.takeEntered();
                going = entered == null ? Next.CONTINUE : visitor.state(entered.state());
                if (found == null) {
                    return cursor.torn();
                }
                going = going == Next.CONTINUE ? visitor.record(found) : going;
            }
            return 0;
        } catch (IOException e) {
            throw new AuditException("log in " + directory + " could not be read", e);
        }
    }
}
