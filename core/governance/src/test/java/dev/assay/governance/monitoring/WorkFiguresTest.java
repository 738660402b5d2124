package dev.assay.governance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.ClockReading;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.gate.Launch;
import dev.assay.governance.raci.Stage;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkFiguresTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final List<AuditRecord> records = new ArrayList<>();

    private void happened(int minute, String type, String who, String what) {
        AuditEvent event = AuditEvent.of(type, Actor.of(who), Subject.of("thing", what));
        Instant at = NOON.plus(Duration.ofMinutes(minute));
        records.add(new AuditRecord(records.size() + 1L, at, new ClockReading("test", Optional.empty()), event));
    }

    private WorkFigures work() {
        return Kpis.of(records.stream()).work();
    }

    @Test
    void a_decision_lasts_from_when_who_decides_first_looked_at_evidence() {
        happened(0, "decision.opened", "assay", "d-1");
        happened(5, "decision.evidence_viewed", "kim", "d-1");
        happened(10, "decision.evidence_viewed", "lee", "d-1");
        happened(20, "decision.evidence_viewed", "kim", "d-1");
        happened(45, "decision.decided", "kim", "d-1");

        // 12:05 to 12:45; when lee looked does not count.
        assertThat(work().byTask()).isEqualTo(Map.of("decision", Duration.ofMinutes(40)));
    }

    @Test
    void times_of_reviews_runbooks_and_oversight_add_up() {
        happened(0, "review.started", "kim", "persona owner 1");
        happened(0, "runbook.started", "lee", "stop");
        happened(7, "runbook.finished", "park", "stop");
        happened(10, "oversight.viewed", "lee", "act-1");
        happened(12, "oversight.decided", "lee", "act-1");
        happened(13, "oversight.decided", "kim", "act-1");
        happened(60, "review.completed", "kim", "persona owner 1");
        happened(70, "review.started", "kim", "persona lead 1");
        happened(100, "review.completed", "kim", "persona lead 1");

        assertThat(work().byTask())
                .isEqualTo(Map.of(
                        "review", Duration.ofMinutes(90),
                        "runbook", Duration.ofMinutes(7),
                        "oversight", Duration.ofMinutes(2)));
        assertThat(work().total()).isEqualTo(Duration.ofMinutes(99));
    }

    @Test
    void an_incident_lasts_from_when_somebody_investigates_until_it_is_resolved() {
        happened(0, "incident.opened", "assay", "i-1");
        happened(5, "incident.investigated", "kim", "i-1");
        happened(20, "incident.mitigated", "kim", "i-1");
        happened(50, "incident.resolved", "lee", "i-1");
        happened(60, "incident.investigated", "kim", "i-2");
        happened(63, "incident.dismissed", "kim", "i-2");
        happened(70, "incident.closed", "park", "i-1");

        // 12:05 to 12:50, and three minutes.
        assertThat(work().byTask()).isEqualTo(Map.of("incident", Duration.ofMinutes(48)));
    }

    @Test
    void what_has_no_beginning_is_counted_only() {
        happened(0, "access.requested", "choi", "req-1");
        happened(5, "access.reviewed", "kim", "req-1");
        happened(6, "access.reviewed", "lee", "req-1");
        happened(9, "document.attested", "lee", "trips-sheet");

        assertThat(work().untimed()).isEqualTo(Map.of("access", 2L, "attestation", 1L));
        assertThat(work().total()).isZero();
        Instant later = NOON.plus(Duration.ofMinutes(6));
        assertThat(Kpis.of(records.stream(), later, later.plusSeconds(1)).work().untimed())
                .isEqualTo(Map.of("access", 1L));
    }

    @ParameterizedTest
    @EnumSource
    void two_who_go_through_one_runbook_at_once_take_their_time_each(Stores stores) {
        Firm firm = new Firm(stores);
        Runbooks runbooks = new Runbooks(firm.store());
        runbooks.add(
                new Runbook(
                        "stop-taxi",
                        Text.of("stop the taxi model", "택시 모델 정지"),
                        Firm.TRIPS,
                        List.of(new Runbook.Step(Text.of("stop", "정지"), Firm.ENGINEER)),
                        Period.ofMonths(3),
                        Instant.EPOCH,
                        Optional.empty()),
                Firm.CHOI);
        RunbookRun first = runbooks.start("stop-taxi", RunbookRun.Occasion.EXERCISE, Firm.JUNG);
        firm.pass(Duration.ofMinutes(10));
        RunbookRun second = runbooks.start("stop-taxi", RunbookRun.Occasion.EXERCISE, Firm.JUNG);
        RunbookRun third = runbooks.start("stop-taxi", RunbookRun.Occasion.EXERCISE, Firm.JUNG);
        firm.pass(Duration.ofMinutes(10));
        runbooks.done(first.id(), Firm.JUNG, "");
        firm.pass(Duration.ofMinutes(10));
        runbooks.giveUp(third.id(), Firm.JUNG, "begun twice");
        runbooks.done(second.id(), Firm.JUNG, "");

        // Twenty minutes each; who gave up did not go through it.
        assertThat(Kpis.of(firm.records().stream()).work().byTask())
                .isEqualTo(Map.of("runbook", Duration.ofMinutes(40)));
    }

    @Test
    void nobody_works_on_anything_for_more_than_eight_hours() {
        happened(0, "review.started", "kim", "persona owner 1");
        happened(8 * 60 + 1, "review.completed", "kim", "persona owner 1");

        assertThat(work().total()).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void what_has_no_beginning_or_no_end_counts_nothing() {
        happened(0, "decision.decided", "kim", "d-1");
        happened(5, "review.started", "kim", "persona owner 1");

        assertThat(work().total()).isZero();
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void the_lead_time_of_a_system_runs_from_development_to_operation(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);

        // Into development at 12:01, live at 12:05; see Launch.move.
        try (var log = launch.log.read(1)) {
            assertThat(Kpis.of(log).leadTime())
                    .isEqualTo(new Spread(1, Optional.of(Duration.ofMinutes(4)), Optional.of(Duration.ofMinutes(4))));
        }
    }
}
