package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.outcome;
import static dev.assay.governance.Outcomes.present;
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
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was over months ago says nothing of what fails later. */
class LaterTest {
    private static final dev.assay.governance.people.Severity MEDIUM = dev.assay.governance.people.Severity.MEDIUM;
    private static final dev.assay.governance.people.Severity HIGH = dev.assay.governance.people.Severity.HIGH;
    private static final Duration MONTHS = Duration.ofDays(60);

    private Firm firm;
    private Decisions decisions;
    private QualityRouter router;

    private void use(Stores stores) {
        firm = new Firm(stores);
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        router = new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()));
        firm.judgedBy("taxi", "strict");
    }

    private Routed run(String suite, Expectation expectation, Status status) {
        firm.pass(Duration.ofMinutes(1));
        return router.receive(Firm.TRIPS, outcome(suite, expectation, Verdict.of(status), firm.now()));
    }

    private DecisionId failed(String suite, Expectation expectation) {
        return run(suite, expectation, Status.FAILED).decisions().iterator().next();
    }

    private void failedAndWasMended(String suite, Expectation expectation) {
        DecisionId id = failed(suite, expectation);
        run(suite, expectation, Status.PASSED);
        decisions.close(id, Firm.KIM, "mended");
        firm.pass(MONTHS);
    }

    private void seenOnce(DecisionId id, dev.assay.governance.people.Severity severity) {
        Decision decision = decisions.find(id).orElseThrow();
        assertThat(decision.matter().severity()).isEqualTo(severity);
        assertThat(decision.dossier().occurrences().count()).isEqualTo(1);
    }

    private void replayIsTheSame() {
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void what_another_suite_saw_and_was_proven_gone_makes_it_no_worse(Stores stores) {
        use(stores);
        run("taxi", present("90", Severity.ERROR), Status.PASSED);
        failedAndWasMended("strict", present("99", Severity.CRITICAL));

        DecisionId id = failed("taxi", present("95", Severity.ERROR));

        seenOnce(id, MEDIUM);
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void what_a_suite_expected_then_is_no_measure_of_what_it_expects_since(Stores stores) {
        use(stores);
        run("taxi", present("90", Severity.CRITICAL), Status.PASSED);
        failedAndWasMended("strict", present("50", Severity.CRITICAL));
        DecisionId id = failed("taxi", present("95", Severity.CRITICAL));
        run("strict", present("99", Severity.CRITICAL), Status.FAILED);

        run("strict", present("50", Severity.CRITICAL), Status.PASSED);
        run("taxi", present("95", Severity.CRITICAL), Status.PASSED);

        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> decisions.close(id, Firm.KIM, "it passes"));
        assertThat(refused.findings()).extracting(Finding::code).containsExactly("CLOSURE_UNPROVEN");
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    /** Whoever called it a false alarm and whoever asked about it anew by hand do not let go of what was seen. */
    @ParameterizedTest
    @EnumSource
    void a_false_alarm_that_was_none_is_in_what_was_asked_about_it_since(Stores stores) {
        use(stores);
        DecisionId mistaken = failed("taxi", present("99", Severity.CRITICAL));
        decisions.decide(mistaken, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "the meter was tested"));
        Matter matter = decisions.find(mistaken).orElseThrow().matter();
        firm.pass(Duration.ofMinutes(1));
        DecisionId anew = decisions
                .open(
                        Matter.of(
                                matter.kind(),
                                matter.asset(),
                                matter.topic(),
                                matter.cause(),
                                dev.assay.governance.people.Severity.MEDIUM),
                        Firm.PARK)
                .id();

        assertThat(decisions.correct(mistaken, Firm.KIM, "it was none").id()).isEqualTo(anew);
        run("taxi", present("1", Severity.CRITICAL), Status.PASSED);

        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> decisions.close(anew, Firm.KIM, "passes"));
        assertThat(refused.findings()).extracting(Finding::code).containsExactly("CLOSURE_UNPROVEN");
        seenOnce(anew, dev.assay.governance.people.Severity.HIGH);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        replayIsTheSame();
    }

    private DecisionId calledFalse(String percent) {
        DecisionId id = failed("taxi", present(percent, Severity.CRITICAL));
        decisions.decide(id, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "the meter was tested"));
        firm.pass(Duration.ofDays(2));
        return id;
    }

    private void refused(String code, Runnable attempt) {
        assertThat(catchThrowableOfType(FindingsException.class, attempt::run).findings())
                .extracting(Finding::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_seen_first_is_what_counts_however_many_mistakes_are_corrected(Stores stores) {
        use(stores);
        DecisionId first = calledFalse("99");
        DecisionId second = calledFalse("50");
        DecisionId third = failed("taxi", present("50", Severity.CRITICAL));

        refused("ILLEGAL_TRANSITION", () -> decisions.correct(first, Firm.KIM, "it was none"));
        decisions.correct(second, Firm.KIM, "it was none");
        assertThat(decisions.correct(first, Firm.KIM, "nor was this").id()).isEqualTo(third);
        run("taxi", present("50", Severity.CRITICAL), Status.PASSED);

        refused("CLOSURE_UNPROVEN", () -> decisions.close(third, Firm.KIM, "passes"));
        run("taxi", present("99", Severity.CRITICAL), Status.PASSED);
        assertThat(decisions.close(third, Firm.KIM, "passes").isClosed()).isTrue();
        replayIsTheSame();
    }

    /** More than are kept of those that saw a failure. */
    @ParameterizedTest
    @EnumSource(names = {"MEMORY", "H2"})
    void what_a_suite_saw_first_is_known_after_a_correction_however_often_it_failed_since(Stores stores) {
        use(stores);
        DecisionId mistaken = calledFalse("99");
        DecisionId anew = failed("taxi", present("99", Severity.CRITICAL));
        failed("strict", present("90", Severity.CRITICAL));
        for (int i = 0; i < 21; i++) {
            failed("strict", present("50", Severity.CRITICAL));
        }
        decisions.correct(mistaken, Firm.KIM, "it was none");
        run("taxi", present("99", Severity.CRITICAL), Status.PASSED);

        run("strict", present("50", Severity.CRITICAL), Status.PASSED);

        refused("CLOSURE_UNPROVEN", () -> decisions.close(anew, Firm.KIM, "passes"));
    }

    /** Nine of ten fares failed, and less is asked for nine days; the day after, nine of ten pass as they did before. */
    private void passedAsItWasWhileLessIsAsked() {
        Expectation nine = present("90", Severity.CRITICAL);
        DecisionId id = failed("taxi", nine);
        Answer less = Answer.of(Choice.CHANGE_THRESHOLD, "half of them, until the meters are mended")
                .until(firm.now().plus(Duration.ofDays(9)));
        decisions.propose(id, Firm.PARK, less);
        decisions.decide(id, Firm.KIM, less);
        run("taxi", present("50", Severity.CRITICAL), Status.PASSED);
        firm.pass(Duration.ofDays(1));
        run("taxi", nine, Status.PASSED);
        decisions.close(id, Firm.KIM, "nine of ten are there");
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        firm.pass(Duration.ofDays(1));
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void nor_does_what_passed_as_it_was_while_less_was_asked_though_that_goes_on(Stores stores) {
        use(stores);
        passedAsItWasWhileLessIsAsked();
        Expectation all = present("99", Severity.CRITICAL);
        run("taxi", all, Status.PASSED);
        DecisionId id = failed("taxi", all);
        seenOnce(id, HIGH);
        run("taxi", present("90", Severity.CRITICAL), Status.PASSED);

        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> decisions.close(id, Firm.PARK, "passes again"));

        assertThat(refused.findings()).extracting(Finding::code).containsExactly("DEC-1", "CLOSURE_UNPROVEN");
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void nor_is_what_fails_then_as_bad_or_asked_about_again_when_that_ends(Stores stores) {
        use(stores);
        passedAsItWasWhileLessIsAsked();
        Expectation all = present("99", Severity.ERROR);
        DecisionId id = failed("taxi", all);
        seenOnce(id, MEDIUM);
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
        run("taxi", all, Status.PASSED);

        decisions.close(id, Firm.KIM, "mended");
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        firm.pass(MONTHS);
        decisions.flow().tick();

        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        replayIsTheSame();
    }
}
