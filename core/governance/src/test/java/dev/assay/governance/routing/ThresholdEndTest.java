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
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Less is asked until the end that two people agreed on, and not for good. */
class ThresholdEndTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
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

    ThresholdEndTest() {
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
        router = new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()));
    }

    private Routed run(Expectation expected, Status status) {
        firm.pass(MINUTE);
        return router.receive(Firm.TRIPS, outcome("taxi", expected, Verdict.of(status), firm.now()));
    }

    private DecisionId failed(Expectation expected) {
        return run(expected, Status.FAILED).decisions().iterator().next();
    }

    private void askLess(DecisionId id, Duration length) {
        Answer less = Answer.of(Choice.CHANGE_THRESHOLD, "nine of ten, until the meters are mended")
                .until(firm.now().plus(length));
        decisions.propose(id, Firm.PARK, less);
        decisions.decide(id, Firm.KIM, less);
    }

    private void closed(DecisionId id) {
        assertThat(run(LOOSE, Status.PASSED).receipt()).isEqualTo(Routed.Receipt.TAKEN);
        assertThat(decisions.close(id, Firm.KIM, "nine of ten, as agreed").isClosed())
                .isTrue();
    }

    private void pass(Duration time) {
        firm.pass(time);
        decisions.flow().tick();
    }

    private List<Decision> undecided() {
        return firm.store()
                .read(reader -> reader.all(DecisionKinds.DECISION).stream()
                        .map(stored -> stored.value())
                        .filter(Decision::isUndecided)
                        .toList());
    }

    private List<String> told() {
        return firm.untold().stream()
                .filter(line -> line.startsWith("exception-end"))
                .sorted()
                .toList();
    }

    private List<Text> texts(String what) {
        return firm.store()
                .read(reader -> reader.findBy(Notice.KIND, "by-status", "QUEUED").stream()
                        .map(stored -> stored.value())
                        .filter(notice -> notice.id().contains(what))
                        .map(Notice::text)
                        .toList());
    }

    private void replayIsTheSame() {
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void the_asset_may_be_used_until_then(Stores stores) {
        use(stores);
        DecisionId id = failed(STRICT);
        askLess(id, DAY);
        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(firm.now().plus(DAY)));
        run(LOOSE, Status.FAILED);
        assertThat(firm.quality().isUsableAt(firm.now())).isTrue();

        pass(DAY.minus(MINUTE));

        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        assertThat(told()).containsExactly("exception-ended data-owner");
        assertThat(texts("/exception-ended/"))
                .containsExactly(Text.of(
                        "the exception has ended for fare-present (failed, HIGH) of taxi-trips, decision " + id
                                + ", at 2026-03-07 10:01 (UTC), and it counts as failed again; either a run with what was"
                                + " expected before passes and it is closed, or whoever answers for it corrects it (correct),"
                                + " which asks anew",
                        "예외가 끝났습니다: taxi-trips의 fare-present (실패, 심각도 높음), 결정 " + id
                                + ", 2026-03-07 10:01 (UTC)부터 다시 실패로 봅니다. 원래 기준으로 실행이 통과해 끝내거나, 책임자가 정정해 다시"
                                + " 물어야 합니다"));
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void what_was_closed_by_asking_less_is_asked_about_anew_at_the_end(Stores stores) {
        use(stores);
        DecisionId id = failed(STRICT);
        askLess(id, Duration.ofDays(4));
        Instant end = firm.now().plus(Duration.ofDays(4));
        closed(id);
        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(end));
        assertThat(decisions.flow().exceptions()).extracting(Decision::id).containsExactly(id);

        pass(Duration.ofDays(3));
        assertThat(told()).containsExactly("exception-ends data-owner");
        assertThat(undecided()).isEmpty();
        pass(DAY);
        pass(MINUTE);

        assertThat(told()).containsExactly("exception-ended data-owner", "exception-ends data-owner");
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        assertThat(decisions.flow().exceptions()).isEmpty();
        assertThat(undecided()).singleElement().satisfies(again -> {
            assertThat(again.matter().supersedes()).contains(id);
            assertThat(again.addressees().accountable()).isEqualTo(Firm.OWNER);
            run(LOOSE, Status.PASSED);
            assertThat(refusal(again.id())).isEqualTo("CLOSURE_UNPROVEN");
            run(STRICT, Status.PASSED);
            decisions.close(again.id(), Firm.KIM, "the meters are mended");
        });
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        replayIsTheSame();
    }

    private String refusal(DecisionId id) {
        return catchThrowableOfType(FindingsException.class, () -> decisions.close(id, Firm.KIM, "it passes"))
                .findings()
                .get(0)
                .code();
    }

    @Test
    void both_are_told_in_words_what_happens_to_what_was_closed() {
        DecisionId id = failed(STRICT);
        askLess(id, Duration.ofDays(4));
        closed(id);

        pass(Duration.ofDays(3));
        pass(DAY);

        assertThat(texts("/exception-ends/"))
                .containsExactly(Text.of(
                        "the exception ends soon for fare-present (failed, HIGH) of taxi-trips, decision " + id
                                + ", at 2026-03-10 10:01 (UTC); then it is asked about anew, unless what was expected before"
                                + " passes by then",
                        "예외가 곧 끝납니다: taxi-trips의 fare-present (실패, 심각도 높음), 결정 " + id
                                + ", 2026-03-10 10:01 (UTC)에 끝나면, 그때까지 원래 기준으로 통과하지 않는 한 다시 묻습니다"));
        assertThat(texts("/exception-ended/"))
                .containsExactly(Text.of(
                        "the exception has ended for fare-present (failed, HIGH) of taxi-trips, decision " + id
                                + ", at 2026-03-10 10:01 (UTC), and it is asked about anew, since what was expected before has"
                                + " not passed by now",
                        "예외가 끝났습니다: taxi-trips의 fare-present (실패, 심각도 높음), 결정 " + id
                                + ", 2026-03-10 10:01 (UTC)에 끝났고, 원래 기준으로 통과한 실행이 없어 다시 묻습니다"));
    }

    @ParameterizedTest
    @EnumSource
    void what_passed_again_as_it_was_expected_before_is_over(Stores stores) {
        use(stores);
        DecisionId id = failed(STRICT);
        askLess(id, Duration.ofDays(4));
        closed(id);
        run(STRICT, Status.PASSED);

        pass(Duration.ofDays(4));

        assertThat(told()).isEmpty();
        assertThat(undecided()).isEmpty();
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        replayIsTheSame();
    }

    @Test
    void what_passed_as_before_once_and_is_asked_less_of_again_is_not_over() {
        DecisionId id = failed(STRICT);
        askLess(id, Duration.ofDays(4));
        closed(id);
        run(STRICT, Status.PASSED);
        run(LOOSE, Status.PASSED);

        pass(Duration.ofDays(4));

        assertThat(undecided()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void what_fails_though_less_is_asked_is_still_about_what_was_expected_before(Stores stores) {
        use(stores);
        DecisionId first = failed(STRICT);
        askLess(first, Duration.ofDays(4));
        closed(first);
        DecisionId second = failed(LOOSE);
        assertThat(second).isNotEqualTo(first);
        closed(second);

        pass(Duration.ofDays(4));

        assertThat(undecided()).singleElement().satisfies(again -> {
            assertThat(again.matter().supersedes()).contains(second);
            assertThat(again.dossier().occurrences().count()).isEqualTo(2);
        });
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        replayIsTheSame();
    }

    @Test
    void while_less_is_asked_for_longer_by_another_decision_nothing_is_asked_anew() {
        DecisionId first = failed(STRICT);
        askLess(first, Duration.ofDays(4));
        closed(first);
        DecisionId second = failed(LOOSE);
        askLess(second, Duration.ofDays(8));
        closed(second);

        pass(Duration.ofDays(4));
        assertThat(undecided()).isEmpty();
        pass(Duration.ofDays(4));

        assertThat(undecided()).hasSize(1);
    }

    /** What was expected before was wrong, says who answers, and what is expected now counts for good. */
    @Test
    void a_false_alarm_lets_the_new_expectation_stay() {
        DecisionId id = failed(STRICT);
        askLess(id, DAY);
        closed(id);
        pass(DAY);
        decisions.decide(undecided().get(0).id(), Firm.KIM, Answer.of(Choice.FALSE_ALARM, "nine of ten is right"));
        DecisionId later = failed(LOOSE);

        run(LOOSE, Status.PASSED);

        assertThat(decisions.close(later, Firm.KIM, "the meters are mended").isClosed())
                .isTrue();
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_a_false_alarm_before_the_end_is_not_asked_about_anew(Stores stores) {
        use(stores);
        DecisionId first = failed(STRICT);
        askLess(first, Duration.ofDays(4));
        closed(first);
        DecisionId second = failed(LOOSE);
        decisions.decide(second, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "nine of ten is right"));
        closed(second);
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());

        pass(Duration.ofDays(4));

        assertThat(told()).isEmpty();
        assertThat(undecided()).isEmpty();
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        replayIsTheSame();
    }

    /** A tick that comes late lengthens nothing, and a run in between heals nothing. */
    @ParameterizedTest
    @EnumSource
    void what_was_closed_by_asking_less_may_be_used_until_the_end_by_the_clock(Stores stores) {
        use(stores);
        DecisionId id = failed(STRICT);
        askLess(id, Duration.ofDays(4));
        Instant end = firm.now().plus(Duration.ofDays(4));
        closed(id);
        run(LOOSE, Status.PASSED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(end));

        firm.pass(Duration.ofDays(4));
        assertThat(firm.quality().isUsableAt(firm.now())).isFalse();
        run(LOOSE, Status.PASSED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());

        pass(MINUTE);
        assertThat(undecided()).hasSize(1);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        replayIsTheSame();
    }

    /** An error of this asset is of medium severity, from which nothing is quarantined. */
    @Test
    void what_was_mild_is_as_bad_as_it_was_after_the_end_though_no_tick_came() {
        Expectation strict = column("fare").isNotNull().severity(Severity.ERROR).as(FARE);
        Expectation loose = column("fare")
                .isNotNull()
                .atLeast(Amount.percent("90"))
                .severity(Severity.ERROR)
                .as(FARE);
        DecisionId id = failed(strict);
        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
        askLess(id, Duration.ofDays(4));
        run(loose, Status.PASSED);
        decisions.close(id, Firm.KIM, "nine of ten, as agreed");
        firm.pass(Duration.ofDays(4));

        run(loose, Status.PASSED);

        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
    }

    @Test
    void what_passes_as_before_after_the_end_is_over_though_no_tick_came() {
        DecisionId id = failed(STRICT);
        askLess(id, Duration.ofDays(4));
        closed(id);
        firm.pass(Duration.ofDays(4));

        run(STRICT, Status.PASSED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        pass(MINUTE);

        assertThat(undecided()).isEmpty();
        run(LOOSE, Status.PASSED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
    }
}
