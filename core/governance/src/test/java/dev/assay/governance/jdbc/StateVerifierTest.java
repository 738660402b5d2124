package dev.assay.governance.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows edited by who may write to the database, past the log. */
class StateVerifierTest {
    private static final Clock AT_NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Actor KIM = Actor.of("kim");
    private static final Kind<Door> DOOR = Kind.of("door", Door.class, Door::id)
            .indexedBy("by-keeper", door -> door.keeper().stream().toList());
    private static final StateVerifier VERIFIER = StateVerifier.of(List.of(DOOR));
    private static final AuditEvent EVENT = AuditEvent.of("door.changed", KIM, Subject.of("door", "north"));

    /** What is done to the tables, and what is found. */
    private static final Map<String, List<String>> EDITS = edits();

    record Door(String id, Optional<String> keeper, int height) {}

    private static Map<String, List<String>> edits() {
        Map<String, List<String>> edits = new TreeMap<>();
        edits.put("update assay_thing set version = 7 where id = 'north'", List.of("VERSION_DIFFERS door/north"));
        edits.put(
                "update assay_thing set state = (select state from assay_thing where id = 'north') where id = 'south'",
                List.of("STATE_DIFFERS door/south"));
        edits.put(
                "update assay_thing set id = 'west' where id = 'south'",
                List.of("STATE_MISSING door/south", "STATE_UNPROVEN door/west"));
        edits.put(
                "update assay_thing set kind = 'gate' where id = 'south'",
                List.of("STATE_MISSING door/south", "STATE_UNPROVEN gate/south"));
        edits.put("update assay_thing set stream = 'other' where id = 'south'", List.of("STATE_MISSING door/south"));
        edits.put("delete from assay_thing where id = 'east'", List.of("STATE_MISSING door/east"));
        edits.put(
                "insert into assay_thing (stream, kind, id, version, state)"
                        + " select stream, kind, 'west', version, state from assay_thing where id = 'south'",
                List.of("STATE_UNPROVEN door/west"));
        edits.putAll(besideThings());
        return edits;
    }

    private static Map<String, List<String>> besideThings() {
        Map<String, List<String>> edits = new TreeMap<>();
        edits.put(
                "update assay_key set key_value = 'choi' where id = 'north'",
                List.of("KEY_MISSING door/north", "KEY_UNPROVEN door/north"));
        edits.put(
                "update assay_key set name = 'by-owner' where id = 'north'",
                List.of("KEY_MISSING door/north", "KEY_UNPROVEN door/north"));
        edits.put(
                "update assay_key set id = 'east' where id = 'north'",
                List.of("KEY_UNPROVEN door/east", "KEY_MISSING door/north"));
        edits.put(
                "update assay_key set kind = 'gate' where id = 'north'",
                List.of("KEY_MISSING door/north", "KIND_UNKNOWN gate/*"));
        edits.put("update assay_key set stream = 'other' where id = 'north'", List.of("KEY_MISSING door/north"));
        edits.put("delete from assay_key where id = 'north'", List.of("KEY_MISSING door/north"));
        edits.put(
                "insert into assay_key (stream, kind, name, key_value, id)"
                        + " values ('main', 'door', 'by-keeper', 'choi', 'nowhere')",
                List.of("KEY_UNPROVEN door/nowhere"));
        edits.put(
                "insert into assay_audit_clock (stream, reached, clocked)"
                        + " values ('main', 2000000000000000, 1700000000000000)",
                List.of("CLOCK_DIFFERS clock/main"));
        return edits;
    }

    static Stream<Arguments> everyEditInEveryDatabase() {
        return Stream.of(Databases.values())
                .flatMap(database -> EDITS.keySet().stream().map(edit -> Arguments.of(database, edit)));
    }

    /** Four records of three doors, two of which have a keeper. */
    private static JdbcStore doors(DataSource source) {
        JdbcStore store = JdbcStore.open(source, "main", AT_NOON);
        Stored<Door> north = insert(store, new Door("north", Optional.of("lee"), 210));
        insert(store, new Door("south", Optional.of("lee"), 190));
        insert(store, new Door("east", Optional.empty(), 200));
        update(store, north, new Door("north", Optional.of("kim"), 211));
        return store;
    }

    private static Stored<Door> insert(JdbcStore store, Door door) {
        return store.change(change -> {
            Stored<Door> stored = change.insert(DOOR, door);
            change.record(EVENT);
            return stored;
        });
    }

    private static Stored<Door> update(JdbcStore store, Stored<Door> old, Door next) {
        return store.change(change -> {
            Stored<Door> stored = change.update(DOOR, old, next);
            change.record(EVENT);
            return stored;
        });
    }

    private static void edit(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isOne();
        }
    }

    private static List<String> found(StateCheck check) {
        return check.findings().stream()
                .map(finding -> finding.code() + " " + finding.path())
                .toList();
    }

    /** Such keys are stored as digests of themselves. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void keys_that_are_long_or_spelt_like_a_digest_are_as_proved(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcStore store = JdbcStore.open(source, "main", AT_NOON);
        insert(store, new Door("north", Optional.of("k".repeat(700)), 210));
        insert(store, new Door("south", Optional.of("sha256:ab"), 190));

        assertThat(found(VERIFIER.verify(store))).isEmpty();
        edit(source, "update assay_key set key_value = 'kim' where id = 'south'");
        assertThat(found(VERIFIER.verify(store))).containsExactly("KEY_MISSING door/south", "KEY_UNPROVEN door/south");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void nothing_is_found_where_nobody_edited(Databases database) throws Exception {
        JdbcStore store = doors(database.create());

        StateCheck check = VERIFIER.verify(store);

        assertThat(check).isEqualTo(new StateCheck(List.of(), 4, 3));
        assertThat(check.isProven()).isTrue();
        assertThat(check.message().en()).isEqualTo("All 3 things are stored as the log up to record 4 proves.");
    }

    @ParameterizedTest
    @MethodSource("everyEditInEveryDatabase")
    void every_edit_past_the_log_is_found(Databases database, String sql) throws Exception {
        DataSource source = database.create();
        JdbcStore store = doors(source);

        edit(source, sql);

        StateCheck check = VERIFIER.verify(store);
        assertThat(found(check)).isEqualTo(EDITS.get(sql));
        assertThat(check.isProven()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void a_state_with_one_figure_changed_is_found_and_the_figure_not_told(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcStore store = doors(source);
        try (Connection connection = source.getConnection()) {
            byte[] state = new Sql(connection)
                    .first("select state from assay_thing where id = 'south'", row -> row.getBytes(1))
                    .orElseThrow();
            byte[] edited = new String(state, UTF_8).replace("190", "987").getBytes(UTF_8);
            assertThat(edited).isNotEqualTo(state);
            assertThat(new Sql(connection).update("update assay_thing set state = ? where id = 'south'", edited))
                    .isOne();
        }
        assertThat(store.<Integer>read(reader ->
                        reader.find(DOOR, "south").orElseThrow().value().height()))
                .isEqualTo(987);

        List<Finding> findings = VERIFIER.verify(store).findings();

        assertThat(findings)
                .singleElement()
                .hasToString("door/south: door \"south\" is stored in another state than the log proves"
                        + " (STATE_DIFFERS)");
        assertThat(findings.get(0).describe(Locale.KOREAN))
                .isEqualTo("door/south: door \"south\": 저장된 상태가 로그가 증명하는 상태와 다릅니다 (STATE_DIFFERS)")
                .doesNotContain("987");
    }

    @Test
    void what_is_found_is_recorded_with_who_looked() throws Exception {
        DataSource source = Databases.H2.create();
        JdbcStore store = doors(source);
        edit(source, "delete from assay_thing where id = 'east'");

        VERIFIER.verify(store).recordedIn(store, KIM);

        try (Stream<AuditRecord> records = store.log().read(5)) {
            assertThat(records.toList()).singleElement().satisfies(told -> {
                assertThat(told.event().type()).isEqualTo("state.verified");
                assertThat(told.event().outcome()).isEqualTo("differs");
                assertThat(told.event().details())
                        .containsEntry("upTo", "4")
                        .containsEntry("things", "2")
                        .containsEntry(
                                "findings",
                                List.of(
                                        "door/east: door \"east\" is proved by the log, but not stored (STATE_MISSING)"));
            });
        }
    }

    @Test
    void a_state_that_its_kind_cannot_read_is_found() throws Exception {
        JdbcStore store = doors(Databases.H2.create());
        record Gate(String id, int width) {}
        Kind<Gate> other = Kind.of("door", Gate.class, Gate::id);

        StateCheck check = StateVerifier.of(List.of(other)).verify(store);

        assertThat(found(check))
                .containsExactly(
                        "STATE_UNREADABLE door/east", "STATE_UNREADABLE door/north", "STATE_UNREADABLE door/south");
    }

    @Test
    void kinds_of_one_name_are_refused() {
        Kind<Door> other = Kind.of("door", Door.class, Door::id);

        assertThatThrownBy(() -> StateVerifier.of(List.of(DOOR, other)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kinds must have names of their own, but two are door");
    }

    @Test
    void a_log_that_is_damaged_proves_nothing() throws Exception {
        DataSource source = Databases.H2.create();
        JdbcStore store = doors(source);
        edit(source, "delete from assay_audit_record where seq = 2");

        assertThatThrownBy(() -> VERIFIER.verify(store))
                .isInstanceOf(AuditException.class)
                .hasMessage("log main must be intact to prove what is stored, but record 2 cannot be followed;"
                        + " verify the log");
    }

    @Test
    void it_tells_how_far_it_has_come() throws Exception {
        JdbcStore store = doors(Databases.H2.create());
        for (int i = 0; i < 500; i++) {
            insert(store, new Door("door" + i, Optional.of("lee"), i));
        }
        List<String> told = new ArrayList<>();

        VERIFIER.telling((rows, all) -> told.add(rows + " of " + all)).verify(store);

        // 504 records, 503 things, and 502 keys.
        assertThat(told).containsExactly("0 of 1509", "1000 of 1509", "1509 of 1509");
    }
}
