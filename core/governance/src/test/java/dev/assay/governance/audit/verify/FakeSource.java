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
import java.util.Objects;
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

    private Optional<Pruning> gone = Optional.empty();
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
        return append(
                at,
                AuditEvent.of("grant.issued", Actor.of("kim"), Subject.of("grant", "g-" + at))
                        .correlatedBy("run-1"));
    }

    FakeSource append(Instant at, AuditEvent event) {
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

    /** Takes the states of records away that are gone, and gives the records no more; they stay in the lists. */
    FakeSource prune(Pruning pruning) {
        gone = Optional.of(pruning);
        states.headMap(pruning.records()).clear();
        return this;
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
        return Optional.ofNullable(states.floorEntry(most))
                .or(() -> Optional.ofNullable(states.firstEntry()))
                .map(Map.Entry::getValue);
    }

    @Override
    public Optional<Pruning> pruned() {
        return gone;
    }

    @Override
    public List<SourceState> starts(long most) {
        return start(most).stream()
                .flatMap(first -> states.tailMap(first.head().seq()).values().stream())
                .toList();
    }

    @Override
    public long scan(long from, RecordVisitor visitor) throws DamagedException {
        if (from < 1) {
            throw new IllegalArgumentException("from must be 1 or more, but was " + from);
        }
        for (int i = (int) Math.max(from - 1, gone.map(Pruning::records).orElse(0L)); i <= records.size(); i++) {
            SourceState state = states.get((long) i);
            if (state != null && ends(visitor.state(state))) {
                return 0;
            }
            if (i == records.size()) {
                break;
            }
            visited++;
            if (ends(visitor.record(records.get(i)))) {
                return 0;
            }
        }
        if (damage != null) {
            throw damage;
        }
        return torn;
    }

    private static boolean ends(RecordVisitor.Next next) {
        return Objects.requireNonNull(next, "next") == RecordVisitor.Next.STOP;
    }
}
