package dev.assay.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.audit.verify.RecordVisitor;
import dev.assay.governance.audit.verify.SourceState;
import dev.assay.governance.audit.verify.StoredRecord;
import dev.assay.governance.audit.verify.Verification;
import dev.assay.governance.audit.verify.Verifier;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code -Dassay.audit.appends=10000} makes a long run of it. */
class JdbcAuditLogTest {
    private static final int THREADS = 64;
    private static final int APPENDS = Integer.getInteger("assay.audit.appends", 10);
    private static final Clock AT_NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private static List<Long> append(JdbcAuditLog log, int thread) {
        AuditEvent event = AuditEvent.of("grant.issued", Actor.of("kim"), Subject.of("grant", "g-" + thread));
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < APPENDS; i++) {
            numbers.add(log.append(event).seq());
        }
        return numbers;
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void sixty_four_threads_make_one_chain_without_gaps(Databases database) throws Exception {
        List<Long> numbers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try (Pool pool = new Pool(database.create())) {
            JdbcAuditLog log = JdbcAuditLog.open(pool.dataSource(), "main");
            List<Callable<List<Long>>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                int thread = i;
                work.add(() -> append(log, thread));
            }
            for (Future<List<Long>> done : threads.invokeAll(work)) {
                assertThat(done.get()).isSorted().hasSize(APPENDS);
                numbers.addAll(done.get());
            }
            assertThat(log.size()).isEqualTo((long) THREADS * APPENDS);
            assertThat(Verifier.of(AT_NOON).verify(log.source()))
                    .isInstanceOfSatisfying(
                            Verification.IntactUnanchoredTail.class,
                            intact -> assertThat(intact.records()).isEqualTo((long) THREADS * APPENDS));
        } finally {
            threads.shutdownNow();
        }

        assertThat(numbers.stream().sorted().toList())
                .isEqualTo(LongStream.rangeClosed(1, (long) THREADS * APPENDS)
                        .boxed()
                        .toList());
    }

    /** More than are read at once. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void a_hole_of_any_size_is_found(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcAuditLog log = JdbcAuditLog.open(source, "main", Times.of(AT_NOON));
        AuditEvent event = AuditEvent.of("grant.issued", Actor.of("kim"), Subject.of("grant", "g-1"));
        log.append(Collections.nCopies(2_500, event));
        assertThat(Verifier.of(AT_NOON).verify(log.source()))
                .isEqualTo(new Verification.IntactUnanchoredTail(0, 2_500, Duration.ZERO));

        database.unguard(source);
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from assay_audit_record where seq between 3 and 2400");
        }

        assertThat(Verifier.of(AT_NOON).verify(log.source()))
                .isEqualTo(new Verification.Corrupt(
                        3, "record must follow the one before it in its stream, but follows another"));
    }

    /** PostgreSQL has a time that stands still within a transaction; SQLite has but one writer. */
    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SQLITE")
    void a_record_bears_the_time_at_which_its_turn_came(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcAuditLog log = JdbcAuditLog.open(source, "main");
        AuditEvent event = AuditEvent.of("grant.issued", Actor.of("kim"), Subject.of("grant", "g-1"));

        try (Connection slow = source.getConnection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("select 1");
            log.append(event);
            log.append(slow, List.of(event));
            slow.commit();
        }

        assertThat(Verifier.of(AT_NOON).verify(log.source()).kind())
                .isEqualTo(Verification.Kind.INTACT_UNANCHORED_TAIL);
    }

    /** A page may end where the log did, while the log goes on past where the page would have ended. */
    @ParameterizedTest
    @EnumSource(Databases.class)
    void a_log_that_grows_while_it_is_scanned_has_no_hole(Databases database) throws Exception {
        JdbcAuditLog log = JdbcAuditLog.open(database.create(), "main", Times.of(AT_NOON));
        AuditEvent event = AuditEvent.of("grant.issued", Actor.of("kim"), Subject.of("grant", "g-1"));
        log.append(Collections.nCopies(10, event));
        List<Long> seen = new ArrayList<>();

        log.source().scan(1, new RecordVisitor() {
            @Override
            public Next record(StoredRecord found) {
                if (found.seq() == 5) {
                    log.append(Collections.nCopies(1_500, event));
                }
                seen.add(found.seq());
                return Next.CONTINUE;
            }

            @Override
            public Next state(SourceState claimed) {
                return Next.CONTINUE;
            }
        });

        assertThat(seen).isEqualTo(LongStream.rangeClosed(1, 1_510).boxed().toList());
    }
}
