package dev.assay.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands beside the records of a database, altered by who may write to it and knows no key. */
class HeadDamageTest {
    private static final Clock AT_NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final AuditEvent EVENT = AuditEvent.of("grant.issued", Actor.of("kim"), Subject.of("grant", "g-1"));

    private final DataSource source = Databases.SQLITE.create();
    private final JdbcAuditLog log = JdbcAuditLog.open(source, "main", Times.of(AT_NOON));

    HeadDamageTest() throws IOException, SQLException {
        Databases.SQLITE.unguard(source);
    }

    private void alter(String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(sql)).isPositive();
        }
    }

    private Verification verified() {
        return Verifier.of(AT_NOON).verify(log.source());
    }

    private void appended(int records) {
        for (int i = 0; i < records; i++) {
            log.append(EVENT);
        }
        assertThat(verified().kind()).isEqualTo(Verification.Kind.INTACT_UNANCHORED_TAIL);
    }

    @Test
    void records_that_are_gone_from_the_end_are_missed_and_nothing_is_appended() throws SQLException {
        appended(10);

        alter("delete from assay_audit_record where seq > 6");

        assertThat(verified())
                .isEqualTo(new Verification.Corrupt(
                        7, "head of the log tells of 10 records, but the last that is there is 6"));
        assertThatThrownBy(() -> log.append(EVENT))
                .isInstanceOf(AuditException.class)
                .hasMessage("log main must end with record 10 as its head tells, but does not");
    }

    @Test
    void a_head_that_is_gone_does_not_make_an_empty_log() throws SQLException {
        appended(3);

        alter("delete from assay_audit_head");

        assertThat(verified())
                .isEqualTo(
                        new Verification.Corrupt(1, "head of the log must be there, because records are, but is not"));
        assertThatThrownBy(() -> JdbcAuditLog.open(source, "main", Times.of(AT_NOON)))
                .isInstanceOf(AuditException.class)
                .hasMessage("log main must have a head, because it has records, but has none");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "update assay_audit_record set leaf = '00' where seq = 2 # 2",
                "update assay_audit_record set prev = 'x' || seq where seq = 1 # 1",
                "update assay_audit_record set prev = 'x' || seq where seq = 3 # 3",
                "update assay_audit_head set seq = 1 # 2",
                "update assay_audit_head set seq = 0 # 1",
                "update assay_audit_head set seq = 9 # 4",
                "update assay_audit_head set highest = 9000000000000000000 # 4",
                "update assay_audit_head set highest = 0 # 4",
                "update assay_audit_head set chain = 'no hash' # 4",
                "update assay_audit_head set chain = (select chain from assay_audit_record where seq = 2) # 4"
            })
    void what_says_something_else_than_the_records_is_found(String sql, long seq) throws SQLException {
        appended(3);

        alter(sql);

        assertThat(verified())
                .isInstanceOfSatisfying(
                        Verification.Corrupt.class,
                        corrupt -> assertThat(corrupt.seq()).isEqualTo(seq));
    }

    @Test
    void an_empty_log_has_an_empty_head() throws SQLException {
        assertThat(verified().kind()).isEqualTo(Verification.Kind.INTACT_UNANCHORED_TAIL);

        alter("update assay_audit_head set highest = 1");

        assertThat(verified().kind()).isEqualTo(Verification.Kind.CORRUPT);
    }
}
