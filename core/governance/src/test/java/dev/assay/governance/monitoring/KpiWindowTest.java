package dev.assay.governance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Moments;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What straddles the ends of a time counts once; hours are counted from midnight, and the time is from ten to twenty. */
class KpiWindowTest {
    private static final Instant MIDNIGHT = Instant.parse("2026-03-01T00:00:00Z");

    private final HourClock clock = new HourClock();
    private final MemoryAuditLog log = new MemoryAuditLog(clock);

    private static final class HourClock extends Clock {
        private Instant now = MIDNIGHT;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static Instant hour(int hour) {
        return MIDNIGHT.plus(Duration.ofHours(hour));
    }

    private void at(int hour, String type, String who, String id, String... details) {
        clock.now = hour(hour);
        Map<String, Object> all = new HashMap<>();
        for (int i = 0; i < details.length; i += 2) {
            all.put(details[i], details[i + 1]);
        }
        log.append(AuditEvent.of(type, Actor.of(who), Subject.of("thing", id)).withDetails(all));
    }

    private void decision(int hour, String what, String who, String id) {
        at(hour, "decision." + what, who, id, "kind", "quality-failure");
    }

    private void grant(int issued, String id, int end) {
        at(issued, "grant.issued", "kim", id, "start", Moments.print(hour(issued)), "end", Moments.print(hour(end)));
    }

    private void emergency(int opened, String id, int reviewBy) {
        clock.now = hour(opened);
        log.append(AuditEvent.of("breakglass.opened", Actor.of("kim"), Subject.of("emergency", id))
                .withOutcome("OPEN")
                .withDetails(Map.of("reviewBy", Moments.print(hour(reviewBy)))));
    }

    @BeforeEach
    void story() {
        grant(1, "g4", 3);
        at(2, "system.stage_changed", "kim", "fares", "to", "DEVELOPMENT");
        at(5, "review.overdue", "assay", "r3");
        grant(6, "g3", 30);
        decision(7, "opened", "assay", "d3");
        decision(8, "opened", "assay", "d1");
        at(8, "incident.opened", "lee", "i1");
        grant(8, "g1", 12);
        emergency(8, "e1", 12);
        at(9, "grant.used", "kim", "g1");
        decision(9, "lapsed", "assay", "d3");
        decision(9, "opened", "assay", "d4");
        at(9, "incident.opened", "lee", "i3");
        at(9, "incident.dismissed", "kim", "i3");
        at(9, "quality.run_recorded", "assay", "run-1");
        at(9, "review.completed", "kim", "r1", "lateDays", "0");
        at(9, "review.started", "kim", "r2");
        decision(10, "lapsed", "assay", "d4");
        at(10, "quality.run_recorded", "assay", "run-2");
        decision(11, "opened", "assay", "d2");
        decision(11, "evidence_viewed", "kim", "d1");
        grant(11, "g2", 22);
        emergency(11, "e2", 25);
        decision(12, "decided", "kim", "d1");
        at(12, "review.completed", "kim", "r2", "lateDays", "3");
        at(13, "incident.mitigated", "lee", "i1");
        at(13, "breakglass.reviewed", "lee", "e1");
        at(13, "system.stage_changed", "kim", "fares", "to", "OPERATION");
        at(14, "grant.revoked", "kim", "g3");
        decision(15, "opened", "assay", "d6");
        decision(16, "withdrawn", "assay", "d6");
        at(18, "incident.opened", "lee", "i2");
        at(19, "quality.run_recorded", "assay", "run-3");
        decision(20, "opened", "assay", "d5");
        decision(21, "decided", "kim", "d2");
    }

    private Kpis of(int from, int to) {
        return Kpis.of(log.read(1), hour(from), hour(to));
    }

    private static Kpis.DecisionFigures quality(Kpis kpis) {
        return kpis.decisions().get("quality-failure");
    }

    private static Spread one(int hours) {
        return new Spread(1, Optional.of(Duration.ofHours(hours)), Optional.of(Duration.ofHours(hours)));
    }

    private static Spread none() {
        return new Spread(0, Optional.empty(), Optional.empty());
    }

    @Test
    void a_decision_counts_where_it_ended_with_all_of_its_time() {
        // d1, d3 and d4 were opened, d3 lapsed; d1 and d4 are open.
        assertThat(quality(of(0, 10)))
                .isEqualTo(new Kpis.DecisionFigures(3, 2, none(), new Share(1, 1), new Share(0, 1), new Share(0, 0)));
        // d2 and d6 were opened, d1 was decided after four hours, d4 lapsed, d6 closed by itself; d2 is open.
        assertThat(quality(of(10, 20)))
                .isEqualTo(new Kpis.DecisionFigures(2, 1, one(4), new Share(1, 2), new Share(1, 3), new Share(0, 0)));
        // d5 was opened and is open, d2 was decided after ten hours.
        assertThat(quality(of(20, 30)))
                .isEqualTo(new Kpis.DecisionFigures(1, 1, one(10), new Share(0, 1), new Share(0, 1), new Share(0, 0)));
    }

    @Test
    void who_decides_and_what_takes_time_counts_where_it_was_done() {
        Kpis kpis = of(10, 20);

        assertThat(kpis.deciders()).hasSize(1);
        assertThat(kpis.deciders().get("kim").latency()).isEqualTo(one(4));
        assertThat(kpis.deciders().get("kim").seen()).isEqualTo(new Share(1, 1));
        assertThat(kpis.work())
                .isEqualTo(new WorkFigures(
                        Map.of("decision", Duration.ofHours(1), "review", Duration.ofHours(3)), Map.of()));
        assertThat(kpis.leadTime()).isEqualTo(one(11));
        assertThat(of(0, 10).work()).isEqualTo(new WorkFigures(Map.of(), Map.of()));
        assertThat(of(20, 30).leadTime()).isEqualTo(none());
    }

    /** Opened in the 22nd hour, handed up in the 24th, decided in the 25th. */
    @Test
    void who_decides_after_an_escalation_took_the_time_since_they_were_asked() {
        decision(22, "opened", "assay", "d7");
        decision(24, "escalated", "assay", "d7");
        decision(25, "decided", "lee", "d7");

        assertThat(of(22, 30).deciders().get("lee").latency()).isEqualTo(one(1));
        assertThat(quality(of(22, 30)).latency()).isEqualTo(one(3));
    }

    @Test
    void incidents_and_reviews_are_open_at_the_cut() {
        // i1 did harm until the thirteenth hour, i3 was none.
        assertThat(of(0, 10).incidents()).isEqualTo(new Kpis.IncidentFigures(2, 1, 1, none()));
        assertThat(of(10, 20).incidents()).isEqualTo(new Kpis.IncidentFigures(1, 1, 2, one(5)));
        assertThat(of(20, 30).incidents()).isEqualTo(new Kpis.IncidentFigures(0, 1, 0, none()));
        // r1 in time, r3 overdue; then r2 late, and r3 still overdue.
        assertThat(of(0, 10).reviews()).isEqualTo(new Share(1, 2));
        assertThat(of(10, 20).reviews()).isEqualTo(new Share(0, 2));
    }

    /** Opened in the eighth hour and mitigated in the thirteenth, opened again in the 22nd, at an end in the 28th. */
    @Test
    void an_incident_that_was_opened_again_was_not_over() {
        at(22, "incident.reopened", "lee", "i1");
        at(23, "incident.reopened", "lee", "i3");

        // i1, i2 and i3, which was dismissed, are open; nobody knew of that before the twentieth hour.
        assertThat(of(10, 20).incidents()).isEqualTo(new Kpis.IncidentFigures(1, 1, 2, one(5)));
        assertThat(of(20, 26).incidents()).isEqualTo(new Kpis.IncidentFigures(0, 3, 0, none()));
        assertThat(Kpis.of(log.read(1)).incidents()).isEqualTo(new Kpis.IncidentFigures(3, 3, 3, none()));
        at(28, "incident.mitigated", "lee", "i1");
        at(29, "incident.closed", "kim", "i3");
        assertThat(of(20, 30).incidents()).isEqualTo(new Kpis.IncidentFigures(0, 1, 0, one(20)));
        assertThat(Kpis.of(log.read(1)).incidents()).isEqualTo(new Kpis.IncidentFigures(3, 1, 3, one(20)));
    }

    @Test
    void a_grant_counts_where_it_was_over() {
        // g2 was issued and is live; g1 ran four hours and was used, g3 eight and was not.
        assertThat(of(10, 20).access())
                .isEqualTo(new AccessFigures(
                        1,
                        new Share(0, 1),
                        1,
                        Optional.of(Duration.ofHours(6)),
                        new Share(1, 2),
                        new AccessFigures.EmergencyFigures(1, 0, new Share(0, 1))));
        // g1, g3 and g4 were issued, g4 was over after two hours and not used; e1 was not due.
        assertThat(of(0, 10).access())
                .isEqualTo(new AccessFigures(
                        3,
                        new Share(0, 3),
                        2,
                        Optional.of(Duration.ofHours(2)),
                        new Share(1, 1),
                        new AccessFigures.EmergencyFigures(1, 0, new Share(0, 0))));
    }

    @Test
    void the_whole_log_is_one_time() {
        assertThat(of(-1, 1_000).decisions()).isEqualTo(Kpis.of(log.read(1)).decisions());
        assertThat(quality(Kpis.of(log.read(1))).opened()).isEqualTo(6);
        assertThatThrownBy(() -> of(10, 10))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("to must be after 2026-03-01T10:00:00Z, but was 2026-03-01T10:00:00Z");
    }
}
