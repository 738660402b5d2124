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
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was worse, or seen by a stricter suite, is not ended by what is milder. */
class NoMilderTest {
    /** More than are kept of those that saw a failure. */
    private static final int MANY = 21;

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
    }

    private Routed run(String suite, Expectation expectation, Status status) {
        firm.pass(Duration.ofMinutes(1));
        return router.receive(Firm.TRIPS, outcome(suite, expectation, Verdict.of(status), firm.now()));
    }

    private DecisionId failed(String suite, Expectation expectation) {
        return run(suite, expectation, Status.FAILED).decisions().iterator().next();
    }

    private dev.assay.governance.people.Severity severity(DecisionId id) {
        return decisions.find(id).orElseThrow().matter().severity();
    }

    @ParameterizedTest
    @EnumSource
    void what_follows_what_two_people_asked_less_of_is_as_severe(Stores stores) {
        use(stores);
        DecisionId worse = failed("taxi", present("99", Severity.CRITICAL));
        Answer less = Answer.of(Choice.CHANGE_THRESHOLD, "nine of ten will do")
                .until(firm.now().plus(Duration.ofDays(4)));
        decisions.propose(worse, Firm.PARK, less);
        decisions.decide(worse, Firm.KIM, less);
        run("taxi", present("90", Severity.CRITICAL), Status.PASSED);
        firm.pass(Duration.ofDays(4));

        DecisionId milder = failed("taxi", present("90", Severity.ERROR));

        assertThat(milder).isNotEqualTo(worse);
        assertThat(severity(worse)).isEqualTo(dev.assay.governance.people.Severity.HIGH);
        assertThat(severity(milder)).isEqualTo(dev.assay.governance.people.Severity.HIGH);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    /** No run of the asset's own suites, nor a tick, looks at the asset in between. */
    @ParameterizedTest
    @EnumSource
    void nor_is_the_asset_in_a_better_state_than_what_is_asked_about(Stores stores) {
        use(stores);
        DecisionId worse = failed("taxi", present("99", Severity.CRITICAL));
        Answer once =
                Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(firm.now().plus(Duration.ofDays(4)));
        decisions.propose(worse, Firm.PARK, once);
        decisions.decide(worse, Firm.KIM, once);
        firm.pass(Duration.ofDays(4));

        failed("notebook", present("90", Severity.ERROR));

        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    @ParameterizedTest
    @EnumSource
    void a_stricter_suite_is_not_forgotten_among_many(Stores stores) {
        use(stores);
        firm.judgedBy("taxi", "strict");
        Expectation most = present("90", Severity.CRITICAL);
        DecisionId id = failed("taxi", most);
        run("strict", present("99", Severity.CRITICAL), Status.FAILED);
        for (int day = 0; day < MANY; day++) {
            run("day-" + day, most, Status.FAILED);
        }
        run("strict", present("50", Severity.CRITICAL), Status.PASSED);

        run("taxi", most, Status.PASSED);

        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> decisions.close(id, Firm.KIM, "it passes again"));
        assertThat(refused.findings()).extracting(Finding::code).containsExactly("CLOSURE_UNPROVEN");
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }
}
