package dev.assay.governance.audit.file;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.CheckpointKey;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** Logs for tests, and a clock that is set by hand. */
final class Logs {
    static final Instant START = Instant.parse("2026-03-01T09:00:00Z");

    private Logs() {}

    static AuditEvent event(long number) {
        return AuditEvent.of("grant.issued", Actor.of("kim"), new Subject("grant", "g-" + number, 1))
                .withDetails(Map.of("n", Long.toString(number)));
    }

    /** Writes a log of so many records, one by one. */
    static void write(Path folder, int records) {
        try (FileAuditLog log =
                FileAuditLog.in(folder, "trail", new HandClock()).open()) {
            for (int i = 1; i <= records; i++) {
                log.append(event(i));
            }
        }
    }

    static Verification verify(Path folder) {
        return Verifier.of(new HandClock()).verify(FileRecordSource.of(folder));
    }

    static Verification verify(Path folder, CheckpointKey key, FileAnchor anchor) {
        return verify(folder, key, all(anchor));
    }

    static Verification verify(Path folder, CheckpointKey key, List<SignedCheckpoint> anchors) {
        return Verifier.of(new HandClock()).anchoredBy(List.of(key), anchors).verify(FileRecordSource.of(folder));
    }

    static List<SignedCheckpoint> all(FileAnchor anchor) {
        try {
            return anchor.all();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Stands still until it is set. */
    static final class HandClock extends Clock {
        private final AtomicReference<Instant> now = new AtomicReference<>(START);

        void set(Instant instant) {
            now.set(instant);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now.get();
        }
    }
}
