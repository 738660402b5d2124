package dev.assay.governance.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RatchetTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Instant SPIKE = NOON.plus(Duration.ofDays(30));
    private static final ClockState SPIKED = ClockState.at(SPIKE);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final AuditEvent EVENT = AuditEvent.of("door.changed", Actor.of("kim"), Subject.of("door", "north"));

    private final AtomicLong nanos = new AtomicLong();
    private final Ratchet ratchet = new Ratchet(nanos::get);

    private Instant now(Instant reading) {
        return ratchet.now(reading, SPIKED);
    }

    @Test
    void time_is_what_the_clock_says() {
        assertThat(ratchet.now(NOON, ClockState.NONE)).isEqualTo(NOON);
        assertThat(ratchet.now(NOON.plus(HOUR), ClockState.at(NOON))).isEqualTo(NOON.plus(HOUR));
    }

    @Test
    void a_clock_that_nothing_was_recorded_with_binds_nobody() {
        ratchet.now(SPIKE, ClockState.at(NOON));

        assertThat(ratchet.now(NOON.plus(HOUR), ClockState.at(NOON))).isEqualTo(NOON.plus(HOUR));
    }

    @Test
    void behind_the_records_time_goes_on_by_what_elapses() {
        assertThat(now(NOON)).isEqualTo(SPIKE);
        assertThat(now(NOON.plus(HOUR))).isEqualTo(SPIKE.plus(HOUR));
        assertThat(now(NOON.plus(HOUR).plusNanos(1_000)))
                .isEqualTo(SPIKE.plus(HOUR).plusNanos(1_000));
    }

    @Test
    void a_clock_that_is_set_back_again_moves_nothing() {
        now(NOON);
        now(NOON.plus(HOUR));

        assertThat(now(NOON.plusSeconds(1_800))).isEqualTo(SPIKE.plus(HOUR));
        assertThat(now(NOON.plusSeconds(2_700))).isEqualTo(SPIKE.plus(HOUR).plusSeconds(900));
    }

    @Test
    void readings_out_of_order_do_not_add_up() {
        now(NOON);
        for (int i = 0; i < 100; i++) {
            now(NOON.plusMillis(900));
            now(NOON);
        }

        assertThat(now(NOON.plusMillis(900))).isEqualTo(SPIKE.plusMillis(900));
    }

    @Test
    void a_clock_that_has_caught_up_tells_the_time_again() {
        now(NOON);

        assertThat(now(SPIKE.plus(HOUR))).isEqualTo(SPIKE.plus(HOUR));
        assertThat(now(SPIKE.plus(HOUR).plusSeconds(1)))
                .isEqualTo(SPIKE.plus(HOUR).plusSeconds(1));
    }

    @Test
    void records_tell_how_far_time_had_come_behind_them() {
        ClockState state = ClockState.NONE
                .recorded(SPIKE)
                .recorded(NOON)
                .recorded(NOON.plus(HOUR))
                .recorded(NOON.plusSeconds(60))
                .recorded(NOON.plusSeconds(90));

        assertThat(state).isEqualTo(new ClockState(SPIKE.plus(HOUR).plusSeconds(30), NOON.plusSeconds(90)));
    }

    private Map<String, Object> recordedAt(Instant reading) {
        ratchet.now(reading, ClockState.NONE);
        List<AuditEvent> flagged = ratchet.flagged(List.of(EVENT, EVENT), reading);
        ratchet.recorded(reading);
        assertThat(flagged.get(1)).isEqualTo(EVENT);
        return flagged.get(0).details();
    }

    @Test
    void a_clock_that_went_further_than_time_is_flagged_once_with_what_took_time_along() {
        assertThat(recordedAt(NOON)).isEmpty();
        nanos.addAndGet(Duration.ofHours(5).toNanos());
        assertThat(recordedAt(NOON.plus(Duration.ofHours(5)))).isEmpty();
        Instant evening = NOON.plus(Duration.ofHours(5)).plus(Ratchet.JUMP);
        assertThat(recordedAt(evening)).isEmpty();
        assertThat(recordedAt(evening.plus(Ratchet.JUMP).plusNanos(1_000))).containsEntry("flag", "CLOCK_JUMP");
        assertThat(recordedAt(evening.plus(Ratchet.JUMP).plusNanos(2_000))).isEmpty();
    }
}
