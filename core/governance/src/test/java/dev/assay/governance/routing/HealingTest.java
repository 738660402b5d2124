package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.outcome;
import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Outcomes;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.Orphans;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What makes an asset good again, and what does not. */
class HealingTest {
    private final Firm firm = new Firm();
    private Decisions decisions;
    private QualityRouter router;

    HealingTest() {
        use(DecisionPolicy.ofDefaults());
    }

    private void use(DecisionPolicy policy) {
        decisions = new Decisions(
                firm.store(),
                policy,
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        Incidents incidents = new Incidents(firm.store(), List.of());
        router = new QualityRouter(firm.store(), decisions, incidents, Downstream.unknown());
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

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "P300000D"})
    void a_run_whose_clock_is_ahead_does_not_silence_those_after_it(Duration ahead) {
        Outcome future = outcome(Severity.CRITICAL, Status.PASSED, firm.now().plus(ahead));
        router.receive(Firm.TRIPS, future);
        firm.pass(Duration.ofMinutes(30));

        Routed failed = run(Severity.CRITICAL, Status.FAILED);

        assertThat(failed.receipt()).isEqualTo(Routed.Receipt.TAKEN);
        assertThat(failed.decisions()).hasSize(1);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        assertThat(router.receive(Firm.TRIPS, future).receipt()).isEqualTo(Routed.Receipt.KNOWN);
    }

    @Test
    void a_failure_that_comes_late_is_made_safe_and_asked_about_with_the_later_run_as_proposal() {
        run(Severity.CRITICAL, Status.PASSED);

        Routed late = router.receive(
                Firm.TRIPS, outcome(Severity.CRITICAL, Status.FAILED, firm.now().minus(Duration.ofHours(1))));

        assertThat(late.receipt()).isEqualTo(Routed.Receipt.LATE);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        Decision asked = decision(late.decisions().iterator().next());
        assertThat(asked.isUndecided()).isTrue();
        assertThat(asked.dossier().closure()).isPresent();
    }

    @Test
    void a_quarantine_put_by_hand_is_lifted_by_no_run_and_by_no_decision_about_something_else() {
        Inventory inventory = new Inventory(
                firm.store(), new Orphans((reader, asset) -> true), new QualityStates(List.of()), List.of());
        inventory.setQuality(Firm.TRIPS, new QualityState.Quarantined(), "security hold", Actor.of("choi"));
        QualityState held = new QualityState.Quarantined(Optional.of("choi"));

        run(Severity.CRITICAL, Status.PASSED);
        assertThat(firm.quality()).isEqualTo(held);
        firm.pass(Duration.ofMinutes(1));
        DecisionId other = failed(Severity.CRITICAL);
        decisions.decide(other, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "the file was a test"));
        assertThat(firm.quality()).isEqualTo(held);

        Matter hold = Matter.ofHold(Firm.TRIPS, dev.assay.governance.people.Severity.HIGH);
        DecisionId id = decisions.open(hold, Firm.CHOI).id();
        assertThatThrownBy(() -> decisions.close(id, Firm.KIM, "over")).isInstanceOf(FindingsException.class);
        decisions.decide(id, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "the laptop was found"));
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
    }

    @ParameterizedTest
    @EnumSource(
            value = Choice.class,
            names = {"ACCEPT_ONCE", "CHANGE_THRESHOLD"})
    void a_quarantine_put_by_hand_is_lifted_for_the_time_of_an_exception(Choice choice) {
        Inventory inventory = new Inventory(
                firm.store(), new Orphans((reader, asset) -> true), new QualityStates(List.of()), List.of());
        inventory.setQuality(Firm.TRIPS, new QualityState.Quarantined(), "security hold", Actor.of("choi"));
        Matter hold = Matter.ofHold(Firm.TRIPS, dev.assay.governance.people.Severity.HIGH);
        DecisionId id = decisions.open(hold, Firm.CHOI).id();
        Answer answer =
                Answer.of(choice, "the laptop is watched").until(firm.now().plus(Duration.ofDays(1)));
        decisions.propose(id, Firm.PARK, answer);

        decisions.decide(id, Firm.KIM, answer);

        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(firm.now().plus(Duration.ofDays(1))));
        firm.pass(Duration.ofDays(1));
        decisions.flow().tick();
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    private Matter madeUp() {
        return Matter.of(
                DecisionPolicy.QUALITY_FAILURE,
                Firm.TRIPS,
                "made-up",
                "failed",
                dev.assay.governance.people.Severity.LOW);
    }

    private void degradedByHand() {
        new Inventory(firm.store(), new Orphans((reader, asset) -> true), new QualityStates(List.of()), List.of())
                .setQuality(Firm.TRIPS, new QualityState.Degraded(), "seen by security", Actor.of("choi"));
    }

    private void falseAlarm(DecisionId id) {
        decisions.decide(id, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "nothing there"));
    }

    @Test
    void what_is_degraded_by_hand_stays_so_whatever_is_decided_about_something_else_until_a_run_passes() {
        degradedByHand();

        falseAlarm(decisions.open(madeUp(), Firm.PARK).id());
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
        firm.pass(Duration.ofMinutes(1));
        falseAlarm(failed(Severity.CRITICAL));
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
        firm.pass(Duration.ofMinutes(1));
        run(Severity.CRITICAL, Status.PASSED);

        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        assertThat(firm.story()).contains("00:02 quality.floor_ended assay");
    }

    @Test
    void what_is_degraded_by_hand_is_good_again_once_it_is_decided_about_just_that() {
        degradedByHand();

        falseAlarm(decisions
                .open(Matter.ofHold(Firm.TRIPS, dev.assay.governance.people.Severity.LOW), Firm.CHOI)
                .id());

        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
    }

    @Test
    void what_a_run_only_warned_of_is_good_once_all_else_is_decided() {
        run(Severity.WARNING, Status.WARNED);
        firm.pass(Duration.ofMinutes(1));

        falseAlarm(decisions.open(madeUp(), Firm.PARK).id());

        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
    }

    @Test
    void nobody_makes_good_what_failed_by_having_it_only_warned_of() {
        use(DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM));
        DecisionId id = failed(Severity.ERROR);
        firm.pass(Duration.ofMinutes(1));

        run(Severity.WARNING, Status.WARNED);

        assertThat(decision(id).isUndecided()).isTrue();
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
    }

    @Test
    void a_run_that_only_warns_ends_nothing_that_was_degraded_by_hand() {
        degradedByHand();

        run(Severity.WARNING, Status.WARNED);

        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
    }

    @Test
    void a_decision_about_what_nobody_saw_says_nothing_good_of_what_nobody_looked_at() {
        falseAlarm(decisions.open(madeUp(), Firm.PARK).id());

        assertThat(firm.quality()).isEqualTo(new QualityState.Unknown());
    }

    @Test
    void what_comes_and_goes_stays_degraded_whatever_is_decided_about_something_else() {
        use(DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM));
        for (int time = 0; time < 3; time++) {
            failed(Severity.ERROR);
            firm.pass(Duration.ofHours(1));
            run(Severity.ERROR, Status.PASSED);
            firm.pass(Duration.ofHours(1));
        }
        assertThat(run(Severity.ERROR, Status.FAILED).incidents()).hasSize(1);

        falseAlarm(decisions.open(madeUp(), Firm.PARK).id());

        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
    }

    @Test
    void an_agent_says_that_quality_failed_only_if_a_run_saw_it_and_nobody_unknown_says_so_at_all() {
        Matter seen = Matter.of(
                DecisionPolicy.QUALITY_FAILURE,
                Firm.TRIPS,
                "fare-present",
                "failed",
                dev.assay.governance.people.Severity.LOW);

        assertThat(codes(() -> decisions.open(seen, Firm.BOT))).containsExactly("FAILURE_UNSEEN");
        assertThat(codes(() -> decisions.open(seen, new PrincipalId("ghost")))).containsExactly("UNKNOWN_PRINCIPAL");
        assertThat(firm.story()).last().isEqualTo("00:00 decision.opened UNKNOWN_PRINCIPAL ghost");
        falseAlarm(failed(Severity.ERROR));
        assertThat(decisions.open(seen, Firm.BOT).isUndecided()).isTrue();
        assertThat(codes(() -> decisions.open(madeUp(), Firm.BOT))).containsExactly("FAILURE_UNSEEN");
    }

    private static List<String> codes(Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        return refused.findings().stream().map(Finding::code).toList();
    }

    private Outcome named(String suite, Outcome outcome) {
        Suite other = Suite.named(suite).expect(outcome.results().get(0).expectation());
        return new Outcome(other, outcome.run(), outcome.results());
    }

    @Test
    void a_run_of_a_suite_that_is_not_the_assets_makes_nothing_good() {
        use(DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM));
        DecisionId id = failed(Severity.ERROR);
        firm.pass(Duration.ofMinutes(1));

        router.receive(Firm.TRIPS, named("nonsense", outcome(Severity.ERROR, Status.PASSED, firm.now())));

        assertThat(decision(id).dossier().closure()).isEmpty();
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
    }

    @Test
    void a_decision_is_closed_by_the_suite_that_gave_rise_to_it() {
        use(DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM));
        DecisionId id = router.receive(
                        Firm.TRIPS, named("nonsense", outcome(Severity.ERROR, Status.FAILED, firm.now())))
                .decisions()
                .iterator()
                .next();
        firm.pass(Duration.ofMinutes(1));

        run(Severity.ERROR, Status.PASSED);

        assertThat(decision(id).dossier().closure()).isEmpty();
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
    }

    @Test
    void an_expectation_that_reads_otherwise_closes_nothing_by_itself() {
        use(DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM));
        DecisionId id = failed(Severity.ERROR);
        firm.pass(Duration.ofMinutes(1));
        Outcome strict = outcome(Severity.ERROR, Status.PASSED, firm.now());
        Expectation loose =
                column("fare").mean().isAtLeast(0).as(strict.results().get(0).id());
        Result passed = new Result(
                strict.results().get(0).id(),
                loose,
                Verdict.of(Status.PASSED),
                List.of(),
                strict.results().get(0).context());

        router.receive(Firm.TRIPS, new Outcome(Suite.named("taxi").expect(loose), strict.run(), List.of(passed)));

        assertThat(decision(id).isUndecided()).isTrue();
        assertThat(decision(id).dossier().closure()).isPresent();
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
    }

    @Test
    void a_run_in_which_nothing_was_judged_heals_nothing() {
        Verdict disabled = Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.DISABLED);

        router.receive(Firm.TRIPS, outcome(Severity.ERROR, disabled, firm.now()));

        assertThat(firm.quality()).isEqualTo(new QualityState.Unknown());
    }

    private void failedIn(String suite) {
        firm.pass(Duration.ofMinutes(1));
        router.receive(Firm.TRIPS, Outcomes.outcome(suite, Severity.ERROR, Verdict.of(Status.FAILED), firm.now()));
    }

    /** A notebook, or a suite that carries its day in its name, never runs again. */
    @Test
    void the_run_of_the_assets_own_suite_shows_that_it_is_over_whatever_else_saw_it() {
        failedIn("notebook");
        DecisionId id = failed(Severity.ERROR);
        for (int day = 0; day < 25; day++) {
            failedIn("taxi of day " + day);
        }

        firm.pass(Duration.ofHours(1));
        run(Severity.ERROR, Status.PASSED);

        assertThat(decision(id).dossier().closure()).isPresent();
        assertThat(decisions.close(id, Firm.KIM, "the meters are mended").isClosed())
                .isTrue();
    }
}
