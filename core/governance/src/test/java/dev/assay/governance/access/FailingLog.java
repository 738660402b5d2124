package dev.assay.governance.access;

import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.MemoryStore;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** A log that can be told to fail. */
final class FailingLog implements AuditLog {
    private final AuditLog log;
    private volatile boolean failing;

    private FailingLog(Clock clock) {
        this.log = new MemoryAuditLog(clock);
    }

    record Made(World world, FailingLog log) {}

    static Made world(AccessSettings.Outage outage) {
        AtomicReference<FailingLog> made = new AtomicReference<>();
        AccessSettings settings =
                AccessSettings.ofDefaults(new PersonaId("security")).withOutage(outage);
        World world = new World(settings, new AccessHooks() {}, clock -> {
            made.set(new FailingLog(clock));
            return Map.entry(made.get(), MemoryStore.replay(made.get(), clock));
        });
        return new Made(world, made.get());
    }

    void fail() {
        failing = true;
    }

    void mend() {
        failing = false;
    }

    @Override
    public List<AuditRecord> append(List<AuditEvent> events) {
        if (failing) {
            throw new AuditException("log must be open, but its disk is full");
        }
        return log.append(events);
    }

    @Override
    public long size() {
        return log.size();
    }

    @Override
    public Instant highestTime() {
        return log.highestTime();
    }

    @Override
    public Stream<AuditRecord> read(long from) {
        return log.read(from);
    }
}
