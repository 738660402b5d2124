package dev.assay.governance.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.file.FileAuditLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a store needs to begin where it ended: snapshots, the log after them, and states that are longer than a record. */
class SnapshotTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final Kind<Essay> ESSAY = Kind.of("essay", Essay.class, Essay::id);
    private static final Actor KIM = Actor.of("kim");

    record Essay(String id, String text) {}

    private static void put(GovernanceStore store, Essay... essays) {
        store.change(change -> {
            for (Essay essay : essays) {
                change.find(ESSAY, essay.id())
                        .ifPresentOrElse(old -> change.update(ESSAY, old, essay), () -> change.insert(ESSAY, essay));
            }
            change.record(AuditEvent.of("essay.written", KIM, Subject.of("essay", essays[0].id())));
            return 0;
        });
    }

    /** A log that counts from where it was read. */
    private record Counting(AuditLog log, AtomicLong from) implements AuditLog {
        @Override
        public List<AuditRecord> append(List<AuditEvent> events) {
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
        public Stream<AuditRecord> read(long first) {
            from.set(first);
            return log.read(first);
        }
    }

    private static Snapshot written(Snapshot snapshot) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        snapshot.writeTo(bytes);
        return Snapshot.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    @ParameterizedTest
    @EnumSource
    void a_snapshot_and_the_log_after_it_are_what_the_whole_log_is(Stores stores) throws Exception {
        Stores.Open open = stores.open(AT_NOON);
        put(open.store(), new Essay("a", "first"), new Essay("나", "둘째"));
        Snapshot snapshot = written(open.store().snapshot().recordedIn(open.store(), KIM));
        put(open.store(), new Essay("a", "changed"));
        put(open.store(), new Essay("c", "third"));
        Counting log = new Counting(open.log(), new AtomicLong());

        MemoryStore resumed = MemoryStore.resume(snapshot, log, AT_NOON);

        assertThat(log.from().get()).isEqualTo(2);
        assertThat(resumed.snapshot()).isEqualTo(open.store().snapshot());
        assertThat(MemoryStore.replay(open.log(), AT_NOON).snapshot())
                .isEqualTo(open.store().snapshot());
        assertThat(resumed.<List<Stored<Essay>>>read(reader -> reader.all(ESSAY)))
                .containsExactly(
                        new Stored<>(new Essay("a", "changed"), 2),
                        new Stored<>(new Essay("c", "third"), 1),
                        new Stored<>(new Essay("나", "둘째"), 1));
    }

    @Test
    void what_is_written_is_a_line_for_the_whole_and_one_for_each_thing() throws IOException {
        MemoryStore store = MemoryStore.replay(new MemoryAuditLog(AT_NOON), AT_NOON);
        put(store, new Essay("b", "two\nlines"), new Essay("a", ""));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        store.snapshot().writeTo(bytes);

        assertThat(bytes.toString(UTF_8)).isEqualTo("""
                {"format":"assay/snapshot/v1","upTo":"1"}
                {"id":"a","kind":"essay","state":{"id":"a","text":""},"version":"1"}
                {"id":"b","kind":"essay","state":{"id":"b","text":"two\\nlines"},"version":"1"}
                """);
    }

    @Test
    void a_snapshot_that_the_log_does_not_know_is_refused() {
        MemoryAuditLog log = new MemoryAuditLog(AT_NOON);
        MemoryStore store = MemoryStore.replay(log, AT_NOON);
        put(store, new Essay("a", "as it was"));
        Snapshot snapshot = store.snapshot();
        List<Map<String, Object>> states = new ArrayList<>(snapshot.states());
        states.set(0, Journal.state("essay", "a", 1, Map.of("id", "a", "text", "as it was not")));

        assertThatThrownBy(() -> MemoryStore.resume(snapshot, log, AT_NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("snapshot up to 1 must be recorded in the log, but there is no record of its"
                        + " digest sha256:");
        snapshot.recordedIn(store, KIM);
        assertThatThrownBy(() -> MemoryStore.resume(new Snapshot(1, states), log, AT_NOON))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(MemoryStore.resume(snapshot, log, AT_NOON).snapshot()).isEqualTo(store.snapshot());
    }

    @Test
    void what_is_no_snapshot_is_refused() {
        assertThatThrownBy(() -> Snapshot.read(new ByteArrayInputStream("{\"format\":\"other\"}\n".getBytes(UTF_8))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("snapshot must begin with its format, assay/snapshot/v1");
        assertThatThrownBy(() -> new Snapshot(-1, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("upTo must be 0 or more, but was -1");
    }

    /** Longer than a record, of characters with one, two, three and four bytes, and of those that are escaped. */
    private static Essay novel() {
        return new Essay("novel", "a\"é가😀\n\u0001".repeat(30_000));
    }

    @ParameterizedTest
    @EnumSource
    void a_state_that_is_longer_than_a_record_travels_in_pieces(Stores stores) throws Exception {
        Stores.Open open = stores.open(AT_NOON);

        put(open.store(), novel(), new Essay("note", "short"));
        put(open.store(), new Essay("note", "shorter"));

        List<String> types;
        try (Stream<AuditRecord> records = open.log().read(1)) {
            types = records.map(added -> added.event().type()).toList();
        }
        assertThat(types)
                .endsWith("state.piece", "essay.written", "essay.written")
                .hasSizeGreaterThan(10);
        MemoryStore replayed = MemoryStore.replay(open.log(), AT_NOON);
        assertThat(replayed.snapshot()).isEqualTo(open.store().snapshot());
        assertThat(replayed.<Essay>read(
                        reader -> reader.find(ESSAY, "novel").orElseThrow().value()))
                .isEqualTo(novel());
        assertThat(open.store()
                        .<Essay>read(reader ->
                                reader.find(ESSAY, "novel").orElseThrow().value()))
                .isEqualTo(novel());
        assertThat(written(open.store().snapshot())).isEqualTo(open.store().snapshot());
    }

    @Test
    void pieces_are_verified_with_their_log_in_files(@TempDir Path directory) {
        try (FileAuditLog log = FileAuditLog.in(directory, "trail", AT_NOON).open()) {
            put(MemoryStore.replay(log, AT_NOON), novel());
        }

        try (FileAuditLog log = FileAuditLog.in(directory, "trail", AT_NOON).open()) {
            assertThat(MemoryStore.replay(log, AT_NOON)
                            .<Essay>read(reader ->
                                    reader.find(ESSAY, "novel").orElseThrow().value()))
                    .isEqualTo(novel());
        }
    }

    @Test
    void a_state_that_is_far_too_long_is_refused_and_nothing_is_stored() {
        MemoryAuditLog log = new MemoryAuditLog(AT_NOON);
        MemoryStore store = MemoryStore.replay(log, AT_NOON);

        assertThatThrownBy(() -> put(store, new Essay("library", "a".repeat(Journal.MOST_BYTES))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must have at most 8388608 bytes");
        assertThat(log.size()).isZero();
        assertThat(store.snapshot().states()).isEmpty();
    }

    @Test
    void a_piece_that_is_missing_is_noticed() {
        MemoryAuditLog whole = new MemoryAuditLog(AT_NOON);
        put(MemoryStore.replay(whole, AT_NOON), novel());
        MemoryAuditLog cut = new MemoryAuditLog(AT_NOON);
        cut.append(whole.read(2).map(AuditRecord::event).toList());
        long pieces = whole.size() - 1;

        assertThatThrownBy(() -> MemoryStore.replay(cut, AT_NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("essay.written must follow " + pieces + " pieces of states, but follows " + (pieces - 1));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_to_be_done_afterwards_is_done_once_and_only_if_the_change_is_stored(Stores stores) throws Exception {
        Stores.Open open = stores.open(AT_NOON);
        List<String> done = new ArrayList<>();

        open.store().change(change -> {
            change.afterwards(() -> done.add("first, after " + open.log().size() + " records"));
            change.afterwards(() -> done.add("second"));
            change.record(AuditEvent.of("essay.read", KIM, Subject.of("essay", "a")));
            return 0;
        });
        assertThatThrownBy(() -> open.store().change(change -> {
                    change.afterwards(() -> done.add("never"));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");

        assertThat(done).containsExactly("first, after 1 records", "second");
    }
}
