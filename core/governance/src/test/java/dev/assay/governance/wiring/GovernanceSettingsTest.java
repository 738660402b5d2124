package dev.assay.governance.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.access.AccessHooks;
import dev.assay.governance.access.policy.AccessSettings;
import dev.assay.governance.card.CardSettings;
import dev.assay.governance.card.registry.Registry;
import dev.assay.governance.card.template.RequiredCards;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.Severity;
import dev.assay.governance.risk.RiskLimits;
import dev.assay.governance.routing.Downstream;
import dev.assay.governance.system.TierLimits;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GovernanceSettingsTest {
    private static final GovernanceSettings USUAL = GovernanceSettings.ofDefaults(Firm.CHIEF);

    @Test
    void what_is_usual_is_said_in_one_word() {
        assertThat(USUAL.access().security()).containsExactly(Firm.CHIEF);
        assertThat(USUAL.spans())
                .isEqualTo(
                        new GovernanceSettings.Spans(Duration.ofDays(1), Period.ofMonths(1), TierLimits.ofDefaults()));
        assertThat(USUAL.host().notifier()).isEmpty();
        assertThat(USUAL.clocks()).isNotEmpty();
    }

    @Test
    void each_setting_is_set_by_itself() {
        DecisionPolicy policy = DecisionPolicy.ofDefaults().closingUpTo(Severity.LOW);
        Responsibilities owners = Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of());
        AccessSettings access = AccessSettings.ofDefaults(Firm.BOARD);
        CardSettings cards = new CardSettings(
                Templates.shipped(), RequiredCards.ofDefaults(), 50, Registry.ofDefaults(), Optional.empty());
        GovernanceSettings.Spans spans = new GovernanceSettings.Spans(
                Duration.ofHours(1),
                Period.ofDays(10),
                (reader, subject) -> new RiskLimits.Limit(4, Period.ofMonths(6)));
        AccessHooks hooks = new AccessHooks() {};
        Downstream unknown = Downstream.unknown();
        HostListeners listeners = HostListeners.none().withAssets((change, asset, actor) -> {});

        GovernanceSettings all = USUAL.withDecisions(policy)
                .withResponsibilities(owners)
                .withAccess(access)
                .withClocks(List.of())
                .withCards(cards)
                .withSpans(spans)
                .withHooks(hooks)
                .withDownstream(unknown)
                .withListeners(listeners);

        assertThat(all)
                .isEqualTo(new GovernanceSettings(
                        Firm.CHIEF,
                        policy,
                        owners,
                        access,
                        List.of(),
                        cards,
                        spans,
                        new GovernanceSettings.Host(hooks, unknown, Optional.empty(), listeners)));
    }
}
