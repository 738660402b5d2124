package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.FARE;
import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Occurrence;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A decision that takes the place of another is about all that the other was about. */
class CorrectedTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Firm firm;
    private Decisions decisions;
    private QualityRouter router;

    CorrectedTest() {
        use(Stores.MEMORY);
    }

    /** The asset has two suites, and both have an expectation of one id. */
    private void use(Stores stores) {
        firm = new Firm(stores);
        firm.judgedBy("taxi", "lax");
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        router = new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()));
    }

    private Routed run(String suite, Severity severity, Status status) {
        firm.pass(MINUTE);
        Outcome judged = outcome(severity, status, firm.now());
        Suite named = Suite.named(suite).expect(judged.results().get(0).expectation());
        return router.receive(Firm.TRIPS, new Outcome(named, judged.run(), judged.results()));
    }

    private DecisionId failed(String suite, Severity severity) {
        return run(suite, severity, Status.FAILED).decisions().iterator().next();
    }

    private DecisionId corrected(DecisionId id, Choice choice) {
        decisions.decide(id, Firm.KIM, Answer.of(choice, "as the meters' maker says"));
        return decisions.correct(id, Firm.KIM, "that was the wrong word").id();
    }

    private Decision decision(DecisionId id) {
        return decisions.find(id).orElseThrow();
    }

    private void replayIsTheSame() {
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void a_corrected_failure_is_over_once_a_run_of_its_own_suite_passed_and_not_before(Stores stores) {
        use(stores);
        DecisionId id = corrected(failed("taxi", Severity.CRITICAL), Choice.FIX_UPSTREAM);

        run("lax", Severity.CRITICAL, Status.PASSED);

        assertThat(decision(id).dossier().closure()).isEmpty();
        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> decisions.close(id, Firm.KIM, "it is good again"));
        assertThat(refused.has("CLOSURE_UNPROVEN")).isTrue();
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        run("taxi", Severity.CRITICAL, Status.PASSED);
        decisions.close(id, Firm.KIM, "it is good again");
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        replayIsTheSame();
    }

    @Test
    void what_was_held_for_a_false_alarm_by_mistake_is_known_by_its_runs_again() {
        DecisionId id = corrected(failed("taxi", Severity.CRITICAL), Choice.FALSE_ALARM);

        run("lax", Severity.CRITICAL, Status.PASSED);

        assertThat(decision(id).dossier().closure()).isEmpty();
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    /** Otherwise who has the task would make a mistake, their own or not, one that nobody can take back. */
    @ParameterizedTest
    @EnumSource
    void a_false_alarm_is_not_carried_out_so_that_it_can_be_corrected(Stores stores) {
        use(stores);
        DecisionId alarm = failed("taxi", Severity.CRITICAL);
        decisions.decide(alarm, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "the file was a test"));

        for (PrincipalId by : List.of(Firm.PARK, Firm.KIM)) {
            FindingsException refused = catchThrowableOfType(
                    FindingsException.class, () -> decisions.implement(alarm, by, "nothing is wrong"));
            assertThat(refused.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.code()).isEqualTo("ILLEGAL_TRANSITION");
                assertThat(finding.message().en())
                        .isEqualTo("decision \"" + alarm + "\" must ask for something to be done, but was decided to be"
                                + " FALSE_ALARM; if that is wrong, correct it (correct), which asks anew");
                assertThat(finding.message().ko())
                        .isEqualTo("결정 \"" + alarm + "\"의 내용은 오탐이므로 실행할 일이 없습니다. 잘못된 결정이면 정정해 다시 물어야 합니다");
            });
        }

        assertThat(decision(alarm).state()).isEqualTo(Decision.State.DECIDED);
        Decision anew = decisions.correct(alarm, Firm.KIM, "it was no test");
        assertThat(anew.dossier().occurrences().count()).isEqualTo(1);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        replayIsTheSame();
    }

    @Test
    void what_another_suite_sees_as_worse_is_not_over_for_the_first_one() {
        DecisionId mild = failed("taxi", Severity.WARNING);
        decisions.decide(mild, Firm.KIM, Answer.of(Choice.FIX_UPSTREAM, "mend the meter"));
        DecisionId worse = failed("lax", Severity.ERROR);
        assertThat(decision(worse).matter().supersedes()).contains(mild);

        run("lax", Severity.ERROR, Status.PASSED);

        assertThat(decision(worse).isUndecided()).isTrue();
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
        run("taxi", Severity.ERROR, Status.PASSED);
        assertThat(decision(worse).isClosed()).isTrue();
    }

    @Test
    void what_lapsed_is_not_over_because_another_suite_asks_anew() {
        DecisionId lapsed = failed("taxi", Severity.ERROR);
        for (int day = 0; day < 10; day++) {
            firm.pass(Duration.ofDays(1));
            decisions.flow().tick();
        }
        assertThat(decision(lapsed).state()).isEqualTo(Decision.State.LAPSED);
        DecisionId anew = failed("lax", Severity.ERROR);

        run("lax", Severity.ERROR, Status.PASSED);

        assertThat(decision(anew).isUndecided()).isTrue();
        assertThat(decision(anew).dossier().occurrences().kept())
                .extracting(Occurrence::suite)
                .containsExactly("taxi", "lax");
    }

    @Test
    void what_was_closed_or_a_false_alarm_is_not_handed_on() {
        DecisionId closed = failed("taxi", Severity.ERROR);
        run("taxi", Severity.ERROR, Status.PASSED);
        assertThat(decision(closed).isClosed()).isTrue();

        DecisionId alarm = failed("lax", Severity.ERROR);
        assertThat(decision(alarm).dossier().occurrences().count()).isEqualTo(1);
        decisions.decide(alarm, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "the file was a test"));
        DecisionId next = failed("taxi", Severity.ERROR);

        assertThat(decision(next).dossier().occurrences().count()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_docket_names_the_decision_that_corrects_another(Stores stores) {
        use(stores);
        Outcome outcome = outcome(Severity.ERROR, Status.FAILED, firm.now());
        DecisionId id =
                router.receive(Firm.TRIPS, outcome).decisions().iterator().next();
        DecisionId other = corrected(id, Choice.FIX_UPSTREAM);

        Docket docket = Docket.of(firm.store(), firm.log(), Firm.TRIPS, outcome);

        assertThat(docket.unasked()).isEmpty();
        assertThat(docket.entries()).singleElement().satisfies(entry -> {
            assertThat(entry.decision().id()).isEqualTo(other);
            assertThat(entry.expectation()).isEqualTo(FARE);
            assertThat(entry.decision().dossier().occurrences().count()).isEqualTo(1);
            assertThat(entry.decision().matter().supersedes()).isEqualTo(Optional.of(id));
        });
    }

    @ParameterizedTest
    @EnumSource
    void what_fails_again_and_again_makes_no_record_longer(Stores stores) {
        use(stores);
        DecisionId id = failed("taxi", Severity.WARNING);
        for (int run = 1; run < 60; run++) {
            assertThat(failed("taxi", Severity.WARNING)).isEqualTo(id);
        }

        assertThat(decision(id).dossier().occurrences().count()).isEqualTo(60);
        assertThat(decision(id).dossier().occurrences().kept()).hasSize(21);
        replayIsTheSame();
    }
}
