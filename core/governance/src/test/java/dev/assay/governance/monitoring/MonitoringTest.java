package dev.assay.governance.monitoring;

import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Firm;
import dev.assay.governance.Zones;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.RegulatoryClock;
import dev.assay.governance.routing.Downstream;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.store.Stored;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MonitoringTest {
    private final Firm firm = new Firm();
    private final Decisions decisions = new Decisions(
            firm.store(),
            DecisionPolicy.ofDefaults(),
            Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
            new QualityStates(List.of()),
            List.of());
    private final QualityRouter router = new QualityRouter(
            firm.store(),
            decisions,
            new Incidents(firm.store(), RegulatoryClock.ofEuropeanUnion()),
            Downstream.unknown());
    private final Monitoring monitoring = new Monitoring(firm.store(), router);
    private final Runbooks runbooks = new Runbooks(firm.store());

    MonitoringTest() {
        Zones.set(firm.store(), Zones.SEOUL);
    }

    private void planned() {
        firm.plan(monitoring, Duration.ofHours(24), Severity.CRITICAL);
    }

    private List<Decision> all() {
        return firm.store()
                .read(reader -> reader.all(DecisionKinds.DECISION).stream()
                        .map(Stored::value)
                        .toList());
    }

    @Test
    void a_review_that_is_overdue_and_that_nobody_does_is_not_in_time() {
        Actor park = Actor.of("park");
        Map<String, Object> inTime = Map.of("lateDays", "0");
        Map<String, Object> late = Map.of("lateDays", "3");
        List<AuditEvent> events = List.of(
                AuditEvent.of("review.completed", park, Subject.of("review", "a#1"))
                        .withDetails(inTime),
                AuditEvent.of("review.overdue", park, Subject.of("review", "b#1")),
                AuditEvent.of("review.completed", park, Subject.of("review", "b#1"))
                        .withDetails(late),
                AuditEvent.of("review.overdue", park, Subject.of("review", "c#1")),
                AuditEvent.of("review.waived", park, Subject.of("review", "c#1")),
                AuditEvent.of("review.due", park, Subject.of("review", "d#1")),
                AuditEvent.of("review.overdue", park, Subject.of("review", "e#1")));
        MemoryAuditLog log = new MemoryAuditLog(firm.clock());
        log.append(events);

        // In time: a. Counted: a, b, which was late, and e, which nobody has done; c is put off, and d may be done in
        // time.
        assertThat(Kpis.of(log.read(1)).reviews()).isEqualTo(new Share(1, 3));
    }

    @Test
    void a_plan_is_about_something_that_there_is() {
        MonitoringPlan plan = MonitoringPlan.of(new AssetId("a-none"), "taxi", Duration.ofHours(24), Severity.CRITICAL);

        assertThatThrownBy(() -> monitoring.propose(plan, "watch it", Actor.of("choi")))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("there is no asset \"a-none\" (UNKNOWN_ASSET)");
    }

    @Test
    void a_plan_that_cannot_be_acted_upon_keeps_no_other_from_it() {
        planned();
        firm.store().change(change -> {
            change.insert(
                    Monitoring.KIND,
                    MonitoringPlan.of(new AssetId("a-none"), "taxi", Duration.ofHours(24), Severity.CRITICAL));
            change.record(
                    AuditEvent.of("config.changed", Actor.system(), Subject.of("monitoring-plan", "a-none taxi")));
            return 0;
        });

        firm.pass(Duration.ofHours(25));
        assertThatThrownBy(monitoring::tick).hasMessageContaining("UNKNOWN_ASSET");

        assertThat(all()).hasSize(1);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    @Test
    void silence_is_acted_upon_as_a_failure() {
        planned();

        firm.pass(Duration.ofHours(24));
        monitoring.tick();
        assertThat(all()).isEmpty();
        firm.pass(Duration.ofSeconds(1));
        monitoring.tick();
        monitoring.tick();

        assertThat(all()).hasSize(1);
        assertThat(all().get(0).matter().cause()).isEqualTo("no-data");
        assertThat(all().get(0).addressees().addressee()).contains(Firm.KIM);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        assertThat(firm.story())
                .containsExactly(
                        "00:00 config.changed assay",
                        "00:00 config.proposed choi",
                        "00:00 config.changed kim",
                        "24:00 quality.run_missed assay",
                        "24:00 quality.state_changed assay",
                        "24:00 decision.opened assay");
    }

    @Test
    void silence_that_goes_on_is_added_to_the_decision_that_is_open() {
        firm.plan(monitoring, Duration.ofHours(1), Severity.WARNING);
        for (int minutes = 0; minutes < 150; minutes += 10) {
            firm.pass(Duration.ofMinutes(10));
            monitoring.tick();
        }

        // Missed after one hour and after two.
        assertThat(all()).hasSize(1);
        assertThat(all().get(0).dossier().occurrences().count()).isEqualTo(2);
    }

    @Test
    void a_run_ends_the_silence_and_proposes_to_close() {
        planned();
        firm.pass(Duration.ofHours(25));
        monitoring.tick();

        router.receive(Firm.TRIPS, outcome(Severity.CRITICAL, Status.PASSED, firm.now()));
        monitoring.tick();

        assertThat(monitoring.silent()).isEmpty();
        assertThat(all().get(0).dossier().closure()).isPresent();
        decisions.close(all().get(0).id(), Firm.KIM, "the scheduler was down");
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
    }

    @Test
    void a_run_in_time_starts_the_silence_anew() {
        planned();
        firm.pass(Duration.ofHours(20));
        router.receive(Firm.TRIPS, outcome(Severity.CRITICAL, Status.PASSED, firm.now()));

        firm.pass(Duration.ofHours(20));
        monitoring.tick();

        assertThat(all()).isEmpty();
    }

    @Test
    void one_part_that_fails_does_not_stop_the_clockwork() {
        List<String> called = new ArrayList<>();
        Clockwork clockwork = Clockwork.of(
                () -> {
                    throw new IllegalStateException("first");
                },
                () -> called.add("second"),
                () -> {
                    throw new IllegalStateException("third");
                });

        assertThatThrownBy(clockwork::tick)
                .hasMessage("first")
                .hasSuppressedException(new IllegalStateException("third"));
        assertThat(called).containsExactly("second");
    }

    private Runbook book() {
        return new Runbook(
                "stop-taxi",
                Text.of("stop the taxi model", "택시 모델 정지"),
                Firm.TRIPS,
                List.of(
                        new Runbook.Step(Text.of("stop", "정지"), Firm.ENGINEER),
                        new Runbook.Step(Text.of("look", "확인"), Firm.STEWARD)),
                Period.ofMonths(3),
                Instant.EPOCH,
                Optional.empty());
    }

    @Test
    void a_runbook_is_gone_through_step_by_step_by_those_whose_steps_they_are() {
        runbooks.add(book(), Firm.CHOI);
        RunbookRun run = runbooks.start("stop-taxi", RunbookRun.Occasion.EXERCISE, Firm.JUNG);

        assertThatThrownBy(() -> runbooks.done(run.id(), Firm.PARK, ""))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        refused -> assertThat(refused.has("NOT_ADDRESSED")).isTrue());
        runbooks.done(run.id(), Firm.JUNG, "stopped");
        firm.pass(Duration.ofMinutes(5));
        RunbookRun finished = runbooks.done(run.id(), Firm.PARK, "looked");

        assertThat(Duration.between(finished.started(), finished.finished().orElseThrow()))
                .isEqualTo(Duration.ofMinutes(5));
        assertThatThrownBy(() -> runbooks.done(run.id(), Firm.PARK, "again")).isInstanceOf(FindingsException.class);
    }

    @Test
    void a_runbook_that_nobody_goes_through_is_stale_after_three_months() {
        runbooks.add(book(), Firm.CHOI);

        // Added on 6 March at 19:00 in Seoul.
        firm.at(Instant.parse("2026-06-06T09:59:59Z"));
        assertThat(runbooks.stale()).isEmpty();
        firm.at(Instant.parse("2026-06-06T10:00:00Z"));
        assertThat(runbooks.stale()).extracting(Runbook::id).containsExactly("stop-taxi");
        RunbookRun run = runbooks.start("stop-taxi", RunbookRun.Occasion.EXERCISE, Firm.JUNG);
        runbooks.done(run.id(), Firm.JUNG, "");
        runbooks.done(run.id(), Firm.PARK, "");
        assertThat(runbooks.stale()).isEmpty();
    }

    private DecisionId failed(int number) {
        dev.assay.governance.decision.Matter matter = dev.assay.governance.decision.Matter.of(
                DecisionPolicy.QUALITY_FAILURE,
                Firm.TRIPS,
                "check-" + number,
                "failed",
                dev.assay.governance.people.Severity.HIGH);
        return decisions.open(matter, Firm.PARK).id();
    }

    @Test
    void counts_decisions_from_events_alone() {
        for (int hours = 1; hours <= 4; hours++) {
            DecisionId id = failed(hours);
            firm.pass(Duration.ofHours(hours));
            if (hours == 1) {
                decisions.viewed(id, Firm.KIM, "0123");
                decisions.propose(id, Firm.BOT, Answer.of(Choice.RETRAIN, "drift"));
            }
            decisions.decide(id, Firm.KIM, Answer.of(hours < 4 ? Choice.FIX_UPSTREAM : Choice.RETIRE, "seen"));
        }
        DecisionId lapsing = failed(5);
        for (int hours = 0; hours < 24; hours++) {
            firm.pass(Duration.ofHours(1));
            decisions.flow().tick();
        }
        assertThatThrownBy(() -> decisions.decide(lapsing, Firm.KIM, Answer.of(Choice.RETIRE, "late")))
                .isInstanceOf(FindingsException.class);

        Kpis kpis = Kpis.of(firm.records().stream());
        // Latencies 1, 2, 3 and 4 hours: the second of four is the median, the fourth the ninetieth percentile.
        assertThat(kpis.decisions())
                .isEqualTo(Map.of(
                        DecisionPolicy.QUALITY_FAILURE,
                        new Kpis.DecisionFigures(
                                5,
                                0,
                                new Spread(4, Optional.of(Duration.ofHours(2)), Optional.of(Duration.ofHours(4))),
                                new Share(1, 5),
                                new Share(0, 5),
                                new Share(1, 1))));
        assertThat(kpis.deciders())
                .isEqualTo(Map.of(
                        "kim",
                        new Kpis.DeciderFigures(
                                4,
                                new Spread(4, Optional.of(Duration.ofHours(2)), Optional.of(Duration.ofHours(4))),
                                new Share(1, 4),
                                3,
                                Map.of("FIX_UPSTREAM", 3L, "RETIRE", 1L))));
    }

    @Test
    void counts_incidents_to_a_thousand_runs_and_the_time_to_mitigate() {
        Incidents incidents = new Incidents(firm.store(), List.of());
        for (int minute = 0; minute < 4; minute++) {
            router.receive(Firm.TRIPS, outcome(Severity.ERROR, Status.PASSED, firm.now()));
            firm.pass(Duration.ofMinutes(1));
        }
        Instant now = firm.now();
        dev.assay.governance.incident.Sighting seen = new dev.assay.governance.incident.Sighting(
                Firm.TRIPS,
                "wrong",
                "wrong",
                Optional.of(Firm.PARK),
                new dev.assay.governance.incident.Sighting.Times(now, now, now),
                Set.of());
        dev.assay.governance.incident.IncidentId id =
                incidents.open(seen, dev.assay.governance.people.Severity.HIGH).id();
        incidents.triage(id, Firm.CHOI, Firm.JUNG);
        incidents.investigate(id, Firm.JUNG);
        firm.pass(Duration.ofHours(3));
        incidents.mitigate(id, Firm.JUNG);

        List<AuditRecord> records = firm.records();

        Kpis kpis = Kpis.of(records.stream());
        assertThat(kpis.incidents().perThousandRuns()).hasValue(250);
        assertThat(kpis.incidents().mitigation().p50()).contains(Duration.ofHours(3));
        assertThat(kpis.reviews().ratio()).isEmpty();
    }

    @Test
    void an_agent_does_not_lengthen_the_silence_that_it_is_allowed() {
        planned();
        MonitoringPlan never = MonitoringPlan.of(Firm.TRIPS, "taxi", Duration.ofDays(4000), Severity.WARNING);
        String proposal = monitoring.propose(never, "it is noisy", Actor.of("bot"));

        assertThatThrownBy(() -> monitoring.approve(proposal, "agreed", Actor.of("bot")))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        thrown -> assertThat(thrown.has("SOD-2")).isTrue());
        firm.pass(Duration.ofHours(25));
        assertThat(monitoring.silent()).hasSize(1);
        monitoring.approve(proposal, "agreed", Actor.of("lee"));
        assertThat(monitoring.silent()).isEmpty();
    }
}
