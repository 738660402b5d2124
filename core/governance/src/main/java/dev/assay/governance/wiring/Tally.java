package dev.assay.governance.wiring;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells the records of one kind of work from those of the next by how long the log was in between. Confined to one tick. */
final class Tally {
    private final AuditLog log;
    private final long before;
    private final Map<TimedWork, Long> after = new EnumMap<>(TimedWork.class);

    Tally(AuditLog log) {
        this.log = log;
        this.before = log.size();
    }

    void done(TimedWork work) {
        after.put(work, log.size());
    }

    /** What others did meanwhile has their names. */
    Ticked ticked() {
        long last = after.values().stream().mapToLong(Long::longValue).max().orElse(before);
        Map<TimedWork, SortedMap<String, Long>> counts = new EnumMap<>(TimedWork.class);
        if (last > before) {
            try (Stream<AuditRecord> records = log.read(before + 1)) {
                records.takeWhile(record -> record.seq() <= last)
                        .filter(record -> record.event().actor().equals(Actor.system()))
                        .forEach(record -> counts.computeIfAbsent(work(record.seq()), work -> new TreeMap<>())
                                .merge(record.event().type(), 1L, Long::sum));
            }
        }
        return new Ticked(counts.entrySet().stream()
                .map(entry -> new Ticked.Part(entry.getKey(), entry.getValue()))
                .toList());
    }

    private TimedWork work(long seq) {
        return after.entrySet().stream()
                .filter(entry -> seq <= entry.getValue())
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
