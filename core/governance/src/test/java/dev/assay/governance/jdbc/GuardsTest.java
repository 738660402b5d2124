package dev.assay.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Retention;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a database refuses by itself. */
class GuardsTest {
    private static final Actor KIM = Actor.of("kim");
    private static final String REFUSED = "record of an audit log must stay as it is";

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private JdbcAuditLog open(DataSource source) {
        return JdbcAuditLog.open(source, "main", Times.of(clock));
    }

    private static void append(JdbcAuditLog log, int records) {
        for (int i = 0; i < records; i++) {
            log.append(AuditEvent.of("grant.issued", KIM, Subject.of("grant", "g-" + i)));
        }
    }

    private static int execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(sql);
        }
    }

    private static void assertRefused(DataSource source, String sql) {
        assertThatThrownBy(() -> execute(source, sql))
                .as(sql)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining(REFUSED);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void a_record_is_neither_changed_nor_deleted(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcAuditLog log = open(source);
        append(log, 3);

        assertRefused(source, "update assay_audit_record set outcome = 'denied' where seq = 2");
        assertRefused(source, "update assay_audit_record set mac = 'none'");
        assertRefused(source, "update assay_audit_record set stream = 'other' where seq = 2");
        assertRefused(source, "delete from assay_audit_record where seq = 3");
        assertRefused(source, "delete from assay_audit_record");

        assertThat(Verifier.of(clock).verify(log.source()).kind()).isEqualTo(Verification.Kind.INTACT_UNANCHORED_TAIL);
        assertThat(log.size()).isEqualTo(3);
    }

    @Test
    void a_table_of_postgresql_is_not_emptied() throws Exception {
        DataSource source = Databases.POSTGRESQL.create();
        append(open(source), 3);

        assertRefused(source, "truncate assay_audit_record");
    }

    @Test
    void a_row_of_sqlite_is_not_replaced() throws Exception {
        DataSource source = Databases.SQLITE.create();
        append(open(source), 3);
        String columns =
                "bytes, leaf, chain, %s, at, type, actor, subject_type, subject_id, 'denied', correlation, mac";
        String replace =
                "insert or replace into assay_audit_record (stream, seq, bytes, leaf, chain, prev, at, type, actor,"
                        + " subject_type, subject_id, outcome, correlation, mac) select stream, %s, " + columns
                        + " from assay_audit_record where seq = 2";

        assertRefused(source, String.format(replace, "seq", "prev"));
        assertRefused(source, String.format(replace, "seq", "'another'"));
        assertRefused(source, String.format(replace, "9", "prev"));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void a_record_has_one_successor_though_nothing_is_locked(Databases database) throws Exception {
        DataSource source = database.create();
        append(open(source), 3);
        database.unguard(source);
        String successor = "insert into assay_audit_record (stream, seq, bytes, leaf, chain, prev, at, type, actor,"
                + " subject_type, subject_id, outcome) select stream, %d, bytes, leaf, chain, %s, at, type, actor,"
                + " subject_type, subject_id, outcome from assay_audit_record where seq = 3";

        // Only that the third record has the same predecessor stands in the way of the fourth.
        assertThatThrownBy(() -> execute(source, String.format(successor, 4, "prev")))
                .isInstanceOf(SQLException.class)
                .message()
                .containsIgnoringCase("unique");
        assertThat(execute(source, String.format(successor, 4, "chain"))).isOne();
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void records_are_pruned_and_only_those(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcAuditLog log = open(source);
        append(log, 20);
        now.set(Instant.parse("2026-10-01T12:00:00Z"));
        append(log, 5);
        Anchoring anchoring = new Anchoring(
                "main", KeyPairSigner.generate("trail-key"), List.of(new FileAnchor(folder.resolve("anchors"))), clock);

        assertThat(log.prune(anchoring, Retention.ofLogs(), KIM, "old")).isEqualTo(20);

        assertThat(log.first()).isEqualTo(21);
        if (database != Databases.H2) {
            assertRefused(source, "delete from assay_audit_record where seq = 21");
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void tables_of_earlier_versions_are_guarded_when_the_log_is_opened(Databases database) throws Exception {
        DataSource source = database.create();
        append(open(source), 3);
        database.unguard(source);
        assertThat(execute(source, "update assay_audit_record set outcome = outcome where seq = 2"))
                .isOne();

        open(source);

        assertRefused(source, "update assay_audit_record set outcome = outcome where seq = 2");
    }

    @Test
    void a_trigger_of_postgresql_that_was_disabled_is_put_in_force() throws Exception {
        DataSource source = Databases.POSTGRESQL.create();
        append(open(source), 3);
        execute(source, "alter table assay_audit_record disable trigger user");
        assertThat(execute(source, "update assay_audit_record set outcome = outcome where seq = 2"))
                .isOne();

        open(source);

        assertRefused(source, "update assay_audit_record set outcome = outcome where seq = 2");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "H2")
    void many_that_open_a_log_of_an_earlier_version_do_not_disturb_each_other(Databases database) throws Exception {
        DataSource source = database.create();
        append(open(source), 1);
        database.unguard(source);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Long>> work = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                work.add(() -> open(source).size());
            }
            for (Future<Long> done : threads.invokeAll(work)) {
                assertThat(done.get()).isOne();
            }
        } finally {
            threads.shutdownNow();
        }

        assertRefused(source, "delete from assay_audit_record");
    }
}
