package dev.assay.governance.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.grant.Window;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is stated of an act, and what the store knows of it. */
class KnownTest {
    private static final Trigger HIGH = new Trigger.TierAtLeast(RiskTier.HIGH_RISK);

    private static void rule(Oversight oversight, Trigger trigger) {
        Firm.rule(
                oversight,
                new OversightRule(
                        "seen",
                        new Pattern("refund"),
                        new Pattern("*"),
                        trigger,
                        new Effect.Block(),
                        Set.of(Firm.OWNER),
                        Duration.ofHours(2)));
    }

    private static Clearance.State asked(Oversight oversight, String id, Signals signals) {
        return oversight
                .request(new Act(id, Firm.BOT, "refund", Firm.TRIPS, signals))
                .state();
    }

    private static void system(Firm firm, RiskTier tier, Stage stage) {
        firm.put(
                AiSystem.KIND,
                new AiSystem(
                        new SystemId("refunds-" + tier),
                        new AiSystem.Purpose(Text.of("refunds"), AiSystem.Role.BOTH, Firm.OWNER),
                        Tiering.of(tier, "as found"),
                        stage,
                        new AiSystem.Parts(Set.of(), Set.of(Firm.TRIPS), Set.of()),
                        AiSystem.Upkeep.none(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @ParameterizedTest
    @EnumSource
    void nobody_states_a_lower_tier_than_is_registered(Stores stores) {
        Firm firm = new Firm(stores);
        Oversight oversight = new Oversight(firm.store());
        rule(oversight, HIGH);
        Signals lower = Signals.none().tier(RiskTier.MINIMAL);

        assertThat(asked(oversight, "a-1", lower)).isEqualTo(Clearance.State.CLEARED);
        system(firm, RiskTier.PROHIBITED, Stage.RETIRED);
        system(firm, RiskTier.TRANSPARENCY, Stage.OPERATION);
        assertThat(asked(oversight, "a-2", lower)).isEqualTo(Clearance.State.CLEARED);
        assertThat(asked(oversight, "a-3", Signals.none()))
                .as("it is known by now")
                .isEqualTo(Clearance.State.CLEARED);
        assertThat(asked(oversight, "a-4", Signals.none().tier(RiskTier.HIGH_RISK)))
                .isEqualTo(Clearance.State.PENDING);
        system(firm, RiskTier.HIGH_RISK, Stage.OPERATION);
        assertThat(asked(oversight, "a-5", lower)).isEqualTo(Clearance.State.PENDING);
    }

    @Test
    void what_was_cleared_before_a_tier_was_raised_is_asked_for_again() {
        Firm firm = new Firm();
        Oversight oversight = new Oversight(firm.store());
        rule(oversight, HIGH);
        asked(oversight, "a-1", Signals.none().tier(RiskTier.MINIMAL));

        system(firm, RiskTier.HIGH_RISK, Stage.OPERATION);
        oversight.tick();

        assertThat(asked(oversight, "a-1", Signals.none().tier(RiskTier.MINIMAL)))
                .isEqualTo(Clearance.State.EXPIRED);
    }

    @ParameterizedTest
    @EnumSource
    void which_tools_may_be_used_is_told_by_the_grant(Stores stores) {
        Firm firm = new Firm(stores);
        Oversight oversight = new Oversight(firm.store());
        rule(oversight, new Trigger.ToolNotListed());
        Signals mail = Signals.none().tools(Set.of("mail"));

        assertThat(asked(oversight, "a-1", mail)).as("no grant").isEqualTo(Clearance.State.PENDING);
        grant(firm, Set.of("mail", "sql"));
        assertThat(asked(oversight, "a-2", mail)).isEqualTo(Clearance.State.CLEARED);
        assertThat(asked(oversight, "a-3", Signals.none().tools(Set.of("mail", "shell"))))
                .isEqualTo(Clearance.State.PENDING);
        assertThat(asked(oversight, "a-4", Signals.none()))
                .as("nobody says which are used")
                .isEqualTo(Clearance.State.PENDING);
        firm.pass(Duration.ofHours(1));
        assertThat(asked(oversight, "a-5", mail)).as("it is over").isEqualTo(Clearance.State.PENDING);
    }

    /** For an hour. */
    private static void grant(Firm firm, Set<String> tools) {
        ActingAs bot = ActingAs.of("bot", "fixer");
        Window window = new Window(firm.now(), firm.now().plusSeconds(3600));
        firm.put(
                AccessKinds.GRANT,
                new Grant(
                        new GrantId("g-1"),
                        new RequestDraft.Party(
                                bot, bot.principal(), List.of(), Optional.of(new RequestDraft.Run("run-1", tools))),
                        new Scope(Set.of(Firm.TRIPS), Set.of("read"), Environment.PROD),
                        window,
                        new Grant.Basis(
                                "usual",
                                Grant.Method.APPROVAL,
                                window.start(),
                                window.start(),
                                1,
                                List.of(),
                                Optional.empty()),
                        Grant.Status.ISSUED,
                        Set.of(),
                        Optional.empty()));
    }
}
