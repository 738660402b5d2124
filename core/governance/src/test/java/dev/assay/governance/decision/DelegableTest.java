package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.monitoring.Kpis;
import dev.assay.governance.monitoring.Share;
import dev.assay.governance.people.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DelegableTest {
    private static Decisions decisions(Firm firm) {
        return new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
    }

    private static Decision decidedByAgent(Decisions decisions) {
        Matter again = Matter.of("pipeline-run", Firm.TRIPS, "nightly", "asked", Severity.LOW);
        DecisionId id = decisions.open(again, Firm.PARK).id();
        return decisions.decide(id, Firm.BOT, Answer.of(Choice.APPROVE, "the nightly run again"));
    }

    private static Kpis.DecisionFigures figures(Firm firm) {
        return Kpis.of(firm.records().stream()).decisions().get("pipeline-run");
    }

    @ParameterizedTest
    @EnumSource
    void an_agent_decides_under_the_defaults_what_is_routine(Stores stores) {
        assertThat(decidedByAgent(decisions(new Firm(stores))).state()).isEqualTo(Decision.State.DECIDED);
    }

    @ParameterizedTest
    @EnumSource
    void what_a_person_corrects_of_it_is_overridden(Stores stores) {
        Firm firm = new Firm(stores);
        Decisions decisions = decisions(firm);
        DecisionId id = decidedByAgent(decisions).id();
        assertThat(figures(firm).overridden()).isEqualTo(new Share(0, 0));

        decisions.correct(id, Firm.KIM, "it was run twice");

        assertThat(figures(firm).automated()).isEqualTo(new Share(1, 1));
        assertThat(figures(firm).overridden()).isEqualTo(new Share(1, 1));
    }
}
