package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.FARE;
import static dev.assay.governance.Outcomes.outcome;
import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a suite asked less of is not forgotten when the suite is taken off the asset: somebody is asked at the agreed end. */
class SuiteTakenOffTest {
    private static final String TAXI = "taxi";
    private static final String FULL = "full";
    private static final Expectation STRICT =
            column("fare").isNotNull().severity(Severity.CRITICAL).as(FARE);
    private static final Expectation LOOSE = column("fare")
            .isNotNull()
            .atLeast(Amount.percent("90"))
            .severity(Severity.CRITICAL)
            .as(FARE);

    private Firm firm;
    private Decisions decisions;
    private QualityRouter router;
    private Instant end;

    private void use(Stores stores) {
        firm = new Firm(stores);
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        router = new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()));
    }

    private void judgedBy(String... suites) {
        firm.judgedBy(suites);
    }

    private Routed run(String suite, Expectation expected, Status status) {
        firm.pass(Duration.ofMinutes(1));
        return router.receive(Firm.TRIPS, outcome(suite, expected, Verdict.of(status), firm.now()));
    }

    /** Both suites see it; the run that closes it is of the one, as it was, while the other asks less until the end. */
    private DecisionId closedWhileTheFullSuiteAsksLess() {
        judgedBy(TAXI, FULL);
        DecisionId id = run(TAXI, STRICT, Status.FAILED).decisions().iterator().next();
        run(FULL, STRICT, Status.FAILED);
        end = firm.now().plus(Duration.ofDays(4));
        Answer less = Answer.of(Choice.CHANGE_THRESHOLD, "nine of ten, until the meters are mended")
                .until(end);
        decisions.propose(id, Firm.PARK, less);
        decisions.decide(id, Firm.KIM, less);
        run(FULL, LOOSE, Status.PASSED);
        run(TAXI, STRICT, Status.PASSED);
        decisions.close(id, Firm.KIM, "nine of ten, as agreed");
        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(end));
        return id;
    }

    private void atTheEnd() {
        firm.at(end.plusSeconds(1));
        decisions.flow().tick();
    }

    private Decision again() {
        List<Decision> undecided = firm.store()
                .read(reader -> reader.all(DecisionKinds.DECISION).stream()
                        .map(stored -> stored.value())
                        .filter(Decision::isUndecided)
                        .toList());
        assertThat(undecided).hasSize(1);
        return undecided.get(0);
    }

    private void replayIsTheSame() {
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void somebody_is_asked_when_the_suite_that_asks_less_is_gone(Stores stores) {
        use(stores);
        DecisionId id = closedWhileTheFullSuiteAsksLess();

        judgedBy(TAXI);
        run(TAXI, STRICT, Status.PASSED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(end));
        atTheEnd();

        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        assertThat(again().matter().supersedes()).contains(id);
        assertThat(again().addressees().accountable()).isEqualTo(Firm.OWNER);
        assertThat(again().addressees().addressee()).isPresent();
        assertThat(firm.untold()).contains("exception-ended data-owner");
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void though_it_passed_as_it_was_once_it_was_no_suite_of_the_asset(Stores stores) {
        use(stores);
        DecisionId id = closedWhileTheFullSuiteAsksLess();

        judgedBy(TAXI);
        run(FULL, STRICT, Status.PASSED);
        atTheEnd();

        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        assertThat(again().matter().supersedes()).contains(id);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_left_of_its_suites_may_show_then_that_it_is_over(Stores stores) {
        use(stores);
        closedWhileTheFullSuiteAsksLess();
        judgedBy(TAXI);
        atTheEnd();

        run(TAXI, STRICT, Status.PASSED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        decisions.close(again().id(), Firm.KIM, "one suite is enough");

        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void a_suite_that_did_not_ask_less_may_go(Stores stores) {
        use(stores);
        closedWhileTheFullSuiteAsksLess();

        judgedBy(FULL);
        run(FULL, STRICT, Status.PASSED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        atTheEnd();

        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
    }
}
