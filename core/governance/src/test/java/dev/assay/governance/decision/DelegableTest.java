package dev.assay.governance.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.decision.policy.Choice;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.monitoring.Kpis;
import dev.assay.governance.monitoring.Share;
import dev.assay.governance.people.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DelegableTest {
    private static Decisions decisions(Firm firm) {
        return decisions(firm, DecisionPolicy.ofDefaults());
    }

    private static Decisions decisions(Firm firm, DecisionPolicy policy) {
        return new Decisions(
                firm.store(),
                policy,
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

    /** The card of the agents has no limit; that of the owner, who answers for them, has one. */
    @ParameterizedTest
    @EnumSource
    void no_agent_decides_beyond_the_scope_of_who_answers_for_it(Stores stores) {
        Firm firm = new Firm(stores);
        firm.persona(Firm.OWNER, Severity.CRITICAL, new BigDecimal("5000000"));
        BigDecimal[] atStake = {new BigDecimal("5000000")};
        DecisionPolicy policy = DecisionPolicy.ofDefaults().withStakes((kind, asset, topic) -> Optional.of(atStake[0]));
        Decisions decisions = decisions(firm, policy);
        assertThat(decidedByAgent(decisions).state()).isEqualTo(Decision.State.DECIDED);
        atStake[0] = new BigDecimal("6000000");
        Matter weekly = Matter.of("pipeline-run", Firm.TRIPS, "weekly", "asked", Severity.LOW);
        DecisionId id = decisions.open(weekly, Firm.PARK).id();
        Answer answer = Answer.of(Choice.APPROVE, "the weekly run again");

        FindingsException refused =
                catchThrowableOfType(FindingsException.class, () -> decisions.decide(id, Firm.BOT, answer));

        assertThat(refused.findings())
                .containsExactly(Finding.error(
                        "DEC-1",
                        "scope",
                        Text.of(
                                "the amount at stake in decision \"" + id
                                        + "\" must be 5000000 at most, the limit of \"data-owner\", but is 6000000",
                                "결정 \"" + id + "\"에 걸린 금액은 \"data-owner\"의 한도인 5000000 이하여야 하지만 6000000입니다")));
        firm.persona(Firm.OWNER, Severity.CRITICAL);
        assertThat(decisions.decide(id, Firm.BOT, answer).state()).isEqualTo(Decision.State.DECIDED);
        // What an agent decided for her she takes back, whatever her limit is by now.
        firm.persona(Firm.OWNER, Severity.CRITICAL, new BigDecimal("5000000"));
        assertThat(decisions.correct(id, Firm.KIM, "it was run twice").matter().supersedes())
                .contains(id);
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
