package dev.assay.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.MacKey;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tables that were made before a column was there. */
class OlderTablesTest {
    private static final Clock AT_NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final AuditEvent EVENT = AuditEvent.of("grant.issued", Actor.of("kim"), Subject.of("grant", "g-1"));

    private static void execute(DataSource source, String sql) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void get_the_column_of_tags_when_the_log_is_opened_and_stay_a_log_without_tags(Databases database)
            throws Exception {
        DataSource source = database.create();
        JdbcAuditLog.open(source, "main", Times.of(AT_NOON)).append(EVENT);
        execute(source, "alter table assay_audit_record drop column mac");

        JdbcAuditLog log = JdbcAuditLog.open(source, "main", Times.of(AT_NOON));
        log.append(EVENT);

        assertThat(Verifier.of(AT_NOON).verify(log.source()))
                .isEqualTo(new Verification.IntactUnanchoredTail(0, 2, Duration.ZERO));
        assertThatThrownBy(() -> JdbcAuditLog.open(source, "main", MacKey.of("k1", new byte[32])))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("must have tags from its first record on");
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void that_lack_more_are_refused_in_a_sentence(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcAuditLog.open(source, "main", Times.of(AT_NOON));
        execute(source, "alter table assay_audit_record drop column outcome");
        execute(source, "alter table assay_audit_record drop column correlation");

        assertThatThrownBy(() -> JdbcAuditLog.open(source, "main", Times.of(AT_NOON)))
                .isInstanceOf(AuditException.class)
                .hasMessage("table assay_audit_record must have the columns of this version, but has no correlation,"
                        + " outcome; it was made by another version of Assay or by something else");
    }
}
