package dev.assay.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.Reader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A database whose clock is not that of the hosts that use it. */
class DatabaseTimeTest {
    private static final Duration APART = Duration.ofSeconds(5);
    private static final AuditEvent EVENT = AuditEvent.of("door.changed", Actor.of("kim"), Subject.of("door", "north"));
    // SQLite tells milliseconds.
    private static final Duration ROUNDED = Duration.ofMillis(1);

    static Stream<Arguments> clocks() {
        return Stream.of(Databases.values())
                .flatMap(database -> Stream.of(APART, APART.negated(), Duration.ofDays(1))
                        .map(ahead -> Arguments.of(database, ahead)));
    }

    /** Records in one change, and returns what time it had. */
    private static Instant recorded(JdbcStore store) {
        return store.change(change -> {
            change.record(EVENT);
            return change.now();
        });
    }

    private static List<Instant> recordsOf(JdbcStore store) {
        try (Stream<AuditRecord> records = store.log().read(1)) {
            return records.map(AuditRecord::at).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void reads_changes_and_records_go_by_the_time_of_the_database(Databases database, Duration ahead) throws Exception {
        JdbcStore store = JdbcStore.open(ShiftedDatabase.of(database.create(), ahead), "main");
        List<Instant> told = new ArrayList<>();

        Instant before = Instant.now();
        told.add(store.read(Reader::now));
        told.add(recorded(store));
        told.addAll(recordsOf(store));
        Instant after = Instant.now();

        assertThat(told)
                .hasSize(3)
                .isSorted()
                .allSatisfy(
                        time -> assertThat(time).isBetween(before.plus(ahead).minus(ROUNDED), after.plus(ahead)));
    }

    /** A node knows no clock but that of the database; nodes that are given their hosts' are as far apart as those are. */
    @ParameterizedTest
    @EnumSource
    void two_nodes_of_one_database_have_one_time_though_their_hosts_are_five_seconds_apart(Databases database)
            throws Exception {
        DataSource source = ShiftedDatabase.of(database.create(), APART.negated());
        JdbcStore one = JdbcStore.open(source, "main");
        JdbcStore other = JdbcStore.open(source, "main");
        Clock host = Clock.systemUTC();
        JdbcStore behind = JdbcStore.open(source, "hosts", Clock.offset(host, APART.negated()));
        JdbcStore ahead = JdbcStore.open(source, "hosts", host);

        Instant before = Instant.now().minus(APART);
        List<Instant> told = List.of(
                one.read(Reader::now),
                other.read(Reader::now),
                recorded(one),
                other.read(Reader::now),
                recorded(other),
                one.read(Reader::now));
        Instant early = behind.read(Reader::now);
        Instant after = Instant.now().minus(APART);

        assertThat(told).isSorted().allSatisfy(time -> assertThat(time).isBetween(before.minus(ROUNDED), after));
        assertThat(recordsOf(other))
                .isSorted()
                .hasSize(2)
                .allSatisfy(time -> assertThat(time).isBetween(before.minus(ROUNDED), after));
        assertThat(Duration.between(early, ahead.read(Reader::now))).isGreaterThanOrEqualTo(APART);
    }
}
