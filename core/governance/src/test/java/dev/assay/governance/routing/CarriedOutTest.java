package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;

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
import dev.assay.quality.Severity;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An exception that is carried out holds until its end: what two people agreed to, no one ends alone. */
class CarriedOutTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private Firm firm;
    private Decisions decisions;
    private QualityRouter router;
    private Instant end;

    CarriedOutTest() {
        use(Stores.MEMORY);
    }

    private void use(Stores stores) {
        firm = new Firm(stores);
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        router = new QualityRouter(
                firm.store(), decisions, new Incidents(firm.store(), List.of()), Downstream.unknown());
    }

    private DecisionId failed(Severity severity) {
        firm.pass(HOUR);
        return router.receive(Firm.TRIPS, outcome(severity, Status.FAILED, firm.now()))
                .decisions()
                .iterator()
                .next();
    }

    private DecisionId carriedOut(Severity severity, Choice choice) {
        DecisionId id = failed(severity);
        end = firm.now().plus(DAY);
        Answer answer = Answer.of(choice, "until the meters are mended").until(end);
        decisions.propose(id, Firm.PARK, answer);
        decisions.decide(id, Firm.KIM, answer);
        assertThat(decisions.implement(id, Firm.KIM, "the suite asks less now").state())
                .isEqualTo(Decision.State.IMPLEMENTED);
        return id;
    }

    private void replayIsTheSame() {
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void what_fails_again_is_covered_until_the_end(Stores stores) {
        use(stores);
        DecisionId id = carriedOut(Severity.CRITICAL, Choice.CHANGE_THRESHOLD);

        assertThat(failed(Severity.CRITICAL)).isEqualTo(id);

        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(end));
        assertThat(decisions.flow().exceptions()).extracting(Decision::id).containsExactly(id);
        replayIsTheSame();
    }

    @Test
    void so_is_it_by_what_was_accepted_once_and_not_after_the_end() {
        DecisionId id = carriedOut(Severity.CRITICAL, Choice.ACCEPT_ONCE);
        assertThat(failed(Severity.CRITICAL)).isEqualTo(id);
        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(end));

        firm.pass(DAY);

        assertThat(failed(Severity.CRITICAL)).isNotEqualTo(id);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_worse_is_made_safe_and_asked_about(Stores stores) {
        use(stores);
        DecisionId mild = carriedOut(Severity.WARNING, Choice.ACCEPT_ONCE);

        DecisionId severe = failed(Severity.CRITICAL);

        assertThat(severe).isNotEqualTo(mild);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        assertThat(failed(Severity.WARNING)).isEqualTo(severe);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        replayIsTheSame();
    }

    /** Otherwise nobody could decide anything else about it before the end. */
    @Test
    void who_answers_may_ask_anew_before_the_end() {
        DecisionId id = carriedOut(Severity.CRITICAL, Choice.ACCEPT_ONCE);
        firm.pass(HOUR);
        Matter same = decisions.find(id).orElseThrow().matter();

        Decision again = decisions.open(same, Firm.KIM);

        assertThat(again.id()).isNotEqualTo(id);
        assertThat(failed(Severity.CRITICAL)).isEqualTo(again.id());
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }
}
