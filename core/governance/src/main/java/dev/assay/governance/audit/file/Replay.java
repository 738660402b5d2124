package dev.assay.governance.audit.file;

import dev.assay.governance.audit.RecordChecker;
import dev.assay.governance.audit.merkle.MerkleRange;
import dev.assay.governance.audit.verify.DamagedException;
import dev.assay.governance.audit.verify.Pruning;
import dev.assay.governance.audit.verify.StoredRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a log ends, as far as it can be read.
 *
 * @param state where it stands
 * @param segment its last segment
 * @param position where the last complete frame ends in it
 * @param torn how many bytes of an incomplete frame follow
 */
record Replay(LogState state, Path segment, long position, long torn) {
    /** Reads the last segment. */
    static Replay last(Path directory) throws IOException, DamagedException {
        List<Path> segments = Segments.list(directory);
        Path segment = segments.get(segments.size() - 1);
        return from(directory, segment, Segments.first(segment), Long.MAX_VALUE);
    }

    /** Returns the state at a size, from the nearest segment. */
    static LogState at(Path directory, long size) throws IOException, DamagedException {
        Segments.Listing listing = Segments.listing(directory);
        Pruning.requireLeft(listing.first(), size + 1);
        List<Path> segments = listing.segments();
        Path segment = segments.get(Segments.indexOf(segments, size));
        return from(directory, segment, Segments.first(segment), size).state();
    }

    /** Returns how many records can be read before the first that cannot. */
    static long readable(Path directory) throws IOException {
        long size = 0;
        try (RecordCursor cursor = new RecordCursor(directory, 1, Long.MAX_VALUE)) {
            for (StoredRecord found = cursor.next(); found != null; found = cursor.next()) {
                size = found.seq();
            }
        } catch (DamagedException e) {
            return Math.min(size, e.seq() - 1);
        }
        return size;
    }

    private static Replay from(Path directory, Path segment, long first, long last)
            throws IOException, DamagedException {
        try (RecordCursor cursor = new RecordCursor(directory, first, last)) {
            StoredRecord found = cursor.next();
            SegmentHeader header = cursor.takeEntered();
            // Where no record was wanted, the cursor did not enter.
            if (header == null) {
                header = headerOf(segment);
            }
            MerkleRange range = header.range().copy();
            RecordChecker checker = new RecordChecker(header.head(), header.highest());
            for (; found != null; found = cursor.next()) {
                range.append(checker.follow(found.bytes()));
            }
            LogState state = new LogState(header.log(), checker.head(), range, checker.highest());
            return new Replay(state, segment, cursor.offset(), cursor.torn());
        } catch (IllegalArgumentException e) {
            throw new DamagedException(first, String.valueOf(e.getMessage()));
        }
    }

    /** Reads the header of a segment. */
    static SegmentHeader headerOf(Path segment) throws IOException, DamagedException {
        try (FrameReader reader = new FrameReader(segment)) {
            return RecordCursor.header(reader, Segments.first(segment));
        }
    }
}
