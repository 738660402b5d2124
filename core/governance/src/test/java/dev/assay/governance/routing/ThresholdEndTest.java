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
import dev.assay.governance.people.PrincipalId;
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

    private String refusal(DecisionId id) {
        return refusal(id, Firm.KIM);
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

    /** Nobody makes good what failed by asking less, two people neither: they let it be used for a time. */
    @ParameterizedTest
    @EnumSource
    void nothing_is_closed_by_asking_less_though_two_people_agreed_to(Stores stores) {
        use(stores);
        DecisionId id = failed(STRICT);
        askLess(id, Duration.ofDays(4));
        Instant end = firm.now().plus(Duration.ofDays(4));

        run(LOOSE, Status.PASSED);

        assertThat(refusal(id)).isEqualTo("CLOSURE_UNPROVEN");
        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(end));
        assertThat(decisions.flow().exceptions()).extracting(Decision::id).containsExactly(id);
        assertThat(firm.untold()).noneMatch(line -> line.startsWith("loosened"));
        decisions.implement(id, Firm.PARK, "the suite asks for nine of ten");
        assertThat(refusal(id)).isEqualTo("CLOSURE_UNPROVEN");
        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(end));
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void at_the_end_it_counts_as_failed_again_until_it_passes_as_it_was(Stores stores) {
        use(stores);
        DecisionId id = failed(STRICT);
        askLess(id, Duration.ofDays(4));
        run(LOOSE, Status.PASSED);

        pass(Duration.ofDays(3));
        assertThat(told()).containsExactly("exception-ends data-owner");
        pass(DAY);
        pass(MINUTE);
        run(LOOSE, Status.PASSED);

        assertThat(told()).containsExactly("exception-ended data-owner", "exception-ends data-owner");
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        assertThat(decisions.flow().exceptions()).isEmpty();
        assertThat(refusal(id)).isEqualTo("CLOSURE_UNPROVEN");
        run(STRICT, Status.PASSED);
        decisions.close(id, Firm.KIM, "the meters are mended");
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        replayIsTheSame();
    }

    @Test
    void both_are_told_in_words_what_the_end_brings() {
        DecisionId id = failed(STRICT);
        askLess(id, Duration.ofDays(4));
        decisions.implement(id, Firm.PARK, "the suite asks for nine of ten");
        run(LOOSE, Status.PASSED);

        pass(Duration.ofDays(3));
        pass(DAY);

        assertThat(texts("/exception-ends/"))
                .containsExactly(Text.of(
                        "the exception ends soon for fare-present (failed, HIGH) of taxi-trips, decision " + id
                                + ", at 2026-03-10 10:01 (UTC); then it counts as failed again; either a run with what was"
                                + " expected before passes and it is closed, or it is asked about anew (open)",
                        "예외가 곧 끝납니다: taxi-trips의 fare-present (실패, 심각도 높음), 결정 " + id
                                + ", 2026-03-10 10:01 (UTC)에 끝나면 다시 실패로 봅니다. 원래 기준으로 실행이 통과해 끝내거나, 같은 일을 다시"
                                + " 물어야 합니다"));
        assertThat(texts("/exception-ended/"))
                .containsExactly(Text.of(
                        "the exception has ended for fare-present (failed, HIGH) of taxi-trips, decision " + id
                                + ", at 2026-03-10 10:01 (UTC), and it counts as failed again; either a run with what was"
                                + " expected before passes and it is closed, or it is asked about anew (open)",
                        "예외가 끝났습니다: taxi-trips의 fare-present (실패, 심각도 높음), 결정 " + id
                                + ", 2026-03-10 10:01 (UTC)부터 다시 실패로 봅니다. 원래 기준으로 실행이 통과해 끝내거나, 같은 일을 다시"
                                + " 물어야 합니다"));
    }

    /** What fails later is something new, and no exception covers it. */
    @ParameterizedTest
    @EnumSource
    void what_passed_as_it_was_is_over_and_so_is_the_exception(Stores stores) {
        use(stores);
        DecisionId id = failed(STRICT);
        askLess(id, Duration.ofDays(4));
        run(LOOSE, Status.PASSED);
        run(STRICT, Status.PASSED);
        run(LOOSE, Status.PASSED);

        decisions.close(id, Firm.PARK, "the meters are mended");

        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        assertThat(decisions.flow().exceptions()).isEmpty();
        pass(Duration.ofDays(4));
        assertThat(told()).isEmpty();
        DecisionId later = failed(LOOSE);
        assertThat(later).isNotEqualTo(id);
        assertThat(decisions.find(later).orElseThrow().dossier().occurrences().count())
                .isEqualTo(1);
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void what_fails_after_the_end_though_less_is_asked_is_still_about_what_was_expected_before(Stores stores) {
        use(stores);
        DecisionId first = failed(STRICT);
        askLess(first, Duration.ofDays(4));
        run(LOOSE, Status.PASSED);
        firm.pass(Duration.ofDays(4));

        DecisionId second = failed(LOOSE);

        assertThat(second).isNotEqualTo(first);
        assertThat(undecided()).singleElement().satisfies(again -> {
            assertThat(again.id()).isEqualTo(second);
            assertThat(again.dossier().occurrences().count()).isEqualTo(2);
        });
        run(LOOSE, Status.PASSED);
        assertThat(refusal(second)).isEqualTo("CLOSURE_UNPROVEN");
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        replayIsTheSame();
    }

    /** What was expected before was wrong, says who answers, and what is expected now counts for good. */
    @ParameterizedTest
    @EnumSource
    void a_false_alarm_lets_the_new_expectation_stay(Stores stores) {
        use(stores);
        DecisionId id = failed(STRICT);
        askLess(id, DAY);
        run(LOOSE, Status.PASSED);
        pass(DAY);
        DecisionId again = decisions
                .correct(id, Firm.KIM, "nine of ten was right all along")
                .id();
        decisions.decide(again, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "nine of ten is right"));
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        DecisionId later = failed(LOOSE);

        run(LOOSE, Status.PASSED);

        assertThat(decisions.close(later, Firm.KIM, "the meters are mended").isClosed())
                .isTrue();
        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        replayIsTheSame();
    }

    /** A task is no say in what was wrong. */
    @ParameterizedTest
    @EnumSource
    void what_was_a_false_alarm_is_closed_by_who_answers_by_a_run_that_asks_less(Stores stores) {
        use(stores);
        DecisionId id = failed(STRICT);
        decisions.decide(id, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "nine of ten is right"));
        run(LOOSE, Status.PASSED);

        assertThat(refusal(id, Firm.PARK)).isEqualTo("DEC-1");
        decisions.close(id, Firm.KIM, "nine of ten is right");

        assertThat(firm.quality()).isEqualTo(new QualityState.Healthy());
        replayIsTheSame();
    }

    private String refusal(DecisionId id, PrincipalId by) {
        return catchThrowableOfType(FindingsException.class, () -> decisions.close(id, by, "it passes"))
                .findings()
                .get(0)
                .code();
    }

    /** A tick that comes late lengthens nothing, and a run in between heals nothing. */
    @ParameterizedTest
    @EnumSource
    void the_asset_may_be_used_until_the_end_by_the_clock(Stores stores) {
        use(stores);
        DecisionId id = failed(STRICT);
        askLess(id, Duration.ofDays(4));
        run(LOOSE, Status.PASSED);

        firm.pass(Duration.ofDays(4));
        assertThat(firm.quality().isUsableAt(firm.now())).isFalse();
        run(LOOSE, Status.PASSED);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());

        pass(MINUTE);
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
        firm.pass(Duration.ofDays(4));

        run(loose, Status.PASSED);

        assertThat(firm.quality()).isEqualTo(new QualityState.Degraded());
    }
}
