package dev.assay.governance.audit.file;

import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.verify.DamagedException;
import dev.assay.governance.audit.verify.StoredRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks through the segments of a log. Confined to one thread. */
final class RecordCursor implements AutoCloseable {
    private final List<Path> segments;
    private final long from;
    private final long last;
    private ByteBuffer ready = ByteBuffer.allocate(0);
    private Optional<Hash> chain = Optional.empty();
    private int index;
    private long next;
    private @Nullable FrameReader reader;
    private @Nullable SegmentHeader entered;
    private @Nullable LogHeader log;
    private long torn;
    private long offset;

    RecordCursor(Path directory, long from, long last) throws IOException {
        this.segments = Segments.list(directory);
        this.from = from;
        this.last = last;
        this.index = Segments.indexOf(segments, from - 1);
        this.next = segments.isEmpty() ? from : Segments.first(segments.get(index));
    }

    /** Returns how many bytes of an incomplete frame stand at the end. */
    long torn() {
        return torn;
    }

    /** Returns where the last complete frame that was read ends in its segment. */
    long offset() {
        return offset;
    }

    /** Returns the header of the segment that was entered since the last call; null if none was. */
    @Nullable
    SegmentHeader takeEntered() {
        SegmentHeader taken = entered;
        entered = null;
        return taken;
    }

    /** Returns the next record; null at the end. */
    @Nullable
    StoredRecord next() throws IOException, DamagedException {
        while (next <= last && (ready.hasRemaining() || advance())) {
            if (ready.hasRemaining()) {
                StoredRecord found = record();
                if (found.seq() >= from) {
                    return found;
                }
            }
        }
        return null;
    }

    private StoredRecord record() {
        byte[] bytes = new byte[ready.getInt()];
        ready.get(bytes);
        return new StoredRecord(next++, bytes, ready.hasRemaining() ? Optional.empty() : chain, Map.of());
    }

    /** Reads one frame more; false at the end. */
    private boolean advance() throws IOException, DamagedException {
        if (reader == null) {
            return enter();
        }
        Frame frame = reader.next(next);
        torn = reader.torn();
        offset = reader.offset();
        if (frame != null) {
            records(frame);
            return true;
        }
        if (torn > 0 && index < segments.size()) {
            throw new DamagedException(next, "only the last segment may end in an incomplete frame");
        }
        reader.close();
        reader = null;
        return index < segments.size();
    }

    private boolean enter() throws IOException, DamagedException {
        if (index >= segments.size()) {
            return false;
        }
        Path segment = segments.get(index++);
        if (Segments.first(segment) != next) {
            throw new DamagedException(next, "segment of record " + next + " must be there, but is not");
        }
        FrameReader opened = new FrameReader(segment);
        reader = opened;
        SegmentHeader header = header(opened, next);
        if (log != null && !log.equals(header.log())) {
            throw new DamagedException(next, "segment must be of the same log, but is of another");
        }
        log = header.log();
        offset = opened.offset();
        entered = header.head().seq() + 1 >= from ? header : null;
        return true;
    }

    /** Reads the header of a segment. */
    static SegmentHeader header(FrameReader reader, long first) throws IOException, DamagedException {
        Frame frame = reader.next(first);
        if (frame == null || frame.magic() != Frame.SEGMENT) {
            throw new DamagedException(first, "segment must begin with its header, but does not");
        }
        try {
            return SegmentHeader.of(frame);
        } catch (IllegalArgumentException e) {
            throw new DamagedException(first, String.valueOf(e.getMessage()));
        }
    }

    private void records(Frame frame) throws DamagedException {
        try {
            ready = frame.magic() == Frame.RECORDS ? frame.records() : ready;
        } catch (IllegalArgumentException e) {
            throw new DamagedException(next, String.valueOf(e.getMessage()));
        }
        if (!ready.hasRemaining()) {
            throw new DamagedException(next, "frame of record " + next + " must hold records, but does not");
        }
        chain = Optional.of(frame.hash());
    }

    @Override
    public void close() throws IOException {
        if (reader != null) {
            reader.close();
            reader = null;
        }
    }
}
