package dev.assay.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Firm;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.people.Pattern;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleProposalTest {
    private final Firm firm = new Firm();
    private final Oversight oversight = new Oversight(firm.store());

    private static OversightRule rule(String action) {
        return new OversightRule(
                "r-Block",
                new Pattern(action),
                new Pattern("*"),
                new Trigger.Always(),
                new Effect.Block(),
                Set.of(Firm.OWNER),
                Duration.ofHours(2));
    }

    @Test
    void an_agent_does_not_replace_the_rule_that_stops_it_and_every_version_is_kept() {
        Firm.rule(oversight, rule("refund"));
        Act refund = new Act("a-1", Firm.BOT, "refund", Firm.TRIPS, Signals.none());
        String proposal = oversight.propose(rule("nothing"), "it is in the way", Actor.of("bot"));

        assertThatThrownBy(() -> oversight.approve(proposal, "agreed", Actor.of("bot")))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        thrown -> assertThat(thrown.has("SOD-2")).isTrue());
        assertThat(oversight.request(refund).state()).isEqualTo(Clearance.State.PENDING);
        oversight.approve(proposal, "agreed", Actor.of("lee"));
        assertThat(oversight.history("r-Block"))
                .extracting(version -> version.next().actions().value())
                .containsExactly("refund", "nothing");
    }
}
