package dev.assay.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Retention;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Snapshot;
import dev.assay.quality.finding.Finding;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A store whose log is not read from its first record. */
class StateVerifierSnapshotTest {
    private static final Actor KIM = Actor.of("kim");
    private static final Kind<Note> NOTE = Kind.of("note", Note.class, Note::id);
    private static final StateVerifier VERIFIER = StateVerifier.of(List.of(NOTE));

    record Note(String id, String text) {}

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T09:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private static void put(JdbcStore store, String id) {
        store.change(change -> {
            change.insert(NOTE, new Note(id, "text of " + id));
            change.record(AuditEvent.of("note.put", KIM, Subject.of("note", id)));
            return id;
        });
    }

    private static void edit(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection()) {
            assertThat(new Sql(connection).update(sql)).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void a_pruned_log_proves_from_its_snapshot(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcStore store = JdbcStore.open(source, "main", clock);
        put(store, "one");
        put(store, "two");
        Snapshot snapshot = store.snapshot().recordedIn(store, KIM);
        now.set(Instant.parse("2026-10-01T09:00:00Z"));
        put(store, "three");
        Snapshot later = store.snapshot().recordedIn(store, KIM);
        Anchoring anchoring = new Anchoring(
                "main", KeyPairSigner.generate("trail-key"), List.of(new FileAnchor(folder.resolve("anchors"))), clock);
        // Two notes and the snapshot.
        assertThat(store.log().prune(anchoring, Retention.ofLogs(), KIM, "old")).isEqualTo(3);

        assertThatThrownBy(() -> VERIFIER.verify(store))
                .isInstanceOf(AuditException.class)
                .hasMessageStartingWith("records 1 to 3 were pruned");
        assertThatThrownBy(() -> VERIFIER.startingAt(snapshot).verify(store))
                .isInstanceOf(AuditException.class)
                .hasMessageStartingWith("records 1 to 3 were pruned");
        assertThat(VERIFIER.startingAt(later).verify(store).isProven()).isTrue();

        put(store, "four");
        edit(source, "update assay_thing set version = 2 where id in ('one', 'four')");

        assertThat(VERIFIER.startingAt(later).verify(store).findings())
                .extracting(Finding::code, Finding::path)
                .containsExactly(tuple("VERSION_DIFFERS", "note/four"), tuple("VERSION_DIFFERS", "note/one"));
    }

    @Test
    void a_snapshot_of_which_the_log_does_not_know_is_refused() throws Exception {
        DataSource source = Databases.H2.create();
        JdbcStore store = JdbcStore.open(source, "main", clock);
        put(store, "one");
        edit(source, "update assay_thing set version = 2");
        Snapshot forged = store.snapshot();

        assertThatThrownBy(() -> VERIFIER.startingAt(forged).verify(store))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("snapshot up to 1 must be recorded in the log");
    }
}
