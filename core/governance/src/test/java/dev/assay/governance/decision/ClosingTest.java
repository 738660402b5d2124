package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Outcomes;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.decision.policy.SafeDefault;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.people.Severity;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What ends a decision, and what does not. */
class ClosingTest {
    private final Firm firm = new Firm();
    private Decisions decisions = decisions(DecisionPolicy.ofDefaults());

    private Decisions decisions(DecisionPolicy policy) {
        return new Decisions(
                firm.store(),
                policy,
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
    }

    private DecisionId opened(Severity severity) {
        return opened(DecisionPolicy.QUALITY_FAILURE, severity);
    }

    private DecisionId opened(String kind, Severity severity) {
        return decisions
                .open(Matter.of(kind, Firm.TRIPS, "fare-present", "failed", severity), Firm.PARK)
                .id();
    }

    private Decision decision(DecisionId id) {
        return decisions.find(id).orElseThrow();
    }

    private static List<String> codes(Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        return refused.findings().stream().map(Finding::code).toList();
    }

    @Test
    void what_is_critical_is_closed_only_by_who_answers_for_it() {
        DecisionId critical = opened(Severity.CRITICAL);
        passed();

        assertThat(codes(() -> decisions.close(critical, Firm.PARK, "mended"))).containsExactly("DEC-1");
        assertThat(decisions.close(critical, Firm.KIM, "mended").state()).isEqualTo(Decision.State.WITHDRAWN);
        firm.pass(Duration.ofMinutes(1));
        DecisionId high = opened(Severity.HIGH);
        passed();
        assertThat(decisions.close(high, Firm.PARK, "mended").state()).isEqualTo(Decision.State.WITHDRAWN);
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
    }

    private void passed() {
        firm.pass(Duration.ofMinutes(1));
        new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()))
                .receive(Firm.TRIPS, Outcomes.outcome(dev.assay.quality.Severity.CRITICAL, Status.PASSED, firm.now()));
    }

    @ParameterizedTest
    @EnumSource
    void a_failure_is_not_closed_because_somebody_says_so(Severity severity) {
        DecisionId id = opened(severity);
        firm.store().change(change -> {
            decisions.flow().protect(change, Firm.TRIPS, severity, "a rule");
            return id;
        });
        QualityState safe = firm.quality();

        assertThat(codes(() -> decisions.close(id, Firm.KIM, "looks fine to me")))
                .containsExactly("CLOSURE_UNPROVEN");

        assertThat(firm.quality()).isEqualTo(safe);
        assertThat(decision(id).isUndecided()).isTrue();
    }

    @Test
    void what_lapsed_is_closed_only_by_who_answers_for_it() {
        DecisionId id = opened(Severity.HIGH);
        lapse();
        assertThat(decision(id).state()).isEqualTo(Decision.State.LAPSED);
        passed();

        assertThat(codes(() -> decisions.close(id, Firm.PARK, "mended"))).containsExactly("DEC-1");
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
    }

    /** Eight hours from Friday 10:00 for who is asked first, four for the deputy and four for the chief. */
    @Test
    void whoever_comes_too_late_is_told_what_may_be_done_now() {
        DecisionId id = opened(Severity.HIGH);
        lapse();
        Text late = Text.of(
                "decision \"" + id
                        + "\" must not have lapsed, but nobody took it by 2026-03-07 02:00 (UTC), so that its"
                        + " safe default QUARANTINE took effect; ask anew about the same (open), or close it once a run"
                        + " has passed (close)",
                "결정 \"" + id + "\"은(는) 2026-03-07 02:00 (UTC)까지 아무도 내리지 않아 기한이 지났고, 안전한 기본 조치(격리)가"
                        + " 적용되었습니다. 같은 일을 다시 묻거나, 실행이 통과한 뒤 닫아야 합니다");
        Answer fix = Answer.of(Choice.FIX_UPSTREAM, "the meters are to be mended");

        assertThat(refusal(() -> decisions.decide(id, Firm.KIM, fix))).isEqualTo(late);
        assertThat(refusal(() -> decisions.correct(id, Firm.KIM, "I was away"))).isEqualTo(late);
        assertThat(refusal(() -> decisions.implement(id, Firm.KIM, "I have mended it")))
                .isEqualTo(late);
        assertThat(refusal(() -> decisions.answer(id, Firm.STEWARD, Firm.PARK, "I have mended it")))
                .isEqualTo(late);
        assertThat(refusal(() -> decisions.propose(id, Firm.JUNG, fix))).isEqualTo(late);
        assertThat(refusal(() -> decisions.close(id, Firm.KIM, "it is well")))
                .isEqualTo(Text.of(
                        "a run must have passed before decision \"" + id
                                + "\" is closed; without one, ask anew about the same (open)",
                        "결정 \"" + id + "\"을(를) 닫으려면 먼저 실행이 통과해야 합니다. 통과한 실행이 없으면 같은 일을 다시 물어야 합니다"));

        DecisionId again = opened(Severity.HIGH);
        assertThat(again).isNotEqualTo(id);
        assertThat(decisions.decide(again, Firm.KIM, fix).state()).isEqualTo(Decision.State.DECIDED);
    }

    @Test
    void what_lapsed_and_passed_again_may_be_closed_or_asked_about_anew() {
        DecisionId id = opened(Severity.HIGH);
        lapse();
        passed();
        Answer fix = Answer.of(Choice.FIX_UPSTREAM, "the meters are to be mended");

        assertThat(refusal(() -> decisions.decide(id, Firm.KIM, fix)).en())
                .endsWith("; ask anew about the same (open), or close it (close)");
        decisions.close(id, Firm.KIM, "mended");
        assertThat(refusal(() -> decisions.decide(id, Firm.KIM, fix)).en())
                .isEqualTo("decision \"" + id + "\" must not go from LAPSED to DECIDED; from LAPSED it may go to []");
    }

    private static Text refusal(Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        assertThat(refused.findings()).hasSize(1);
        return refused.findings().get(0).message();
    }

    private void lapse() {
        for (int hour = 0; hour < 48; hour++) {
            firm.pass(Duration.ofHours(1));
            decisions.flow().tick();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SafeDefault.class,
            names = {"QUARANTINE", "STOP"})
    void dec_4_the_safe_default_of_any_kind_of_decision_runs_when_it_lapses(SafeDefault stops) {
        DecisionPolicy.KindRule rule = new DecisionPolicy.KindRule(stops, Choice.ofSupplier());
        decisions = decisions(DecisionPolicy.ofDefaults().with("delivery", rule));
        DecisionId id = opened("delivery", Severity.HIGH);

        lapse();

        assertThat(decision(id).state()).isEqualTo(Decision.State.LAPSED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        passed();
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        decisions.close(id, Firm.KIM, "they deliver again");
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
    }

    @Test
    void a_decision_is_corrected_in_the_instant_in_which_it_was_opened() {
        DecisionId id = opened(Severity.HIGH);
        decisions.decide(id, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "the file was a test"));

        Decision other = decisions.correct(id, Firm.KIM, "it was none");

        assertThat(other.id()).isNotEqualTo(id);
        assertThat(other.matter().supersedes()).contains(id);
    }

    @Test
    void words_that_run_into_each_other_are_other_matters() {
        Matter one = Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare late", "failed", Severity.HIGH);
        Matter other = Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare", "late failed", Severity.HIGH);
        Matter escaped = Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, "fare%20late", "failed", Severity.HIGH);

        assertThat(Set.of(one.key(), other.key(), escaped.key())).hasSize(3);
    }
}
