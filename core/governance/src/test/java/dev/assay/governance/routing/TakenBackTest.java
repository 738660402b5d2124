package dev.assay.governance.routing;

import static dev.assay.governance.Outcomes.FARE;
import static dev.assay.governance.Outcomes.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.Orphans;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a correction takes back, and what it leaves as it is. */
class TakenBackTest {
    private Firm firm;
    private Decisions decisions;

    private void use(Stores stores) {
        firm = new Firm(stores);
        decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                new QualityStates(List.of()),
                List.of());
    }

    private void replayIsTheSame() {
        assertThat(MemoryStore.replay(firm.log(), firm.clock()).snapshot())
                .isEqualTo(firm.store().snapshot());
    }

    private void hold(String by) {
        new Inventory(firm.store(), new Orphans((reader, asset) -> true), new QualityStates(List.of()), List.of())
                .setQuality(Firm.TRIPS, new QualityState.Quarantined(), "security hold", Actor.of(by));
    }

    /** Otherwise who corrects a mistake of their own would lift alone what somebody else has put since. */
    @ParameterizedTest
    @EnumSource
    void what_somebody_holds_by_hand_since_is_held_by_them_still(Stores stores) {
        use(stores);
        hold("choi");
        DecisionId id = decisions
                .open(Matter.ofHold(Firm.TRIPS, Severity.HIGH), Firm.CHOI)
                .id();
        decisions.decide(id, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "the laptop was found"));
        hold("park");

        decisions.correct(id, Firm.KIM, "it was another laptop");

        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined(Optional.of("park")));
        replayIsTheSame();
    }

    /** Two of one instant have ids of their own, by which either may come first. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
    void what_is_asked_anew_in_the_same_instant_was_asked_later(int seconds) {
        use(Stores.MEMORY);
        firm.pass(Duration.ofSeconds(seconds));
        DecisionId mistaken = new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of()))
                .receive(Firm.TRIPS, outcome(dev.assay.quality.Severity.CRITICAL, Status.FAILED, firm.now()))
                .decisions()
                .iterator()
                .next();
        decisions.decide(mistaken, Firm.KIM, Answer.of(Choice.FALSE_ALARM, "the meter was tested"));
        Matter again = Matter.of(DecisionPolicy.QUALITY_FAILURE, Firm.TRIPS, FARE, "failed", Severity.LOW);
        DecisionId anew = decisions.open(again, Firm.KIM).id();

        Decision corrected = decisions.correct(mistaken, Firm.KIM, "I was wrong");

        assertThat(corrected.id()).isEqualTo(anew);
        assertThat(corrected.matter().severity()).isEqualTo(Severity.HIGH);
        assertThat(firm.quality()).isEqualTo(new QualityState.Quarantined());
        replayIsTheSame();
    }
}
