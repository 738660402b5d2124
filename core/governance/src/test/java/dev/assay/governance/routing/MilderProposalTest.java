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
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What somebody proposes for something mild agrees to nothing that is worse. An ERROR is MEDIUM, a CRITICAL is HIGH. */
class MilderProposalTest {
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

    private DecisionId failed(Severity severity) {
        firm.pass(Duration.ofMinutes(1));
        return router.receive(Firm.TRIPS, outcome(severity, Status.FAILED, firm.now()))
                .decisions()
                .iterator()
                .next();
    }

    private Answer twentyDays() {
        return Answer.of(Choice.ACCEPT_ONCE, "the holiday").until(firm.now().plus(Duration.ofDays(20)));
    }

    /** kim alone must not make of what jung agreed to an exception of what is worse; jung may agree to that, too. */
    private void takesTwo(DecisionId id, Answer answer, String told) {
        assertThat(firm.untold()).contains(told);
        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> decisions.decide(id, Firm.KIM, answer));
        assertThat(refused.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("SOD-5");
            assertThat(finding.message().en())
                    .isEqualTo("kim must not make an exception alone: another person who is active must have proposed "
                            + "ACCEPT_ONCE until then, of what is HIGH");
            assertThat(finding.message().ko())
                    .isEqualTo("kim 혼자 예외를 정할 수 없습니다. 활동 중인 다른 사람이 심각도 높음에서 같은 기한의 ACCEPT_ONCE을(를) 제안해야 합니다");
        });
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        decisions.propose(id, Firm.JUNG, answer);
        decisions.decide(id, Firm.KIM, answer);
        assertThat(firm.quality())
                .isEqualTo(new QualityState.Waived(answer.until().orElseThrow()));
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void what_was_proposed_before_a_run_saw_it_worse_counts_no_longer(Stores stores) {
        use(stores);
        DecisionId id = failed(Severity.ERROR);
        Answer answer = twentyDays();
        decisions.propose(id, Firm.JUNG, answer);

        assertThat(failed(Severity.CRITICAL)).isEqualTo(id);

        takesTwo(id, answer, "worse jung");
    }

    @ParameterizedTest
    @EnumSource
    void what_was_proposed_before_a_correction_made_it_worse_counts_no_longer(Stores stores) {
        use(stores);
        corrected(dev.assay.governance.people.Severity.LOW, "worse jung");
    }

    /** When it was proposed, nobody had seen anything. */
    @ParameterizedTest
    @EnumSource
    void nor_does_what_was_proposed_before_a_correction_brought_in_what_was_seen(Stores stores) {
        use(stores);
        corrected(dev.assay.governance.people.Severity.HIGH, "corrected jung");
    }

    private void corrected(dev.assay.governance.people.Severity asked, String told) {
        DecisionId mistaken = failed(Severity.CRITICAL);
        decisions.decide(mistaken, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "the meter was tested"));
        firm.pass(Duration.ofMinutes(1));
        Matter unseen = Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, FARE, "failed", asked);
        DecisionId id = decisions.open(unseen, Firm.KIM).id();
        Answer answer = twentyDays();
        decisions.propose(id, Firm.JUNG, answer);
        firm.pass(Duration.ofMinutes(1));

        assertThat(decisions.correct(mistaken, Firm.KIM, "I was wrong").id()).isEqualTo(id);

        takesTwo(id, answer, told);
    }

    @ParameterizedTest
    @EnumSource
    void what_was_proposed_for_what_is_as_bad_counts(Stores stores) {
        use(stores);
        DecisionId id = failed(Severity.CRITICAL);
        Answer answer = twentyDays();
        decisions.propose(id, Firm.JUNG, answer);
        failed(Severity.ERROR);
        failed(Severity.CRITICAL);

        decisions.decide(id, Firm.KIM, answer);

        assertThat(firm.quality())
                .isEqualTo(new QualityState.Waived(answer.until().orElseThrow()));
    }

    @ParameterizedTest
    @EnumSource
    void what_waits_for_a_second_person_waits_no_longer_once_it_is_worse(Stores stores) {
        use(stores);
        DecisionId id = failed(Severity.ERROR);
        decisions.propose(id, Firm.KIM, twentyDays());
        assertThat(awaiting()).containsExactly(id);

        failed(Severity.CRITICAL);

        assertThat(awaiting()).isEmpty();
    }

    private List<DecisionId> awaiting() {
        return firm.store()
                .read(reader -> Decision.awaiting(reader, Firm.LEE).stream()
                        .map(Decision::id)
                        .toList());
    }
}
