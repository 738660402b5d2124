package dev.assay.governance.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.decision.policy.Windows;
import dev.assay.governance.oversight.Act;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.oversight.Signals;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UndertakingTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MICRO = Duration.ofNanos(1_000);

    private Firm firm;
    private GovernanceStore store;
    private Decisions decisions;
    private Effects effects;
    private Indeterminate indeterminate;

    UndertakingTest() {
        use(Stores.MEMORY);
    }

    private void use(Stores stores) {
        firm = new Firm(stores);
        over(firm.store());
    }

    private void over(GovernanceStore other) {
        store = other;
        decisions = decisions(DecisionPolicy.ofDefaults());
        effects = new Effects(store);
        indeterminate = new Indeterminate(store, decisions);
    }

    private Decisions decisions(DecisionPolicy policy) {
        return new Decisions(
                store,
                policy,
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of(Indeterminate.answers()));
    }

    private static Intent intent(String id) {
        return intent(id, Severity.HIGH);
    }

    private static Intent intent(String id, Severity severity) {
        return new Intent(id, Firm.BOT, "provision-role", Firm.TRIPS, severity);
    }

    /** The process ends between the intent and the outcome; another begins with what is in the log. */
    private void killed(String id) {
        store.change(change -> Effects.intend(change, intent(id), HOUR));
        over(MemoryStore.replay(firm.log(), firm.clock()));
    }

    private Undertaking.State state(String id) {
        return effects.find(id).orElseThrow().state();
    }

    private List<Decision> asked() {
        return store.read(reader ->
                reader.all(DecisionKinds.DECISION).stream().map(Stored::value).toList());
    }

    private void decide(Choice choice) {
        decisions.decide(asked().get(0).id(), Firm.KIM, Answer.of(choice, "looked at the roles in the console"));
    }

    private void replayIsTheSame() {
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot()).isEqualTo(store.snapshot());
    }

    @ParameterizedTest
    @EnumSource
    void an_intent_is_recorded_before_and_its_outcome_after(Stores stores) {
        use(stores);

        String done = effects.perform(intent("role-1"), HOUR, () -> {
            assertThat(state("role-1")).isEqualTo(Undertaking.State.INTENDED);
            return "arn:role";
        });

        assertThat(done).isEqualTo("arn:role");
        assertThat(firm.story()).containsExactly("00:00 effect.intended bot", "00:00 effect.performed DONE bot");
        assertThat(effects.find("role-1").orElseThrow().due())
                .isEqualTo(firm.now().plus(HOUR));
        firm.pass(HOUR);
        indeterminate.tick();
        indeterminate.recover();
        assertThat(asked()).isEmpty();
        replayIsTheSame();
    }

    @Test
    void work_that_throws_has_failed_and_its_message_is_in_no_log() {
        assertThatThrownBy(() -> effects.perform(intent("role-1"), HOUR, () -> {
                    throw new IllegalStateException("the password is 1234");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasNoSuppressedExceptions();

        assertThat(firm.story()).containsExactly("00:00 effect.intended bot", "00:00 effect.performed FAILED bot");
        assertThat(effects.find("role-1").orElseThrow().outcome().orElseThrow().failure())
                .contains("java.lang.IllegalStateException");
        assertThat(firm.records().get(1).event().details()).containsEntry("failure", "java.lang.IllegalStateException");
        assertThat(firm.records())
                .extracting(AuditRecord::event)
                .noneMatch(event -> event.toString().contains("1234"));
        indeterminate.recover();
        assertThat(asked()).isEmpty();
    }

    @Test
    void what_a_process_left_behind_is_asked_about_once_and_the_answer_closes_it() {
        killed("role-1");

        indeterminate.recover();
        indeterminate.recover();
        firm.pass(HOUR.multipliedBy(2));
        indeterminate.tick();
        indeterminate.tick();

        assertThat(state("role-1")).isEqualTo(Undertaking.State.INDETERMINATE);
        assertThat(asked()).singleElement().satisfies(decision -> {
            assertThat(decision.matter().kind()).isEqualTo("indeterminate");
            assertThat(decision.matter().topic()).isEqualTo("role-1");
            assertThat(decision.addressees().addressee()).contains(Firm.KIM);
        });
        decide(Choice.NOT_DONE);
        assertThat(firm.story())
                .containsExactly(
                        "00:00 effect.intended bot",
                        "00:00 effect.indeterminate assay",
                        "00:00 decision.opened assay",
                        "02:00 decision.task_reminded assay",
                        "02:00 decision.decided NOT_DONE kim",
                        "02:00 effect.settled FAILED kim");
        assertThat(effects.find("role-1").orElseThrow().outcome())
                .contains(new Undertaking.Outcome(
                        firm.now(),
                        "kim",
                        Optional.empty(),
                        Optional.of(asked().get(0).id())));
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void what_has_no_outcome_in_time_is_asked_about_from_then_on(Stores stores) {
        use(stores);
        store.change(change -> Effects.intend(change, intent("role-1"), HOUR));
        firm.pass(HOUR.minus(MICRO));
        indeterminate.tick();
        assertThat(asked()).isEmpty();

        firm.pass(MICRO);
        indeterminate.tick();
        indeterminate.tick();

        assertThat(asked()).hasSize(1);
        decide(Choice.DONE);
        assertThat(state("role-1")).isEqualTo(Undertaking.State.DONE);
        replayIsTheSame();
    }

    @Test
    void an_outcome_that_comes_late_is_told_to_whoever_is_asked() {
        effects.perform(intent("role-1"), HOUR, () -> {
            firm.pass(HOUR);
            indeterminate.tick();
            return "done";
        });

        assertThat(state("role-1")).isEqualTo(Undertaking.State.DONE);
        assertThat(firm.untold()).contains("late-outcome kim");
        assertThat(firm.records().get(3).event().details()).containsEntry("late", "INDETERMINATE");
        // What the work itself knows is not changed by what is thought of it.
        decide(Choice.NOT_DONE);
        assertThat(state("role-1")).isEqualTo(Undertaking.State.DONE);
        replayIsTheSame();
    }

    @Test
    void an_outcome_that_comes_after_the_answer_is_recorded_and_told() {
        effects.perform(intent("role-1"), HOUR, () -> {
            firm.pass(HOUR);
            indeterminate.tick();
            decide(Choice.NOT_DONE);
            return "done";
        });

        assertThat(state("role-1")).isEqualTo(Undertaking.State.FAILED);
        assertThat(firm.story()).endsWith("01:00 effect.settled FAILED kim", "01:00 effect.performed DONE bot");
        assertThat(firm.untold()).contains("late-outcome kim");
        assertThat(asked()).hasSize(1);
        replayIsTheSame();
    }

    @Test
    void nothing_is_done_that_cannot_be_recorded() {
        PrincipalId ghost = new PrincipalId("ghost");
        Intent unknown = new Intent("role-1", ghost, "provision-role", Firm.TRIPS, Severity.LOW);
        Intent nowhere = new Intent("role-1", Firm.BOT, "provision-role", new AssetId("nosuch"), Severity.LOW);

        assertThat(codes(() -> effects.perform(unknown, HOUR, UndertakingTest::never)))
                .containsExactly("UNKNOWN_PRINCIPAL");
        assertThat(codes(() -> effects.perform(nowhere, HOUR, UndertakingTest::never)))
                .containsExactly("UNKNOWN_ASSET");
        assertThat(codes(() -> effects.perform(intent("act/role-1"), HOUR, UndertakingTest::never)))
                .containsExactly("RESERVED_ID");
        effects.perform(intent("role-1"), HOUR, () -> "done");
        assertThat(codes(() -> effects.perform(intent("role-1"), HOUR, UndertakingTest::never)))
                .containsExactly("DUPLICATE");
        assertThatThrownBy(() -> effects.perform(intent("role-2"), Duration.ZERO, UndertakingTest::never))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("longest must be more than nothing and at most PT8784H, but was PT0S");
    }

    private static String never() {
        throw new AssertionError("must not be done");
    }

    private static List<String> codes(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run).findings().stream()
                .map(Finding::code)
                .toList();
    }

    /** Nobody decides for a day; then a person takes the question away. */
    @Test
    void what_nobody_answers_is_asked_about_again() {
        killed("role-1");
        indeterminate.recover();
        for (int hour = 0; hour < 24; hour++) {
            firm.pass(HOUR);
            decisions.flow().tick();
        }
        assertThat(asked()).extracting(Decision::state).containsExactly(Decision.State.LAPSED);

        indeterminate.tick();
        indeterminate.tick();
        assertThat(open()).hasSize(1);
        decisions.close(open().get(0).id(), Firm.KIM, "not now");
        assertThat(open()).isEmpty();
        indeterminate.tick();
        decisions.decide(open().get(0).id(), Firm.KIM, Answer.of(Choice.DONE, "the role is there"));
        indeterminate.tick();

        assertThat(asked()).hasSize(3);
        assertThat(state("role-1")).isEqualTo(Undertaking.State.DONE);
        replayIsTheSame();
    }

    /** Who answers beforehand would keep everybody from being asked. */
    @ParameterizedTest
    @EnumSource
    void the_question_is_asked_by_nobody_else(Stores stores) {
        use(stores);
        store.change(change -> Effects.intend(change, intent("role-1"), HOUR));
        Matter early =
                Matter.of(DecisionPolicy.INDETERMINATE, Firm.TRIPS, "role-1", Indeterminate.NO_OUTCOME, Severity.LOW);

        assertThat(codes(() -> decisions.open(early, Firm.BOT))).containsExactly("KIND_RESERVED");
        assertThat(codes(() -> decisions.open(early, Firm.KIM))).containsExactly("KIND_RESERVED");
        firm.pass(HOUR);
        indeterminate.tick();

        assertThat(open())
                .singleElement()
                .satisfies(decision -> assertThat(decision.matter().severity()).isEqualTo(Severity.HIGH));
        assertThat(firm.story()).contains("00:00 decision.opened KIND_RESERVED bot");
        replayIsTheSame();
    }

    @ParameterizedTest
    @EnumSource
    void one_that_cannot_be_asked_about_keeps_no_other_from_being_asked_about(Stores stores) {
        use(stores);
        store.change(change -> Effects.intend(change, intent("role-1", Severity.LOW), HOUR));
        store.change(change -> Effects.intend(change, intent("role-2", Severity.HIGH), HOUR));
        DecisionPolicy usual = DecisionPolicy.ofDefaults();
        Map<Severity, Windows> windows = new HashMap<>(usual.windows());
        windows.remove(Severity.LOW);
        decisions = decisions(new DecisionPolicy(
                windows,
                usual.kinds(),
                usual.quarantineFrom(),
                usual.autoCloseUpTo(),
                usual.longestException(),
                usual.stakes()));
        indeterminate = new Indeterminate(store, decisions);

        assertThat(codes(indeterminate::recover)).containsExactly("DEC-4");

        assertThat(state("role-1")).isEqualTo(Undertaking.State.INTENDED);
        assertThat(open()).extracting(decision -> decision.matter().topic()).containsExactly("role-2");
        decisions.close(open().get(0).id(), Firm.KIM, "not now");
        firm.pass(HOUR);
        assertThat(codes(indeterminate::tick)).containsExactly("DEC-4");
        assertThat(open()).extracting(decision -> decision.matter().topic()).containsExactly("role-2");
    }

    private List<Decision> open() {
        return asked().stream().filter(Decision::isUndecided).toList();
    }

    @Test
    void what_is_done_under_oversight_has_an_outcome_too() {
        Oversight oversight = new Oversight(store);
        oversight.request(new Act("a-1", Firm.BOT, "refund", Firm.TRIPS, Signals.none()));

        assertThatThrownBy(() -> oversight.perform("a-1", HOUR, () -> {
                    firm.pass(HOUR);
                    indeterminate.tick();
                    throw new IllegalStateException("no connection");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(state("act/a-1")).isEqualTo(Undertaking.State.FAILED);
        assertThat(asked()).hasSize(1);
        assertThat(firm.story())
                .containsExactly(
                        "00:00 oversight.requested CLEARED bot",
                        "00:00 oversight.performed bot",
                        "00:00 effect.intended bot",
                        "01:00 effect.indeterminate assay",
                        "01:00 decision.opened assay",
                        "01:00 effect.performed FAILED bot");
    }
}
