package dev.assay.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.Retention;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.anchor.Anchoring;
import dev.assay.governance.audit.anchor.FileAnchor;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class JdbcPruningTest {
    private static final Actor KIM = Actor.of("kim");
    private static final Instant MARCH = Instant.parse("2026-03-01T12:00:00Z");
    // A microsecond after six months.
    private static final Instant SEPTEMBER = Instant.parse("2026-09-01T12:00:00.000001Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(MARCH);
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final KeyPairSigner signer = KeyPairSigner.generate("trail-key");

    @TempDir
    private Path folder;

    private FileAnchor anchor() {
        return new FileAnchor(folder.resolve("anchors"));
    }

    private Anchoring anchoring() {
        return new Anchoring("main", signer, List.of(anchor()), clock);
    }

    private static void append(JdbcAuditLog log, int from, int to) {
        for (int i = from; i <= to; i++) {
            log.append(AuditEvent.of("grant.issued", KIM, Subject.of("grant", "g-" + i)));
        }
    }

    private Verification verify(JdbcAuditLog log) throws IOException {
        return Verifier.of(clock)
                .anchoredBy(List.of(signer.key()), anchor().all())
                .verify(log.source());
    }

    /** A log of twenty old and five young records. */
    private JdbcAuditLog log(DataSource source) {
        JdbcAuditLog log = JdbcAuditLog.open(source, "main", Times.of(clock));
        append(log, 1, 20);
        now.set(SEPTEMBER);
        append(log, 21, 25);
        return log;
    }

    private static void alter(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void old_rows_go_and_verification_says_what_is_gone(Databases database) throws Exception {
        JdbcAuditLog log = log(database.create());

        assertThat(log.prune(anchoring(), Retention.ofLogs(), KIM, "older than six months"))
                .isEqualTo(20);

        assertThat(log.first()).isEqualTo(21);
        // Twenty-five, a checkpoint before, what tells of it, and a checkpoint after.
        assertThat(verify(log)).isEqualTo(new Verification.Pruned(20, new Verification.IntactAnchored(28)));
        try (Stream<AuditRecord> records = log.read(21)) {
            List<AuditRecord> left = records.toList();
            assertThat(left).extracting(AuditRecord::seq).containsExactly(21L, 22L, 23L, 24L, 25L, 26L, 27L, 28L);
            assertThat(left.get(6).event().type()).isEqualTo("audit.pruned");
            assertThat(left.get(6).event().details())
                    .containsEntry("records", "20")
                    .containsEntry("through", "2026-03-01T12:00:00.000000Z");
        }
        assertThatThrownBy(() -> log.read(20))
                .isInstanceOf(AuditException.class)
                .hasMessageStartingWith("records 1 to 20 were pruned");
    }

    @Test
    void it_goes_on_and_can_be_pruned_again() throws Exception {
        JdbcAuditLog log = log(Databases.H2.create());
        log.prune(anchoring(), Retention.ofLogs(), KIM, "old");

        assertThat(log.prune(anchoring(), Retention.ofLogs(), KIM, "again")).isZero();
        now.set(Instant.parse("2027-03-02T00:00:00Z"));
        append(log, 26, 27);
        // 21 to 28, and the checkpoint of the attempt in between.
        assertThat(log.prune(anchoring(), Retention.ofLogs(), KIM, "again")).isEqualTo(9);

        assertThat(log.first()).isEqualTo(30);
        assertThat(verify(log))
                .isInstanceOfSatisfying(
                        Verification.Pruned.class,
                        found -> assertThat(found.otherwise().kind()).isEqualTo(Verification.Kind.INTACT_ANCHORED));
    }

    @Test
    void nothing_younger_than_the_retention_goes() throws Exception {
        JdbcAuditLog log = log(Databases.H2.create());
        now.set(SEPTEMBER.minusNanos(1_000));

        assertThat(log.prune(anchoring(), Retention.ofLogs(), KIM, "a microsecond too early"))
                .isZero();
        assertThat(log.first()).isEqualTo(1);
    }

    @Test
    void rows_that_go_in_another_way_are_missed() throws Exception {
        DataSource source = Databases.H2.create();
        JdbcAuditLog log = log(source);
        log.prune(anchoring(), Retention.ofLogs(), KIM, "old");

        alter(source, "delete from assay_audit_record where seq <= 23");

        assertThat(verify(log).kind()).isEqualTo(Verification.Kind.CORRUPT);
    }

    @Test
    void a_row_that_says_that_others_were_pruned_is_not_enough() throws Exception {
        DataSource source = Databases.H2.create();
        JdbcAuditLog log = log(source);
        log.prune(anchoring(), Retention.ofLogs(), KIM, "old");

        alter(source, "update assay_audit_pruned set told = 26");
        assertThat(verify(log))
                .isEqualTo(new Verification.Corrupt(
                        26, "record must tell that records 1 to 20 were pruned, but does not"));
        alter(source, "update assay_audit_pruned set told = 27, tree = '" + "0".repeat(128) + "'");
        assertThat(verify(log).kind()).isEqualTo(Verification.Kind.FORKED);
        alter(source, "delete from assay_audit_pruned");
        assertThat(verify(log).kind()).isEqualTo(Verification.Kind.CORRUPT);
    }

    @Test
    void a_damaged_log_is_not_pruned() throws Exception {
        DataSource source = Databases.H2.create();
        JdbcAuditLog log = log(source);
        alter(source, "update assay_audit_record set outcome = 'denied' where seq = 3");

        assertThatThrownBy(() -> log.prune(anchoring(), Retention.ofLogs(), KIM, "old"))
                .isInstanceOf(AuditException.class)
                .hasMessage("log must be intact to be pruned. Column outcome of record 3 says something else than the"
                        + " record.");
        assertThat(log.first()).isEqualTo(1);
    }
}
