package dev.assay.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditQuery;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.verify.AuditedAccess;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditQueryTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final AuditQuery ALL = AuditQuery.all();

    /** A minute later whenever it is told. */
    private static final class Minutes extends Clock {
        private Instant time = NOON;

        @Override
        public Instant instant() {
            return time;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        void pass() {
            time = time.plus(Duration.ofMinutes(1));
        }
    }

    private static AuditEvent event(String principal, String type, String id) {
        return AuditEvent.of("thing.changed", Actor.of(principal), Subject.of(type, id));
    }

    /** A minute between each and the next: 1 at noon, 5 four minutes later. */
    private static void fill(AuditLog log, Minutes clock) {
        for (AuditEvent event : List.of(
                event("kim", "asset", "trips"),
                event("lee", "decision", "d-1").withDetails(Map.of("asset", "trips")),
                event("kim", "decision", "d-2").withDetails(Map.of("asset", "fares")),
                event("kim", "grant", "g-1").withDetails(Map.of("resource", "trips", "holder", "lee")),
                event("lee", "document", "trips"))) {
            log.append(event);
            clock.pass();
        }
    }

    private static List<Long> found(AuditLog log, AuditQuery query) {
        try (Stream<AuditRecord> records = log.read(1, query)) {
            return records.map(AuditRecord::seq).toList();
        }
    }

    private static void isFound(AuditLog log) {
        assertThat(found(log, ALL)).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(found(log, ALL.by("kim"))).containsExactly(1L, 3L, 4L);
        assertThat(found(log, ALL.about("decision", "d-2"))).containsExactly(3L);
        assertThat(found(log, ALL.about("asset", "trips"))).containsExactly(1L);
        assertThat(found(log, ALL.aboutAsset("trips"))).containsExactly(1L, 2L, 4L);
        assertThat(found(log, ALL.from(NOON.plusSeconds(60)).until(NOON.plusSeconds(180))))
                .containsExactly(2L, 3L);
        assertThat(found(log, ALL.aboutAsset("trips").by("kim").from(NOON.plusSeconds(1))))
                .containsExactly(4L);
        assertThat(found(log, ALL.by("park"))).isEmpty();
        // By lee, and about access of lee.
        assertThat(found(log, ALL.concerning("lee"))).containsExactly(2L, 4L, 5L);
        assertThat(found(log, ALL.concerning("lee").by("kim"))).containsExactly(4L);
        assertThat(found(log, ALL.concerning("park"))).isEmpty();
    }

    @Test
    void a_log_in_memory_is_asked_by_person_thing_and_time() {
        Minutes clock = new Minutes();
        AuditLog log = new MemoryAuditLog(clock);
        fill(log, clock);

        isFound(log);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void a_log_in_a_database_is_asked_by_person_thing_and_time(Databases database) throws Exception {
        Minutes clock = new Minutes();
        JdbcAuditLog log = JdbcAuditLog.open(database.create(), "main", Times.of(clock));
        fill(log, clock);

        isFound(log);
        for (String odd : List.of("a\u0000b", "\ud800")) {
            assertThat(found(log, ALL.about("asset", odd))).isEmpty();
            assertThat(found(log, ALL.about(odd, "trips"))).isEmpty();
        }
        assertThatThrownBy(() -> log.read(0, ALL)).hasMessage("from must be 1 or more, but was 0");
    }

    /** More than one page, of which some are wanted. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void what_is_wanted_is_found_on_every_page(Databases database) throws Exception {
        JdbcAuditLog log = JdbcAuditLog.open(database.create(), "main", Times.of(new Minutes()));
        List<AuditEvent> events = new ArrayList<>();
        for (int i = 1; i <= 2500; i++) {
            events.add(event(i % 2 == 0 ? "kim" : "lee", "grant", "g-" + i));
        }
        log.append(events);

        assertThat(found(log, ALL)).hasSize(2500).startsWith(1L).endsWith(2500L);
        assertThat(found(log, ALL.by("kim"))).hasSize(1250).startsWith(2L, 4L).endsWith(2500L);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void what_a_column_says_wrongly_is_not_handed_out(Databases database) throws Exception {
        DataSource source = database.create();
        Minutes clock = new Minutes();
        JdbcAuditLog log = JdbcAuditLog.open(source, "main", Times.of(clock));
        fill(log, clock);
        database.unguard(source);
        execute(source, "update assay_audit_record set actor = 'park' where seq = 2");

        assertThat(found(log, ALL.by("park"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void tables_without_indexes_get_them_when_they_are_opened(Databases database) throws Exception {
        DataSource source = database.create();
        Times times = Times.of(new Minutes());
        JdbcAuditLog.open(source, "main", times).append(event("kim", "grant", "g-1"));
        Set<String> indexes =
                Set.of("assay_audit_record_by_actor", "assay_audit_record_by_subject", "assay_audit_record_by_time");
        assertThat(indexes(source)).containsAll(indexes);
        for (String index : indexes) {
            execute(source, "drop index " + index);
        }

        JdbcAuditLog.open(source, "main", times);
        JdbcAuditLog again = JdbcAuditLog.open(source, "main", times);

        assertThat(indexes(source)).containsAll(indexes);
        assertThat(found(again, ALL.by("kim"))).containsExactly(1L);
    }

    /** Whoever opens a log does not wait for who is writing to it; in SQLite nobody writes beside another anyway. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void a_log_is_opened_while_somebody_writes(Databases database) throws Exception {
        DataSource source = database.create();
        Times times = Times.of(new Minutes());
        JdbcAuditLog log = JdbcAuditLog.open(source, "main", times);
        try (Connection writing = source.getConnection()) {
            writing.setAutoCommit(false);
            log.append(writing, List.of(event("kim", "grant", "g-1")));

            assertThat(JdbcAuditLog.open(source, "main", times).size()).isZero();

            writing.commit();
        }
        assertThat(log.size()).isEqualTo(1);
    }

    @Test
    void who_asks_is_recorded_with_what_they_asked() {
        Minutes clock = new Minutes();
        AuditLog log = new MemoryAuditLog(clock);
        fill(log, clock);
        AuditedAccess access = new AuditedAccess(log, "trail");
        AuditQuery query = ALL.by("kim")
                .concerning("lee")
                .about("grant", "g-1")
                .aboutAsset("trips")
                .from(NOON);

        List<Long> read = access.read(Actor.of("park"), "who gave it?", query.until(NOON.plusSeconds(600)))
                .map(AuditRecord::seq)
                .toList();

        assertThat(read).containsExactly(4L);
        AuditEvent told = log.read(6).findFirst().orElseThrow().event();
        assertThat(told.type()).isEqualTo("audit.read");
        assertThat(told.reason()).isEqualTo("who gave it?");
        assertThat(told.details())
                .isEqualTo(Map.of(
                        "from", "1",
                        "to", "5",
                        "principal", "kim",
                        "person", "lee",
                        "subject", "grant/g-1",
                        "asset", "trips",
                        "since", "2026-03-01T12:00:00.000000Z",
                        "until", "2026-03-01T12:10:00.000000Z"));
        assertThat(access.read(Actor.of("park"), "again", ALL.by("park")).map(AuditRecord::seq))
                .containsExactly(6L);
    }

    private static Set<String> indexes(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection()) {
            Set<String> found = new TreeSet<>();
            for (String table : List.of("assay_audit_record", "ASSAY_AUDIT_RECORD")) {
                try (ResultSet rows = connection.getMetaData().getIndexInfo(null, null, table, false, false)) {
                    while (rows.next()) {
                        found.add(String.valueOf(rows.getString("INDEX_NAME")));
                    }
                }
            }
            return found.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        }
    }

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
