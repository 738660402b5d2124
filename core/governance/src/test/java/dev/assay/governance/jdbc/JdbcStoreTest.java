package dev.assay.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.LogHeader;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import dev.assay.governance.store.ConflictException;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcStoreTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123456Z");
    private static final Clock AT_NOON = Clock.fixed(NOON, ZoneOffset.UTC);
    private static final int THREADS = 16;
    private static final int EACH = 15;
    private static final Kind<Door> DOOR = Kind.of("door", Door.class, Door::id)
            .indexedBy("by-keeper", door -> door.keeper().stream().toList());
    private static final AuditEvent EVENT = AuditEvent.of("door.changed", Actor.of("kim"), Subject.of("door", "north"));

    record Door(String id, Optional<String> keeper, int height) {}

    private static Stored<Door> insert(JdbcStore store, Door door) {
        return store.change(change -> {
            Stored<Door> stored = change.insert(DOOR, door);
            change.record(EVENT);
            return stored;
        });
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void finds_what_was_stored_in_the_order_of_ids(Databases database) throws Exception {
        JdbcStore store = JdbcStore.open(database.create(), "main", AT_NOON);

        insert(store, new Door("남문", Optional.of("lee"), 190));
        insert(store, new Door("north", Optional.of("lee"), 210));
        insert(store, new Door("North", Optional.of("kim"), 200));

        List<String> all = store.read(reader ->
                reader.all(DOOR).stream().map(stored -> stored.value().id()).toList());
        List<String> lees = store.read(reader -> reader.findBy(DOOR, "by-keeper", "lee").stream()
                .map(stored -> stored.value().id())
                .toList());
        assertThat(all).containsExactly("North", "north", "남문");
        assertThat(lees).containsExactly("north", "남문");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void a_thing_that_changed_is_found_under_its_new_key_only(Databases database) throws Exception {
        JdbcStore store = JdbcStore.open(database.create(), "main", AT_NOON);
        Stored<Door> door = insert(store, new Door("north", Optional.of("kim"), 210));

        store.change(change -> {
            change.update(DOOR, door, new Door("north", Optional.of("lee"), 210));
            change.record(EVENT);
            return 0;
        });

        assertThat(store.<Integer>read(
                        reader -> reader.findBy(DOOR, "by-keeper", "kim").size()))
                .isZero();
        assertThat(store.<Long>read(
                        reader -> reader.findBy(DOOR, "by-keeper", "lee").get(0).version()))
                .isEqualTo(2);
    }

    private static String keeper(Reader reader) {
        String found = reader.find(DOOR, "north")
                .flatMap(stored -> stored.value().keeper())
                .orElse("nobody");
        return found + ", kim has " + reader.findBy(DOOR, "by-keeper", "kim").size() + ", lee has "
                + reader.findBy(DOOR, "by-keeper", "lee").size();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void what_a_change_wrote_is_what_it_reads_from_then_on_though_it_read_before(Databases database) throws Exception {
        JdbcStore store = JdbcStore.open(database.create(), "main", AT_NOON);
        List<String> read = new ArrayList<>();

        store.change(change -> {
            read.add(keeper(change));
            Stored<Door> first = change.insert(DOOR, new Door("north", Optional.of("kim"), 200));
            read.add(keeper(change));
            change.update(DOOR, first, new Door("north", Optional.of("lee"), 200));
            read.add(keeper(change));
            change.record(EVENT);
            return first;
        });

        assertThat(read)
                .containsExactly(
                        "nobody, kim has 0, lee has 0", "kim, kim has 1, lee has 0", "lee, kim has 0, lee has 1");
        assertThat(store.<String>read(JdbcStoreTest::keeper)).isEqualTo("lee, kim has 0, lee has 1");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void one_call_reads_nothing_twice_and_the_next_reads_again(Databases database) throws Exception {
        Statements statements = new Statements(database.create());
        JdbcStore store = JdbcStore.open(statements.dataSource(), "main", AT_NOON);
        insert(store, new Door("north", Optional.of("kim"), 200));

        statements.taken();

        store.read(reader -> keeper(reader) + keeper(reader));
        // Where the log stands, the door, and what each of the two has.
        assertThat(statements.taken().stream().filter(sql -> sql.contains("assay_")))
                .hasSize(4);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void what_throws_leaves_neither_a_thing_nor_a_record(Databases database) throws Exception {
        JdbcStore store = JdbcStore.open(database.create(), "main", AT_NOON);
        Stored<Door> door = insert(store, new Door("north", Optional.empty(), 210));
        store.change(change -> {
            change.update(DOOR, door, new Door("north", Optional.empty(), 220));
            change.record(EVENT);
            return 0;
        });

        assertThatThrownBy(() -> store.change(change -> {
                    change.insert(DOOR, new Door("south", Optional.empty(), 1));
                    change.record(EVENT);
                    return change.update(DOOR, door, door.value());
                }))
                .isInstanceOf(ConflictException.class)
                .hasMessage("door \"north\" must have version 1, but has another");
        assertThatThrownBy(() -> store.change(change -> change.insert(DOOR, new Door("east", Optional.empty(), 1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("change must be recorded, but door \"east\" was not");

        assertThat(store.<Integer>read(reader -> reader.all(DOOR).size())).isOne();
        assertThat(store.log().size()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void the_log_of_a_database_rebuilds_its_state_in_memory(Databases database) throws Exception {
        JdbcStore store = JdbcStore.open(database.create(), "main", AT_NOON);
        Stored<Door> door = insert(store, new Door("north", Optional.of("kim"), 210));
        insert(store, new Door("남문", Optional.of("lee"), 190));
        store.change(change -> {
            change.update(DOOR, door, new Door("north", Optional.of("lee"), 200));
            change.record(EVENT);
            return 0;
        });

        MemoryStore again = MemoryStore.replay(store.log(), AT_NOON);

        List<Stored<Door>> inMemory = again.read(reader -> reader.all(DOOR));
        List<Stored<Door>> inDatabase = store.read(reader -> reader.all(DOOR));
        assertThat(inMemory).isEqualTo(inDatabase).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void time_never_goes_back_behind_the_log(Databases database) throws Exception {
        DataSource source = database.create();
        insert(JdbcStore.open(source, "main", AT_NOON), new Door("north", Optional.empty(), 210));

        JdbcStore later = JdbcStore.open(source, "main", Clock.offset(AT_NOON, Duration.ofHours(-1)));

        assertThat(later.<Instant>read(Reader::now)).isEqualTo(NOON);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void a_record_says_whose_time_it_has(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcAuditLog.open(source, "main").append(EVENT);
        JdbcAuditLog.open(source, "hosts", Times.of(Clock.fixed(NOON, ZoneOffset.UTC)))
                .append(EVENT);

        assertThat(clock(source, "main")).isEqualTo("database");
        assertThat(clock(source, "hosts")).isEqualTo("system");
    }

    private static String clock(DataSource source, String stream) {
        try (var records = JdbcAuditLog.open(source, stream).read(1)) {
            return records.map(added -> added.clock().source()).findFirst().orElseThrow();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void records_of_the_host_s_own_transaction_come_and_go_with_it(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcAuditLog log = JdbcAuditLog.open(source, "main");

        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            log.append(connection, List.of(EVENT, EVENT));
            connection.rollback();
            log.append(connection, List.of(EVENT));
            connection.commit();
        }

        assertThat(log.size()).isOne();
        assertThat(log.read(1).map(found -> found.event().type())).containsExactly("door.changed");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void a_connection_that_commits_by_itself_is_refused(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcAuditLog log = JdbcAuditLog.open(source, "main");

        try (Connection connection = source.getConnection()) {
            assertThatThrownBy(() -> log.append(connection, List.of(EVENT)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("connection must be in a transaction, but commits by itself");
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void many_threads_make_one_chain_without_gaps(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcStore store = JdbcStore.open(source, "main");
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String name = "door" + i;
                work.add(() -> appendMany(store, name));
            }
            for (Future<Integer> done : threads.invokeAll(work)) {
                assertThat(done.get()).isEqualTo(EACH);
            }
        } finally {
            threads.shutdownNow();
        }

        List<Long> numbers = store.log().read(1).map(AuditRecord::seq).toList();
        assertThat(numbers)
                .isEqualTo(
                        LongStream.rangeClosed(1, (long) THREADS * EACH).boxed().toList());
        assertThat(chainOf(source)).isEqualTo((long) THREADS * EACH);
        assertThat(store.<Integer>read(reader -> reader.all(DOOR).size())).isEqualTo(THREADS * EACH);
    }

    private static int appendMany(JdbcStore store, String name) {
        for (int i = 0; i < EACH; i++) {
            insert(store, new Door(name + "-" + i, Optional.of(name), i));
        }
        return EACH;
    }

    /** Follows the chain over the stored bytes, apart from the store's own code for reading. */
    private static long chainOf(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            ChainHead head;
            try (var rows = statement.executeQuery("select header from assay_audit_head")) {
                rows.next();
                head = ChainHead.of(LogHeader.decode(rows.getBytes(1)));
            }
            try (var rows = statement.executeQuery("select bytes, chain from assay_audit_record order by seq")) {
                while (rows.next()) {
                    head = head.accept(rows.getBytes(1)).after();
                    assertThat(rows.getString(2)).isEqualTo(head.hash().hex());
                }
            }
            return head.seq();
        }
    }

    private static Verification verify(JdbcStore store) {
        return Verifier.of(AT_NOON).verify(store.log().source());
    }

    private static void tamper(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void a_verifier_finds_what_was_done_to_the_tables(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcStore store = JdbcStore.open(source, "main", AT_NOON);
        for (int i = 1; i <= 3; i++) {
            insert(store, new Door("door" + i, Optional.empty(), i));
        }

        assertThat(verify(store)).isInstanceOf(Verification.IntactUnanchoredTail.class);

        database.unguard(source);
        tamper(source, "update assay_audit_record set actor = 'lee' where seq = 2");
        assertThat(verify(store)).isEqualTo(new Verification.IndexMismatch(2, "principal"));

        tamper(source, "update assay_audit_record set actor = 'kim' where seq = 2");
        tamper(source, "delete from assay_audit_record where seq = 2");
        assertThat(verify(store))
                .isInstanceOfSatisfying(
                        Verification.Corrupt.class,
                        corrupt -> assertThat(corrupt.seq()).isEqualTo(2));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void two_stores_of_one_database_do_not_see_each_other(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcStore one = JdbcStore.open(source, "one", AT_NOON);
        JdbcStore two = JdbcStore.open(source, "two", AT_NOON);

        insert(one, new Door("north", Optional.empty(), 1));
        insert(two, new Door("north", Optional.empty(), 2));

        assertThat(one.<Door>read(reader ->
                                reader.find(DOOR, "north").orElseThrow().value())
                        .height())
                .isOne();
        assertThat(two.log().size()).isOne();
    }
}
