package dev.assay.governance.routing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.Orphans;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.Answer;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.Severity;
import dev.assay.governance.store.MemoryStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
}
