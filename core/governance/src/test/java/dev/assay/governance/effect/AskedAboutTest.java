package dev.assay.governance.effect;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Snapshot;
import dev.assay.governance.store.Stored;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who is asked what came of something is asked once, and told once when it turns out after all. */
class AskedAboutTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Intent ROLE = new Intent("role-1", Firm.BOT, "provision-role", Firm.TRIPS, Severity.HIGH);

    private Firm firm;
    private CountedChanges store;
    private Decisions decisions;
    private Effects effects;
    private Indeterminate indeterminate;

    /** Each change takes the one that writes, whether it changes anything or not. */
    private static final class CountedChanges implements GovernanceStore {
        private final GovernanceStore store;
        private int changes;

        CountedChanges(GovernanceStore store) {
            this.store = store;
        }

        @Override
        public <R> R change(Function<? super Change, ? extends R> work) {
            changes++;
            return store.change(work);
        }

        @Override
        public <R> R read(Function<? super Reader, ? extends R> query) {
            return store.read(query);
        }

        @Override
        public Snapshot snapshot() {
            return store.snapshot();
        }
    }

    private void use(Stores stores) {
        firm = new Firm(stores);
        store = new CountedChanges(firm.store());
        decisions = new Decisions(
                store,
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of(Indeterminate.answers()));
        effects = new Effects(store);
        indeterminate = new Indeterminate(store, decisions);
    }

    private List<Decision> asked() {
        return store.read(reader ->
                reader.all(DecisionKinds.DECISION).stream().map(Stored::value).toList());
    }

    private DecisionId waiting() {
        return asked().stream()
                .filter(Decision::isUndecided)
                .map(Decision::id)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMORY", "H2"})
    void a_tick_changes_nothing_while_what_is_unknown_is_asked_about(Stores stores) {
        use(stores);
        store.change(change -> Effects.intend(change, ROLE, HOUR));
        firm.pass(HOUR);
        indeterminate.tick();
        store.changes = 0;

        for (int tick = 0; tick < 3; tick++) {
            firm.pass(Duration.ofMinutes(5));
            indeterminate.tick();
        }

        assertThat(store.changes).isZero();
        assertThat(asked()).hasSize(1);
        decisions.close(waiting(), Firm.KIM, "not now");
        indeterminate.tick();
        assertThat(asked()).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource(names = {"MEMORY", "H2"})
    void a_late_outcome_is_told_about_the_correction_and_not_about_what_was_corrected(Stores stores) {
        use(stores);

        DecisionId right = effects.perform(ROLE, HOUR, () -> {
            firm.pass(HOUR);
            indeterminate.tick();
            DecisionId wrong = waiting();
            decisions.decide(wrong, Firm.KIM, Answer.of(Choice.NOT_DONE, "looked at the roles in the console"));
            return decisions
                    .correct(wrong, Firm.KIM, "that was the other console")
                    .id();
        });

        assertThat(asked()).hasSize(2);
        assertThat(lateNotices()).containsExactly(right + "/late-outcome/lee");
    }

    private List<String> lateNotices() {
        return store.read(reader -> reader.findBy(Notice.KIND, "by-status", "QUEUED").stream()
                .map(stored -> stored.value().id())
                .filter(id -> id.contains("/late-outcome/"))
                .toList());
    }
}
