package dev.assay.governance.audit.file;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.ClockReading;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.merkle.MerkleRange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches to the last segment. Written by one thread at a time; the state is read by all.
 *
 * <p>After the first failure of the disk nobody knows what is on it, so nothing more is written.
 */
final class SegmentWriter {
    /** What tells the time of records. */
    record Time(Clock clock, Supplier<ClockReading> reading) {}

    private final Path directory;
    private final Disk disk;
    private final long segmentBytes;
    private final Time time;
    private final ByteArrayOutputStream buffer = new ByteArrayOutputStream();
    private final Map<Batch, List<AuditRecord>> written = new LinkedHashMap<>();
    private final MerkleRange range;
    private Disk.OpenFile file;
    private long position;
    /** The number of the first record of the segment, which may not be there yet. */
    private long first;

    private ChainHead head;
    private Instant highest;
    private volatile LogState durable;
    private volatile @Nullable String poison;
    private final AtomicLong rolls = new AtomicLong();

    SegmentWriter(Place place, Time time, LogState state) throws IOException {
        this.directory = place.directory();
        this.disk = place.disk();
        this.segmentBytes = place.segmentBytes();
        this.time = time;
        this.range = state.range().copy();
        this.head = state.head();
        this.highest = state.highest();
        this.durable = new LogState(state.log(), state.head(), state.range().copy(), state.highest());
        this.position = place.position();
        this.first = Segments.first(place.segment());
        this.file = disk.open(place.segment());
    }

    /**
     * Where to go on writing.
     *
     * @param directory where the segments are
     * @param disk writes them
     * @param segmentBytes how long they get
     * @param segment the last one
     * @param position where its last frame ends
     */
    record Place(Path directory, Disk disk, long segmentBytes, Path segment, long position) {}

    LogState durable() {
        return durable;
    }

    @Nullable
    String poison() {
        return poison;
    }

    long rolls() {
        return rolls.get();
    }

    /** Writes batches, makes them last, and settles each of them. */
    void write(List<Batch> group) {
        String before = poison;
        if (before != null) {
            group.forEach(batch -> batch.fail(new AuditException(before)));
            return;
        }
        @Nullable String failure = "log in " + directory + " must be opened again, because it could not be written";
        try {
            for (Batch batch : group) {
                add(batch);
            }
            flush();
            failure = null;
        } catch (IOException e) {
            failure = failure + ": " + e.getMessage();
        } finally {
            poison = failure;
            settle(group);
        }
    }

    private void settle(List<Batch> group) {
        String reason = poison;
        for (Batch batch : group) {
            if (!batch.isDone() && reason != null) {
                batch.fail(new AuditException(reason));
            }
        }
        written.clear();
    }

    private void add(Batch batch) throws IOException {
        List<ChainedRecord> chained;
        Frame frame;
        try {
            chained = chain(batch.events());
            frame = frame(chained);
        } catch (IllegalArgumentException e) {
            batch.fail(e);
            return;
        }
        if (position + buffer.size() + frame.length() > segmentBytes && head.seq() >= first) {
            flush();
            roll();
        }
        buffer.writeBytes(frame.encode());
        List<AuditRecord> records = new ArrayList<>();
        for (ChainedRecord added : chained) {
            range.append(added.leaf());
            head = added.after();
            highest = added.added().at().isAfter(highest) ? added.added().at() : highest;
            records.add(added.added());
        }
        written.put(batch, List.copyOf(records));
    }

    private List<ChainedRecord> chain(List<AuditEvent> events) {
        Instant at = Moments.micros(time.clock().instant());
        ClockReading reading = time.reading().get();
        List<ChainedRecord> chained = new ArrayList<>();
        ChainHead next = head;
        for (AuditEvent event : events) {
            ChainedRecord added = next.append(at, reading, event);
            chained.add(added);
            next = added.after();
        }
        return chained;
    }

    private Frame frame(List<ChainedRecord> chained) {
        byte[] payload =
                Frame.payload(chained.stream().map(ChainedRecord::bytes).toList());
        if (payload.length > Frame.MOST_PAYLOAD) {
            throw new IllegalArgumentException(
                    "batch must have at most " + Frame.MOST_PAYLOAD + " bytes, but had " + payload.length);
        }
        Hash hash = chained.get(chained.size() - 1).after().hash();
        return new Frame(Frame.RECORDS, head.seq() + 1, chained.size(), payload, hash);
    }

    private void flush() throws IOException {
        if (buffer.size() == 0) {
            return;
        }
        file.write(position, buffer.toByteArray());
        file.force();
        position += buffer.size();
        buffer.reset();
        durable = new LogState(durable.log(), head, range.copy(), highest);
        written.forEach(Batch::succeed);
        written.clear();
    }

    private void roll() throws IOException {
        file.close();
        Path next = create(directory, disk, durable);
        file = disk.open(next);
        first = head.seq() + 1;
        position = durable.segmentHeader().frame().length();
        rolls.incrementAndGet();
    }

    /** Makes a segment with its header, which is whole as soon as the segment has its name. */
    static Path create(Path directory, Disk disk, LogState state) throws IOException {
        Path segment = Segments.file(directory, state.head().seq() + 1);
        if (!Files.notExists(segment)) {
            throw new FileAlreadyExistsException(segment.toString());
        }
        Path draft = segment.resolveSibling(segment.getFileName() + ".new");
        try (Disk.OpenFile file = disk.open(draft)) {
            file.truncate(0);
            file.write(0, state.segmentHeader().frame().encode());
            file.force();
        }
        disk.rename(draft, segment);
        disk.forceDirectory(directory);
        return segment;
    }

    /** Writes no more. */
    void close(String reason) throws IOException {
        if (poison == null) {
            poison = reason;
        }
        file.close();
    }
}
