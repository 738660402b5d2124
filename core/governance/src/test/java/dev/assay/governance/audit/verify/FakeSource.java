package dev.assay.governance.audit.verify;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.ClockReading;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.merkle.MerkleRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A log in lists, which a test can alter as it likes. */
final class FakeSource implements RecordSource {
    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    final List<StoredRecord> records = new ArrayList<>();
    final List<ChainedRecord> chained = new ArrayList<>();
    /** States by how many records come before them. */
    final TreeMap<Long, SourceState> states = new TreeMap<>();

    final List<Long> asked = new ArrayList<>();
    long torn;
    int visited;

    @Nullable
    DamagedException damage;

    private ChainHead head;
    private final MerkleRange range = MerkleRange.empty();
    private Instant highest = Instant.MIN;

    FakeSource() {
        LogHeader header = new LogHeader("trail", START, List.of());
        head = ChainHead.of(header);
        states.put(0L, SourceState.genesis(header));
    }

    /** Returns a log with a record for each second, and a state after every third. */
    static FakeSource of(int size) {
        FakeSource source = new FakeSource();
        for (int i = 1; i <= size; i++) {
            source.append(START.plusSeconds(i));
            if (i % 3 == 0) {
                source.keepState();
            }
        }
        return source;
    }

    FakeSource append(Instant at) {
        AuditEvent event = AuditEvent.of("grant.issued", Actor.of("kim"), Subject.of("grant", "g-" + at))
                .correlatedBy("run-1");
        ChainedRecord next = head.append(at, ClockReading.system(), event);
        head = next.after();
        range.append(next.leaf());
        highest = at.isAfter(highest) ? at : highest;
        chained.add(next);
        records.add(new StoredRecord(head.seq(), next.bytes(), Optional.of(head.hash()), Map.of()));
        return this;
    }

    private void keepState() {
        states.put(head.seq(), new SourceState(head, Optional.of(range.copy()), Optional.of(highest)));
    }

    /** Returns the range over the first records. */
    MerkleRange range(int size) {
        MerkleRange first = MerkleRange.empty();
        chained.subList(0, size).forEach(record -> first.append(record.leaf()));
        return first;
    }

    @Override
    public Optional<SourceState> start(long most) {
        asked.add(most);
        return Optional.ofNullable(states.floorEntry(most)).map(Map.Entry::getValue);
    }

    @Override
    public List<SourceState> starts(long most) {
        return start(most).stream()
                .flatMap(first -> states.tailMap(first.head().seq()).values().stream())
                .toList();
    }

    @Override
    public long scan(long from, RecordVisitor visitor) throws DamagedException {
        for (int i = (int) from - 1; i <= records.size(); i++) {
            SourceState state = states.get((long) i);
            if (state != null && visitor.state(state) == RecordVisitor.Next.STOP) {
                return 0;
            }
            if (i == records.size()) {
                break;
            }
            visited++;
            if (visitor.record(records.get(i)) == RecordVisitor.Next.STOP) {
                return 0;
            }
        }
        if (damage != null) {
            throw damage;
        }
        return torn;
    }
}
