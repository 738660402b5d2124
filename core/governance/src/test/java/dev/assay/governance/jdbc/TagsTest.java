package dev.assay.governance.jdbc;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditException;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.ChainHead;
import dev.assay.governance.audit.ChainedRecord;
import dev.assay.governance.audit.ClockReading;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.MacKey;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a tag with a key of the application shows of who can write the database but has no key. */
class TagsTest {
    private static final Clock AT_NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final byte[] SECRET = "0123456789abcdef0123456789abcdef".getBytes(US_ASCII);
    private static final MacKey KEY = MacKey.of("app-1", SECRET);
    private static final MacKey OTHER = MacKey.of("app-1", "another key that has 32 bytes too".getBytes(US_ASCII));
    private static final Verification INTACT = new Verification.IntactUnanchoredTail(0, 10, Duration.ZERO);

    private static JdbcAuditLog open(DataSource source, MacKey key) {
        return JdbcAuditLog.open(source, "main", Times.of(AT_NOON), Optional.of(key));
    }

    private static void append(JdbcAuditLog log, int records) {
        for (int i = 1; i <= records; i++) {
            log.append(AuditEvent.of("grant.issued", Actor.of("kim"), Subject.of("grant", "g-" + i)));
        }
    }

    private static Verification verify(JdbcAuditLog log, MacKey... keys) {
        return Verifier.of(AT_NOON).taggedBy(List.of(keys)).verify(log.source());
    }

    /** Does what an administrator of the database can do: says that record 4 was denied, and computes all that follows anew. */
    private static void chainAnew(DataSource source, JdbcAuditLog log, Optional<MacKey> guess) throws SQLException {
        List<AuditRecord> records;
        try (Stream<AuditRecord> all = log.read(1)) {
            records = all.toList();
        }
        try (Connection connection = source.getConnection()) {
            ChainHead head = new ChainHead("main", 3, Hash.parseHex(prev(connection)));
            for (AuditRecord old : records.subList(3, records.size())) {
                AuditEvent event = old.seq() == 4 ? old.event().withOutcome("denied") : old.event();
                ChainedRecord next = head.append(old.at(), ClockReading.system(), event);
                rewrite(connection, next, guess);
                head = next.after();
            }
            try (PreparedStatement statement = connection.prepareStatement("update assay_audit_head set chain = ?")) {
                statement.setString(1, head.hash().hex());
                statement.executeUpdate();
            }
        }
    }

    private static String prev(Connection connection) throws SQLException {
        return new Sql(connection)
                .first("select prev from assay_audit_record where seq = 4", row -> row.getString(1))
                .orElseThrow();
    }

    private static void rewrite(Connection connection, ChainedRecord next, Optional<MacKey> guess) throws SQLException {
        String chain = next.after().hash().hex();
        new Sql(connection)
                .update(
                        "update assay_audit_record set bytes = ?, leaf = ?, chain = ?, prev = ?, outcome = ?"
                                + " where seq = ?",
                        next.bytes(),
                        next.leaf().hex(),
                        chain,
                        next.before().hash().hex(),
                        next.added().event().outcome(),
                        next.added().seq());
        if (guess.isPresent()) {
            new Sql(connection)
                    .update(
                            "update assay_audit_record set mac = ? where seq = ?",
                            guess.get().tag(next.after().hash()),
                            next.added().seq());
        }
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void who_computes_the_chain_anew_without_the_key_is_found(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcAuditLog log = open(source, KEY);
        append(log, 10);
        assertThat(verify(log, KEY)).isEqualTo(INTACT);

        database.unguard(source);
        chainAnew(source, log, Optional.empty());

        // As a chain without tags and checkpoints it is whole again; that is what the key is for.
        assertThat(Verifier.of(AT_NOON).verify(log.source())).isEqualTo(INTACT);
        assertThat(verify(log, KEY))
                .isEqualTo(new Verification.Corrupt(
                        4, "tag beside the record must be the record's, but is not that of key app-1"));

        chainAnew(source, log, Optional.of(OTHER));

        assertThat(verify(log, KEY))
                .isEqualTo(new Verification.Corrupt(
                        4, "tag beside the record must be the record's, but is not that of key app-1"));
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void tags_that_are_taken_away_are_missed(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcAuditLog log = open(source, KEY);
        append(log, 10);

        database.unguard(source);
        try (Connection connection = source.getConnection()) {
            assertThat(new Sql(connection).update("update assay_audit_record set mac = null where seq >= 8"))
                    .isEqualTo(3);
        }

        assertThat(verify(log, KEY))
                .isEqualTo(new Verification.Corrupt(8, "tag beside the record must be the record's, but is not there"));
    }

    @Test
    void without_the_key_the_log_is_verified_as_one_without_tags() throws Exception {
        JdbcAuditLog log = open(Databases.H2.create(), KEY);
        append(log, 10);

        assertThat(Verifier.of(AT_NOON).verify(log.source())).isEqualTo(INTACT);
        assertThat(verify(log, MacKey.of("app-2", SECRET)))
                .isEqualTo(new Verification.Corrupt(
                        1, "tag beside the record must be the record's, but is of no known key"));
    }

    @Test
    void a_new_key_goes_on_where_the_old_one_ended() throws Exception {
        DataSource source = Databases.H2.create();
        append(open(source, KEY), 4);
        MacKey next = MacKey.of("app-2", "the next key that has 32 bytes too".getBytes(US_ASCII));
        JdbcAuditLog log = open(source, next);
        append(log, 6);

        assertThat(verify(log, next, KEY)).isEqualTo(INTACT);
        assertThat(verify(log, next))
                .isEqualTo(new Verification.Corrupt(
                        1, "tag beside the record must be the record's, but is of no known key"));
    }

    @Test
    void a_log_has_tags_from_its_first_record_on_or_none() throws Exception {
        DataSource tagged = Databases.H2.create();
        append(open(tagged, KEY), 1);
        DataSource plain = Databases.H2.create();
        append(JdbcAuditLog.open(plain, "main"), 1);

        assertThatThrownBy(() -> JdbcAuditLog.open(tagged, "main"))
                .isInstanceOf(AuditException.class)
                .hasMessage("log main has tags, so it must be opened with its key");
        assertThatThrownBy(() -> JdbcAuditLog.open(plain, "main", KEY))
                .isInstanceOf(AuditException.class)
                .hasMessage("log main must have tags from its first record on, but has none");
    }

    @Test
    void a_store_records_with_tags() throws Exception {
        JdbcStore store = JdbcStore.open(Databases.H2.create(), "main", KEY);
        store.change(change -> {
            change.record(AuditEvent.of("grant.issued", Actor.of("kim"), Subject.of("grant", "g-1")));
            return 1;
        });

        assertThat(Verifier.of(Clock.systemUTC())
                        .taggedBy(List.of(KEY))
                        .verify(store.log().source()))
                .isInstanceOf(Verification.IntactUnanchoredTail.class);
    }

    @Test
    void a_verifier_of_tags_has_a_key() {
        assertThatThrownBy(() -> Verifier.of(AT_NOON).taggedBy(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("tags must have a key, but have none");
    }
}
