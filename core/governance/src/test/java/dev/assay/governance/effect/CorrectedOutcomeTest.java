package dev.assay.governance.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person said came of something is corrected as any decision is. */
class CorrectedOutcomeTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String ROLE = "role-1";

    private Firm firm;
    private Decisions decisions;
    private Effects effects;
    private Indeterminate indeterminate;

    CorrectedOutcomeTest() {
        use(Stores.MEMORY);
    }

    private void use(Stores stores) {
        firm = new Firm(stores);
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of(Indeterminate.answers()));
        effects = new Effects(firm.store());
        indeterminate = new Indeterminate(firm.store(), decisions);
    }

    private static Intent intent() {
        return new Intent(ROLE, Firm.BOT, "provision-role", Firm.TRIPS, Severity.HIGH);
    }

    private DecisionId asked() {
        return firm.store()
                .read(reader -> reader.all(DecisionKinds.DECISION).stream()
                        .map(Stored::value)
                        .filter(Decision::isUndecided)
                        .map(Decision::id)
                        .findFirst()
                        .orElseThrow());
    }

    private DecisionId decided(Choice choice) {
        DecisionId id = asked();
        decisions.decide(id, Firm.KIM, Answer.of(choice, "looked at the roles in the console"));
        return id;
    }

    private DecisionId lost(Choice choice) {
        firm.store().change(change -> Effects.intend(change, intent(), HOUR));
        firm.pass(HOUR);
        indeterminate.tick();
        return decided(choice);
    }

    private Undertaking role() {
        return effects.find(ROLE).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void a_corrected_answer_is_what_came_of_it(Stores stores) {
        use(stores);
        DecisionId wrong = lost(Choice.DONE);
        assertThat(role().state()).isEqualTo(Undertaking.State.DONE);

        DecisionId right =
                decisions.correct(wrong, Firm.KIM, "that was the other console").id();

        assertThat(role().state()).isEqualTo(Undertaking.State.INDETERMINATE);
        assertThat(role().outcome()).isEmpty();
        decided(Choice.NOT_DONE);
        assertThat(role().state()).isEqualTo(Undertaking.State.FAILED);
        assertThat(role().outcome())
                .contains(new Undertaking.Outcome(firm.now(), "kim", Optional.empty(), Optional.of(right)));
        assertThat(firm.story())
                .endsWith(
                        "01:00 decision.decided DONE kim",
                        "01:00 effect.settled DONE kim",
                        "01:00 decision.superseded kim",
                        "01:00 effect.indeterminate assay",
                        "01:00 decision.opened kim",
                        "01:00 decision.decided NOT_DONE kim",
                        "01:00 effect.settled FAILED kim");
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    @ParameterizedTest
    @EnumSource(
            value = Choice.class,
            names = {"DONE", "NOT_DONE"})
    void an_answer_is_not_carried_out_so_that_it_can_be_corrected(Choice said) {
        DecisionId wrong = lost(said);

        assertThatThrownBy(() -> decisions.implement(wrong, Firm.PARK, "that is so"))
                .isInstanceOf(FindingsException.class)
                .hasMessageContaining("must ask for something to be done, but was decided to be " + said);

        decisions.correct(wrong, Firm.KIM, "that was the other console");
        assertThat(role().state()).isEqualTo(Undertaking.State.INDETERMINATE);
    }

    @Test
    void a_correction_that_nobody_decides_is_asked_for_again() {
        DecisionId wrong = lost(Choice.NOT_DONE);
        DecisionId right =
                decisions.correct(wrong, Firm.KIM, "that was the other console").id();
        decisions.close(right, Firm.KIM, "not now");

        indeterminate.tick();

        assertThat(asked()).isNotEqualTo(right);
        decided(Choice.DONE);
        assertThat(role().state()).isEqualTo(Undertaking.State.DONE);
    }

    @Test
    void what_the_work_itself_told_stays_whatever_is_corrected() {
        DecisionId late = effects.perform(intent(), HOUR, () -> {
            firm.pass(HOUR);
            indeterminate.tick();
            return asked();
        });
        decided(Choice.NOT_DONE);

        decisions.correct(late, Firm.KIM, "it is there, after all");

        assertThat(role().state()).isEqualTo(Undertaking.State.DONE);
        assertThat(role().outcome().orElseThrow().by()).isEqualTo("bot");
    }
}
