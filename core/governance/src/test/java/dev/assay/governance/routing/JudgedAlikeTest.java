package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.FARE;
import static dev.assay.governance.Outcomes.outcome;
import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.EmptyPolicy;
import dev.assay.quality.Expectation;
import dev.assay.quality.Severity;
import dev.assay.quality.Suite;
import dev.assay.quality.data.DataType;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Reason;
import dev.assay.quality.outcome.Result;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a suite says beside its words makes nothing good either: its missing codes, and what becomes of nothing to judge. */
class JudgedAlikeTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Suite TAXI = Suite.named("taxi");
    private static final Suite CODED = TAXI.missingWhen("fare", -1);
    private static final Expectation PRESENT = column("fare").isNotNull().as(FARE);
    private static final Expectation PASSING_ON_EMPTY = present(EmptyPolicy.PASS);
    private static final Expectation FAILING_ON_EMPTY = present(EmptyPolicy.FAIL);
    private static final Expectation ZONE = column("zone").isNotNull().as("zone-present");
    private static final Verdict EMPTY_PASSED = Verdict.nothingToJudge(Status.PASSED, Reason.EMPTY);
    private static final Verdict EMPTY_FAILED = Verdict.nothingToJudge(Status.FAILED, Reason.EMPTY);
    private static final Verdict NOT_EVALUATED = Verdict.nothingToJudge(Status.NOT_EVALUATED, Reason.EMPTY);
    private static final Verdict FAILED = Verdict.of(Status.FAILED);
    private static final Verdict PASSED = Verdict.of(Status.PASSED);

    private Firm firm;
    private Decisions decisions;
    private QualityRouter router;

    JudgedAlikeTest() {
        use(Stores.MEMORY, DecisionPolicy.ofDefaults());
    }

    private static Expectation present(EmptyPolicy policy) {
        return column("fare").isNotNull().onEmpty(policy).as(FARE);
    }

    /** By a policy that closes up to MEDIUM, of which the decisions of an INTERNAL asset are. */
    private void byItself(Stores stores) {
        use(stores, DecisionPolicy.ofDefaults().closingUpTo(dev.assay.governance.people.Severity.MEDIUM));
    }

    private void use(Stores stores, DecisionPolicy policy) {
        firm = new Firm(stores);
        decisions = new Decisions(
                firm.store(),
                policy,
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
        router = new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()));
    }

    private Routed run(Suite suite, Expectation fare, Verdict verdict) {
        firm.pass(Duration.ofMinutes(1));
        Outcome one = outcome(Severity.ERROR, Status.PASSED, firm.now());
        Result result =
                new Result(FARE, fare, verdict, List.of(), one.results().get(0).context());
        return router.receive(Firm.TRIPS, new Outcome(suite.expect(fare), one.run(), List.of(result)));
    }

    private DecisionId failed(Suite suite, Expectation fare, Verdict verdict) {
        return run(suite, fare, verdict).decisions().iterator().next();
    }

    private Decision decision(DecisionId id) {
        return decisions.find(id).orElseThrow();
    }

    private List<Finding> refused(DecisionId id, PrincipalId by) {
        return catchThrowableOfType(FindingsException.class, () -> decisions.close(id, by, "it passes again"))
                .findings();
    }

    private void isUnproven(DecisionId id) {
        assertThat(decision(id).isClosed()).isFalse();
        assertThat(refused(id, Firm.PARK)).extracting(Finding::code).containsExactly("DEC-1", "CLOSURE_UNPROVEN");
        assertThat(refused(id, Firm.KIM)).extracting(Finding::code).containsExactly("CLOSURE_UNPROVEN");
        assertThat(firm.quality()).isNotEqualTo(new QualityState.Healthy());
    }

    private void closedByItself(DecisionId id) {
        closed(id, new QualityState.Healthy());
    }

    private void closed(DecisionId id, QualityState state) {
        assertThat(decision(id).isClosed()).isTrue();
        assertThat(firm.quality()).isEqualTo(state);
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void that_nothing_to_judge_passes_by_now_closes_nothing_that_was_not_evaluated(Stores stores) {
        byItself(stores);
        DecisionId id = failed(TAXI, PRESENT, NOT_EVALUATED);

        run(TAXI, PASSING_ON_EMPTY, EMPTY_PASSED);
        isUnproven(id);
        run(TAXI.onEmpty(EmptyPolicy.PASS), PRESENT, EMPTY_PASSED);
        isUnproven(id);

        run(TAXI, PRESENT, PASSED);
        closedByItself(id);
    }

    @ParameterizedTest
    @EnumSource
    void nor_what_failed_as_there_was_nothing_to_judge(Stores stores) {
        byItself(stores);
        DecisionId id = failed(TAXI, FAILING_ON_EMPTY, EMPTY_FAILED);

        run(TAXI, PASSING_ON_EMPTY, EMPTY_PASSED);
        isUnproven(id);

        run(TAXI, FAILING_ON_EMPTY, PASSED);
        closedByItself(id);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_missing_no_longer_as_its_code_was_taken_out_is_as_broken_as_before(Stores stores) {
        byItself(stores);
        DecisionId id = failed(CODED, PRESENT, FAILED);

        run(TAXI, PRESENT, PASSED);
        isUnproven(id);
        run(CODED.missingWhen("fare", -2), PRESENT, PASSED);
        isUnproven(id);

        run(CODED, PRESENT, PASSED);
        closedByItself(id);
    }

    /** HIGH, so that nothing closes by itself. */
    @ParameterizedTest
    @EnumSource
    void what_is_quarantined_stays_so(Stores stores) {
        use(stores, DecisionPolicy.ofDefaults());
        firm.asset(Classification.RESTRICTED, Optional.of(Firm.OWNER));
        DecisionId id = failed(TAXI.onEmpty(EmptyPolicy.FAIL), PRESENT, EMPTY_FAILED);
        assertThat(firm.quality()).isInstanceOf(QualityState.Quarantined.class);

        run(TAXI.onEmpty(EmptyPolicy.PASS), PRESENT, EMPTY_PASSED);

        isUnproven(id);
        assertThat(firm.quality()).isInstanceOf(QualityState.Quarantined.class);
    }

    @ParameterizedTest
    @EnumSource
    void it_is_not_closed_either_while_two_people_ask_less(Stores stores) {
        use(stores, DecisionPolicy.ofDefaults());
        DecisionId id = failed(CODED, PRESENT, FAILED);
        Instant end = firm.now().plus(WEEK);
        Answer less = Answer.of(Choice.CHANGE_THRESHOLD, "-1 is a fare, until the meters are mended")
                .until(end);
        decisions.propose(id, Firm.PARK, less);
        decisions.decide(id, Firm.KIM, less);

        run(TAXI, PRESENT, PASSED);

        isUnproven(id);
        assertThat(firm.quality()).isEqualTo(new QualityState.Waived(end));
    }

    @Test
    void what_does_not_concern_it_may_change() {
        byItself(Stores.MEMORY);
        DecisionId id = failed(CODED.keyedBy("trip"), PASSING_ON_EMPTY, FAILED);

        Suite other = CODED.missingWhen("zone", "?").onEmpty(EmptyPolicy.FAIL).expect(ZONE);
        run(
                other,
                column("fare")
                        .isNotNull()
                        .onEmpty(EmptyPolicy.PASS)
                        .because("the tariff")
                        .as(FARE),
                PASSED);

        closedByItself(id);
    }

    @Test
    void other_words_that_judge_alike_prove_it() {
        byItself(Stores.MEMORY);
        DecisionId id = failed(TAXI, column("fare").isIn(1, 2).as(FARE), FAILED);

        run(TAXI, column("fare").isIn(2, 1).as(FARE), PASSED);

        closedByItself(id);
    }

    @Test
    void a_type_that_depends_on_missing_codes_is_judged_otherwise_without_them() {
        Expectation number = column("fare").hasType(DataType.INTEGER).as(FARE);
        byItself(Stores.MEMORY);
        DecisionId id = failed(TAXI, number, FAILED);

        run(TAXI.missingWhen("fare", "n/a"), number, PASSED);

        isUnproven(id);
    }

    @Test
    void the_refusal_and_the_owner_are_told_what_is_not_in_the_words() {
        DecisionId id = failed(TAXI, PRESENT, NOT_EVALUATED);
        run(TAXI, PASSING_ON_EMPTY, EMPTY_PASSED);

        assertThat(refused(id, Firm.KIM))
                .extracting(Finding::message)
                .containsExactly(Text.of(
                        "decision \"" + id
                                + "\" must be closed by a run that expects \"every fare is not null\" (ERROR) as when it"
                                + " failed, but the run that passed expects \"every fare is not null\" (ERROR) in the same words,"
                                + " judged by other missing codes or with something else made of nothing to judge (onEmpty);"
                                + " either a run that expects what failed passes, or, if that was wrong, decide FALSE_ALARM",
                        "결정 \"" + id + "\"은(는) 실패했을 때의 기준 \"every fare is not null\" (ERROR)(으)로 통과한 실행으로 닫아야 하지만,"
                                + " 통과한 실행의 기준은 \"every fare is not null\" (ERROR)입니다. 문장은 같지만 결측으로 보는 값이나"
                                + " 판정할 것이 없을 때의 처리가 다릅니다. 원래 기준으로 통과하거나, 그 기준이"
                                + " 잘못이었다면 오탐(FALSE_ALARM)으로 결정해야 합니다"));
        List<String> told = firm.store()
                .read(reader -> reader.findBy(Notice.KIND, "by-status", "QUEUED").stream()
                        .map(stored -> stored.value())
                        .filter(notice -> notice.id().contains("/suite-changed/"))
                        .map(notice -> notice.text().en())
                        .toList());
        assertThat(told)
                .containsExactly(
                        "suite \"taxi\" of taxi-trips expects otherwise than before: fare-present; if less is asked for a"
                                + " time, two people must decide so (CHANGE_THRESHOLD)");
    }
}
