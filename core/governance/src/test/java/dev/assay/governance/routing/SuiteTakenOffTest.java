package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.FARE;
import static dev.assay.governance.Outcomes.outcome;
import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Only the asset's own suites show that something is over. */
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

    /** Both suites see it; the one passes as it was, of the other less is asked for a time by two people. */
    private DecisionId seenWhileTheFullSuiteAsksLess() {
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
        return id;
    }

    private void isUnproven(DecisionId id) {
        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> decisions.close(id, Firm.KIM, "it passes"));
        assertThat(refused.findings()).extracting(Finding::code).containsExactly("CLOSURE_UNPROVEN");
    }

    private void replayIsTheSame() {
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void what_passes_in_one_suite_is_not_over_while_another_of_the_assets_asks_less(Stores stores) {
        use(stores);
        DecisionId id = seenWhileTheFullSuiteAsksLess();

        isUnproven(id);
        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(end));
        firm.at(end.plusSeconds(1));
        decisions.flow().tick();

        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        assertThat(firm.untold()).contains("exception-ended data-owner");
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void what_is_left_of_its_suites_shows_that_it_is_over(Stores stores) {
        use(stores);
        DecisionId id = seenWhileTheFullSuiteAsksLess();

        judgedBy(TAXI);
        run(TAXI, STRICT, Status.PASSED);
        decisions.close(id, Firm.KIM, "one suite is enough");

        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void the_suite_that_asks_less_shows_nothing_alone(Stores stores) {
        use(stores);
        DecisionId id = seenWhileTheFullSuiteAsksLess();

        judgedBy(FULL);
        run(FULL, LOOSE, Status.PASSED);
        isUnproven(id);
        run(FULL, STRICT, Status.PASSED);
        decisions.close(id, Firm.KIM, "it passes as it was");

        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        replayIsTheSame();
    }
}
