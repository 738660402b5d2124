package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DelegableTest {
    @ParameterizedTest
    @EnumSource
    void an_agent_decides_under_the_defaults_what_is_routine(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
        Matter again = Matter.of("pipeline-run", Firm.TRIPS, "nightly", "asked", Severity.LOW);
        DecisionId id = decisions.open(again, Firm.PARK).id();

        Decision decided = decisions.decide(id, Firm.BOT, Answer.of(Choice.APPROVE, "the nightly run again"));

        assertThat(decided.state()).isEqualTo(Decision.State.DECIDED);
    }
}
