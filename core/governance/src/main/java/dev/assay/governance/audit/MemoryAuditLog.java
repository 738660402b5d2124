package dev.assay.governance.audit;

import dev.assay.governance.Moments;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A log that lives as long as the process; for tests and trials, because nobody else can prove it. Thread-safe.
 *
 * @since 0.1
 */
public final class MemoryAuditLog implements AuditLog {
    private final Clock clock;
    private final List<AuditRecord> records = new ArrayList<>();
    private ChainHead head;
    private Instant highest = Instant.MIN;

    /**
     * Creates an empty log.
     *
     * @param clock tells the time of records
     */
    public MemoryAuditLog(Clock clock) {
        this.clock = clock;
        LogHeader header = new LogHeader("memory", clock.instant(), List.of());
        this.head = ChainHead.of(header);
    }

    @Override
    public synchronized List<AuditRecord> append(List<AuditEvent> events) {
        Instant at = Moments.micros(clock.instant());
        List<AuditRecord> added = new ArrayList<>();
        ChainHead next = head;
        for (AuditEvent event : events) {
            ChainedRecord chained = next.append(at, ClockReading.system(), event);
            added.add(chained.added());
            next = chained.after();
        }
        head = next;
        records.addAll(added);
        highest = at.isAfter(highest) ? at : highest;
        return List.copyOf(added);
    }

    @Override
    public synchronized long size() {
        return records.size();
    }

    @Override
    public synchronized Instant highestTime() {
        return highest;
    }

    @Override
    public synchronized Stream<AuditRecord> read(long from) {
        return List.copyOf(records.subList((int) Math.min(from - 1, records.size()), records.size())).stream();
    }
}
