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
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.EmptyPolicy;
import dev.assay.quality.Expectation;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that passes since there is nothing to judge shows nothing about rows that were wrong, though it always did so. */
class NothingJudgedTest {
    private static final Expectation PRESENT =
            column("fare").isNotNull().onEmpty(EmptyPolicy.PASS).as(FARE);
    private static final Verdict FAILED = Verdict.of(Status.FAILED);
    private static final Verdict PASSED = Verdict.of(Status.PASSED);
    private static final Verdict EMPTY = Verdict.nothingToJudge(Status.PASSED, Reason.EMPTY);
    private static final Verdict FILTERED = Verdict.nothingToJudge(Status.PASSED, Reason.FILTER_MATCHED_NOTHING);

    private Firm firm;
    private Decisions decisions;
    private QualityRouter router;

    NothingJudgedTest() {
        use(Stores.MEMORY);
    }

    /** By a policy that closes up to MEDIUM, of which the decisions here are. */
    private void use(Stores stores) {
        firm = new Firm(stores);
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        router = new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()));
    }

    private Routed run(String suite, Verdict verdict) {
        firm.pass(Duration.ofMinutes(1));
        return router.receive(Firm.TRIPS, outcome(suite, PRESENT, verdict, firm.now()));
    }

    private DecisionId failed(Verdict verdict) {
        return run("taxi", verdict).decisions().iterator().next();
    }

    private Decision decision(DecisionId id) {
        return decisions.find(id).orElseThrow();
    }

    private List<String> refused(DecisionId id, PrincipalId by) {
        return catchThrowableOfType(FindingsException.class, () -> decisions.close(id, by, "it passes again"))
                .findings()
                .stream()
                .map(Finding::code)
                .toList();
    }

    private void closedByItself(DecisionId id) {
        assertThat(decision(id).isClosed()).isTrue();
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void what_was_wrong_with_rows_is_not_over_as_there_are_none(Stores stores) {
        use(stores);
        DecisionId id = failed(FAILED);

        run("taxi", EMPTY);
        run("taxi", FILTERED);

        assertThat(decision(id).dossier().closure()).isEmpty();
        assertThat(refused(id, Firm.KIM)).containsExactly("CLOSURE_UNPROVEN");
        assertThat(refused(id, Firm.PARK)).contains("CLOSURE_UNPROVEN");
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());

        run("taxi", PASSED);
        closedByItself(id);
    }

    @Test
    void nor_for_another_suite_that_saw_it() {
        firm.judgedBy("taxi", "zones");
        DecisionId id = failed(FAILED);
        run("zones", FAILED);

        run("zones", EMPTY);
        run("taxi", PASSED);
        assertThat(decision(id).dossier().closure()).isEmpty();

        run("zones", PASSED);
        closedByItself(id);
    }

    @Test
    void what_could_not_be_measured_is_over_once_it_can_though_nothing_is_there() {
        DecisionId id = failed(Verdict.error("no such file"));

        run("taxi", EMPTY);

        closedByItself(id);
    }

    @Test
    void what_somebody_saw_is_not_over_either() {
        DecisionId id = decisions
                .open(
                        Matter.of(
                                DecisionPolicy.QUALITY_FAILURE,
                                Firm.TRIPS,
                                FARE,
                                "failed",
                                dev.assay.governance.people.Severity.MEDIUM),
                        Firm.PARK)
                .id();

        run("taxi", EMPTY);
        assertThat(decision(id).dossier().closure()).isEmpty();

        run("taxi", PASSED);
        assertThat(decision(id).isClosed()).isTrue();
    }
}
