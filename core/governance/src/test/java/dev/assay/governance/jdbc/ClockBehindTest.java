package dev.assay.governance.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Reader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClockBehindTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant SPIKE = NOON.plus(Duration.ofDays(30));
    private static final Duration HOUR = Duration.ofHours(1);

    private Instant time = NOON;
    private final Clock clock = ((InstantSource) () -> time).withZone(ZoneOffset.UTC);

    private static void record(GovernanceStore store) {
        store.change(change -> {
            change.record(AuditEvent.of("door.seen", Actor.of("kim"), Subject.of("door", "north")));
            return 0;
        });
    }

    private static Instant now(GovernanceStore store) {
        return store.read(Reader::now);
    }

    @ParameterizedTest
    @EnumSource(Databases.class)
    void behind_the_log_time_goes_on_in_every_process_and_after_a_restart(Databases database) throws Exception {
        DataSource source = database.create();
        JdbcStore one = JdbcStore.open(source, "main", clock);
        JdbcStore other = JdbcStore.open(source, "main", clock);
        time = SPIKE;
        record(one);

        time = NOON;
        record(one);
        time = NOON.plus(HOUR);
        record(other);
        time = NOON.plus(HOUR).plusSeconds(1);

        Instant expected = SPIKE.plus(HOUR).plusSeconds(1);
        assertThat(now(one)).isEqualTo(expected);
        assertThat(now(other)).isEqualTo(expected);
        assertThat(now(JdbcStore.open(source, "main", clock))).isEqualTo(expected);
        assertThat(now(MemoryStore.replay(one.log(), clock))).isEqualTo(expected);
        time = SPIKE.plusSeconds(1);
        record(other);
        assertThat(now(one)).isEqualTo(SPIKE.plus(Duration.ofDays(30)).plusSeconds(1));
        time = SPIKE.plus(Duration.ofDays(31));
        assertThat(now(one)).isEqualTo(time);
    }
}
