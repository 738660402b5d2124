package dev.assay.governance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.oversight.Act;
import dev.assay.governance.oversight.Clearance;
import dev.assay.governance.oversight.Effect;
import dev.assay.governance.oversight.Oversight;
import dev.assay.governance.oversight.OversightRule;
import dev.assay.governance.oversight.Signals;
import dev.assay.governance.oversight.Trigger;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PrincipalId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What agents did without a look, and what people objected to, is counted from the log. */
class ActFiguresTest {
    private static OversightRule rule(String action, Effect effect) {
        return new OversightRule(
                "r-" + action,
                new Pattern(action),
                new Pattern("*"),
                new Trigger.Always(),
                effect,
                Set.of(Firm.OWNER),
                Duration.ofHours(2));
    }

    private static Clearance request(Oversight oversight, String id, String action, PrincipalId actor) {
        return oversight.request(new Act(id, actor, action, Firm.TRIPS, Signals.none()));
    }

    @ParameterizedTest
    @EnumSource
    void an_objection_counts_as_overridden_and_what_nobody_saw_as_automated(Stores stores) {
        Firm firm = new Firm(stores);
        Oversight oversight = new Oversight(firm.store());
        Firm.rule(oversight, rule("refund", new Effect.Block()));
        Firm.rule(oversight, rule("rebate", new Effect.Sample(BigDecimal.ONE, 7)));

        request(oversight, "agreed", "refund", Firm.BOT);
        oversight.look("agreed", Firm.KIM, Clearance.Verdict.AGREE, "the trip was cut short");
        oversight.perform("agreed", () -> "done");
        request(oversight, "refused", "refund", Firm.BOT);
        oversight.look("refused", Firm.KIM, Clearance.Verdict.OBJECT, "it was paid back before");
        request(oversight, "regretted", "rebate", Firm.BOT);
        oversight.perform("regretted", () -> "done");
        oversight.look("regretted", Firm.LEE, Clearance.Verdict.OBJECT, "too much was paid");
        request(oversight, "free", "tip", Firm.BOT);
        oversight.perform("free", () -> "done");
        // What people do is not an agent's.
        request(oversight, "own", "tip", Firm.PARK);
        oversight.perform("own", () -> "done");

        // Two of three were done before anybody looked; two of three looks objected.
        assertThat(Kpis.of(firm.records().stream()).acts())
                .isEqualTo(new Kpis.ActFigures(4, new Share(2, 3), new Share(2, 3)));
        assertThat(Kpis.of(
                                firm.records().stream(),
                                firm.now().plusSeconds(1),
                                firm.now().plusSeconds(2))
                        .acts())
                .isEqualTo(new Kpis.ActFigures(0, new Share(0, 0), new Share(0, 0)));
    }
}
