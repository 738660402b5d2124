package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Firm;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.QualityListener;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.RegulatoryClock;
import dev.assay.governance.notice.Outbox;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityRouterTest {
    private static final QualityListener SUSPENDER = (change, before, after, actor) -> {
        if (!after.quality().isUsableAt(change.now())) {
            change.record(AuditEvent.of("grant.suspended", actor, Subject.of("grant", "g-1")));
        }
    };

    private final Firm firm = new Firm();
    private final Incidents incidents = new Incidents(firm.store(), RegulatoryClock.ofEuropeanUnion());
    private Decisions decisions;
    private QualityRouter router;

    QualityRouterTest() {
        use(DecisionPolicy.ofDefaults(), Downstream.unknown());
    }

    private void use(DecisionPolicy policy, Downstream downstream) {
        decisions = new Decisions(
                firm.store(),
                policy,
                Responsibilities.byOwner(Firm.CHIEF, Set.of(Firm.ENGINEER), Set.of(Firm.BOARD)),
                new QualityStates(List.of(SUSPENDER)),
                List.of());
        router = new QualityRouter(firm.store(), decisions, incidents, downstream);
    }

    private Routed run(Severity severity, Status status) {
        return router.receive(Firm.TRIPS, outcome(severity, status, firm.now()));
    }

    private DecisionId failed(Severity severity) {
        return run(severity, Status.FAILED).decisions().iterator().next();
    }

    private Decision decision(DecisionId id) {
        return decisions.find(id).orElseThrow();
    }

    @Test
    void a_critical_failure_on_friday_evening_is_made_safe_asked_about_and_lapses() {
        firm.asset(Classification.RESTRICTED, Optional.of(Firm.OWNER));

        DecisionId id = failed(Severity.CRITICAL);
        for (int minute = 0; minute < 5 * 60; minute += 15) {
            firm.pass(Duration.ofMinutes(15));
            decisions.flow().tick();
        }

        // An hour for the work, two for the owner, one each for the deputy and the chief; halves of these for the
        // reminders.
        assertThat(firm.story())
                .containsExactly(
                        "00:00 quality.run_recorded FAILED assay",
                        "00:00 quality.state_changed assay",
                        "00:00 grant.suspended assay",
                        "00:00 decision.opened assay",
                        "00:30 decision.task_reminded assay",
                        "01:00 decision.consulted NOT_HEARD assay",
                        "01:00 decision.task_overdue NOT_HEARD assay",
                        "01:00 decision.reminded assay",
                        "02:00 decision.escalated SILENT assay",
                        "02:30 decision.reminded assay",
                        "03:00 decision.escalated SILENT assay",
                        "03:30 decision.reminded assay",
                        "04:00 decision.lapsed QUARANTINE assay");
        assertThat(firm.records())
                .filteredOn(added -> added.event().details().containsKey("addressee"))
                .extracting(added -> added.event().details().get("addressee"))
                .containsExactly("kim", "kim", "kim", "kim", "kim", "lee", "lee", "choi", "choi", "choi");
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        assertThat(decision(id).state()).isEqualTo(Decision.State.LAPSED);
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @Test
    void a_router_that_is_told_nothing_else_weighs_by_the_systems_that_are_registered() {
        QualityRouter usual = new QualityRouter(firm.store(), decisions, incidents);
        firm.put(
                AiSystem.KIND,
                new AiSystem(
                        new SystemId("pricing"),
                        new AiSystem.Purpose(Text.of("fares"), AiSystem.Role.BOTH, Firm.OWNER),
                        Tiering.of(RiskTier.HIGH_RISK, "as found"),
                        Stage.OPERATION,
                        new AiSystem.Parts(Set.of(), Set.of(Firm.TRIPS), Set.of()),
                        AiSystem.Upkeep.none(),
                        Optional.empty(),
                        Optional.empty()));

        DecisionId id = usual.receive(Firm.TRIPS, outcome(Severity.ERROR, Status.FAILED, firm.now()))
                .decisions()
                .iterator()
                .next();

        // ERROR is MEDIUM; the system makes it one worse.
        assertThat(decision(id).matter().severity()).isEqualTo(dev.assay.governance.people.Severity.HIGH);
        assertThat(decision(id).matter().reasons()).contains("it feeds a system of high risk: HIGH");
    }

    @Test
    void the_task_the_question_and_the_decision_go_out_at_once_and_the_notice_after() {
        DecisionId id = failed(Severity.CRITICAL);
        List<Text> told = new ArrayList<>();
        assertThat(firm.untold()).containsExactly("decision kim", "question engineer", "task data-steward");

        new Outbox(firm.store()).deliver(notice -> told.add(notice.text()));
        assertThat(told)
                .contains(Text.of(
                        "please decide on fare-present (failed, HIGH) of taxi-trips, decision " + id
                                + ", by 2026-03-06 18:00 (UTC)",
                        "결정해야 합니다: taxi-trips의 fare-present (실패, 심각도 높음), 결정 " + id + ", 기한 2026-03-06 18:00 (UTC)"));
        decisions.answer(id, Firm.ENGINEER, Firm.JUNG, "the meter was changed");
        decisions.decide(id, Firm.KIM, Answer.of(Choice.QUARANTINE, "until the meter is mended"));

        assertThat(firm.untold()).containsExactly("outcome board");
    }

    @Test
    void the_same_outcome_twice_counts_once() {
        Routed first = run(Severity.ERROR, Status.FAILED);

        Routed second = run(Severity.ERROR, Status.FAILED);

        assertThat(second.run()).isEqualTo(first.run());
        assertThat(second.receipt()).isEqualTo(Routed.Receipt.KNOWN);
    }

    @Test
    void a_run_that_comes_late_is_recorded_only() {
        run(Severity.ERROR, Status.FAILED);

        Routed late = router.receive(
                Firm.TRIPS, outcome(Severity.ERROR, Status.PASSED, firm.now().minus(Duration.ofHours(1))));

        assertThat(late.receipt()).isEqualTo(Routed.Receipt.LATE);
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
    }

    @Test
    void a_failure_that_repeats_is_added_to_the_decision_that_is_open() {
        DecisionId first = failed(Severity.ERROR);

        firm.pass(Duration.ofHours(1));
        DecisionId second = failed(Severity.ERROR);

        assertThat(second).isEqualTo(first);
        assertThat(decision(first).dossier().occurrences().count()).isEqualTo(2);
        assertThat(firm.story())
                .filteredOn(line -> line.contains("decision.opened"))
                .hasSize(1);
    }

    @Test
    void another_cause_is_another_decision() {
        DecisionId first = failed(Severity.ERROR);

        firm.pass(Duration.ofHours(1));
        DecisionId other =
                run(Severity.ERROR, Status.ERROR).decisions().iterator().next();

        assertThat(other).isNotEqualTo(first);
        assertThat(decision(other).matter().cause()).isEqualTo("error");
    }

    @Test
    void what_was_decided_is_asked_again_only_when_it_should_have_helped() {
        use(DecisionPolicy.ofDefaults(), Downstream.unknown());
        DecisionId id = failed(Severity.ERROR);
        decisions.answer(id, Firm.ENGINEER, Firm.JUNG, "the meter was changed");
        decisions.decide(id, Firm.KIM, Answer.of(Choice.FIX_UPSTREAM, "mend the meter"));

        firm.pass(Duration.ofHours(1));
        assertThat(failed(Severity.ERROR)).isEqualTo(id);
        decisions.implement(id, Firm.PARK, "mended");
        firm.pass(Duration.ofHours(1));
        assertThat(failed(Severity.ERROR)).isNotEqualTo(id);
    }

    @Test
    void a_run_that_passes_proposes_to_close_and_the_owner_closes() {
        DecisionId id = failed(Severity.CRITICAL);
        firm.pass(Duration.ofMinutes(10));

        run(Severity.CRITICAL, Status.PASSED);

        assertThat(decision(id).isUndecided()).isTrue();
        assertThat(decision(id).dossier().closure()).isPresent();
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        decisions.close(id, Firm.KIM, "a truck was parked on the cable");
        assertThat(decision(id).state()).isEqualTo(Decision.State.WITHDRAWN);
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        assertThat(firm.story())
                .endsWith(
                        "00:10 decision.closure_proposed assay",
                        "00:10 decision.withdrawn kim",
                        "00:10 quality.state_changed kim");
    }

    @Test
    void a_lapsed_quarantine_is_lifted_by_a_person_only() {
        DecisionId id = failed(Severity.CRITICAL);
        for (int hour = 0; hour < 24; hour++) {
            firm.pass(Duration.ofHours(1));
            decisions.flow().tick();
        }
        assertThat(decision(id).state()).isEqualTo(Decision.State.LAPSED);

        run(Severity.CRITICAL, Status.PASSED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        decisions.close(id, Firm.KIM, "seen and mended");

        assertThat(decision(id).state()).isEqualTo(Decision.State.LAPSED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        assertThatThrownBy(() -> decisions.close(id, Firm.KIM, "once more")).isInstanceOf(FindingsException.class);
    }

    @Test
    void only_what_is_mild_closes_by_itself_and_only_if_the_policy_says_so() {
        use(DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM), Downstream.unknown());
        DecisionId mild = failed(Severity.ERROR);
        firm.pass(Duration.ofMinutes(10));

        run(Severity.ERROR, Status.PASSED);

        assertThat(decision(mild).state()).isEqualTo(Decision.State.WITHDRAWN);
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        firm.pass(Duration.ofMinutes(10));
        DecisionId severe = failed(Severity.CRITICAL);
        firm.pass(Duration.ofMinutes(10));
        run(Severity.CRITICAL, Status.PASSED);
        assertThat(decision(severe).isUndecided()).isTrue();
    }

    @Test
    void what_is_closed_three_times_in_a_day_and_fails_again_is_one_incident() {
        use(DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM), Downstream.unknown());
        for (int time = 0; time < 3; time++) {
            assertThat(run(Severity.ERROR, Status.FAILED).decisions()).hasSize(1);
            firm.pass(Duration.ofHours(1));
            run(Severity.ERROR, Status.PASSED);
            firm.pass(Duration.ofHours(1));
        }

        Routed fourth = run(Severity.ERROR, Status.FAILED);
        firm.pass(Duration.ofHours(1));
        run(Severity.ERROR, Status.PASSED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
        firm.pass(Duration.ofHours(1));
        Routed fifth = run(Severity.ERROR, Status.FAILED);

        assertThat(fourth.decisions()).hasSize(1).isEqualTo(fifth.decisions());
        assertThat(fourth.incidents()).hasSize(1).isEqualTo(fifth.incidents());
        assertThat(firm.story())
                .filteredOn(line -> line.contains("incident.opened"))
                .hasSize(1);
        assertThat(firm.story()).contains("08:00 incident.recurred assay");
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 1", "PT0.000001S, 0"})
    void what_closed_just_a_day_ago_counts_as_flapping_and_a_microsecond_later_no_more(Duration more, int incidents) {
        use(DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM), Downstream.unknown());
        for (int time = 0; time < 3; time++) {
            run(Severity.ERROR, Status.FAILED);
            firm.pass(Duration.ofHours(4));
            run(Severity.ERROR, Status.PASSED);
            firm.pass(Duration.ofHours(4));
        }

        // Closed at 4, 12 and 20 hours; the first a day before 28 hours.
        firm.pass(Duration.ofHours(4).plus(more));

        assertThat(run(Severity.ERROR, Status.FAILED).incidents()).hasSize(incidents);
    }

    @Test
    void what_closed_longer_ago_than_a_day_does_not_count_as_flapping() {
        use(DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM), Downstream.unknown());
        for (int time = 0; time < 3; time++) {
            run(Severity.ERROR, Status.FAILED);
            firm.pass(Duration.ofHours(6));
            run(Severity.ERROR, Status.PASSED);
            firm.pass(Duration.ofHours(6));
        }

        // Closed at 6, 18 and 30 hours; at 36 hours the first was 30 hours ago.
        assertThat(run(Severity.ERROR, Status.FAILED).incidents()).isEmpty();
    }

    @Test
    void a_warning_is_a_pass_that_asks_nobody() {
        Routed warned = run(Severity.WARNING, Status.WARNED);

        assertThat(warned.decisions()).isEmpty();
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
    }

    @Test
    void nothing_to_judge_is_asked_about_and_what_is_disabled_is_not() {
        assertThat(run(Severity.ERROR, Status.NOT_EVALUATED).decisions()).hasSize(1);

        firm.pass(Duration.ofMinutes(1));
        Verdict disabled = Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.DISABLED);
        assertThat(router.receive(Firm.TRIPS, outcome(Severity.ERROR, disabled, firm.now()))
                        .decisions())
                .isEmpty();
    }

    @Test
    void a_system_of_high_risk_downstream_lifts_the_severity_by_one() {
        use(DecisionPolicy.ofDefaults(), (reader, asset) -> new Downstream.Reach(1, Downstream.Tier.HIGH_RISK));

        DecisionId id = failed(Severity.ERROR);

        assertThat(decision(id).matter().severity()).isEqualTo(dev.assay.governance.people.Severity.HIGH);
        assertThat(decision(id).matter().reasons())
                .containsExactly("expectation is ERROR: MEDIUM", "it feeds a system of high risk: HIGH");
    }

    @Test
    void many_assets_downstream_lift_the_severity_and_four_do_not() {
        use(DecisionPolicy.ofDefaults(), (reader, asset) -> new Downstream.Reach(4, Downstream.Tier.ORDINARY));
        assertThat(decision(failed(Severity.ERROR)).matter().severity())
                .isEqualTo(dev.assay.governance.people.Severity.MEDIUM);

        use(DecisionPolicy.ofDefaults(), (reader, asset) -> new Downstream.Reach(5, Downstream.Tier.ORDINARY));
        firm.pass(Duration.ofMinutes(1));
        // What is worse by now raises the decision that is open.
        assertThat(decision(failed(Severity.ERROR)).matter().severity())
                .isEqualTo(dev.assay.governance.people.Severity.HIGH);
    }

    @Test
    void refuses_an_outcome_about_what_nobody_registered() {
        assertThatThrownBy(
                        () -> router.receive(new AssetId("shadow"), outcome(Severity.ERROR, Status.FAILED, firm.now())))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        refused -> assertThat(refused.has("UNKNOWN_ASSET")).isTrue());
        assertThat(firm.story()).containsExactly("00:00 quality.run_recorded UNKNOWN_ASSET assay");
    }
}
