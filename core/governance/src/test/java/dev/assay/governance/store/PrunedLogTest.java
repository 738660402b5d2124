package dev.assay.governance.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.file.FileAuditLog;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store whose log has lost its beginning. */
class PrunedLogTest {
    private static final Actor KIM = Actor.of("kim");
    private static final Kind<Note> NOTE = Kind.of("note", Note.class, Note::id);

    record Note(String id, String text) {}

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T09:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final KeyPairSigner signer = KeyPairSigner.generate("trail-key");

    @TempDir
    private Path folder;

    private FileAuditLog open() {
        return FileAuditLog.in(folder.resolve("trail"), "trail", clock)
                .anchoredBy(signer, List.of(new FileAnchor(folder.resolve("anchors"))))
                .segmentBytes(4096)
                .open();
    }

    private static void put(MemoryStore store, int number) {
        store.change(change -> {
            change.insert(NOTE, new Note("note-" + number, "text ".repeat(40)));
            change.record(AuditEvent.of("note.put", KIM, Subject.of("note", "note-" + number)));
            return number;
        });
    }

    @Test
    void states_go_only_when_a_snapshot_that_the_log_knows_has_them_and_the_store_begins_with_it() {
        Snapshot snapshot;
        try (FileAuditLog log = open()) {
            MemoryStore store = MemoryStore.replay(log, clock);
            Snapshot early = store.snapshot().recordedIn(store, KIM);
            for (int i = 1; i <= 50; i++) {
                put(store, i);
            }
            now.set(Instant.parse("2026-09-02T00:00:00Z"));
            put(store, 51);

            assertThat(early.upTo()).isZero();
            assertThatThrownBy(() -> log.prune(KIM, "old"))
                    .isInstanceOf(AuditException.class)
                    .hasMessageMatching(
                            "records 1 to \\d+ carry states, so a snapshot taken after them must be recorded"
                                    + " in the log before they are pruned");

            snapshot = store.snapshot().recordedIn(store, KIM);
            assertThat(log.prune(KIM, "old")).isBetween(50L, 90L);
            put(store, 52);
        }
        try (FileAuditLog log = open()) {
            assertThatThrownBy(() -> MemoryStore.replay(log, clock))
                    .isInstanceOf(AuditException.class)
                    .hasMessageMatching("records 1 to \\d+ were pruned, so the log is read from \\d+ on, and what it no"
                            + " longer tells from a snapshot");

            MemoryStore resumed = MemoryStore.resume(snapshot, log, clock);

            assertThat(resumed.<Integer>read(reader -> reader.all(NOTE).size())).isEqualTo(52);
        }
    }

    @Test
    void a_snapshot_that_is_too_old_for_what_is_left_is_refused() {
        try (FileAuditLog log = open()) {
            MemoryStore store = MemoryStore.replay(log, clock);
            put(store, 1);
            Snapshot early = store.snapshot().recordedIn(store, KIM);
            for (int i = 2; i <= 50; i++) {
                put(store, i);
            }
            now.set(Instant.parse("2026-09-02T00:00:00Z"));
            put(store, 51);
            store.snapshot().recordedIn(store, KIM);
            log.prune(KIM, "old");

            assertThatThrownBy(() -> MemoryStore.resume(early, log, clock))
                    .isInstanceOf(AuditException.class)
                    .hasMessageContaining("were pruned, so the log is read from");
        }
    }
}
