package dev.assay.governance.monitoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.decision.DecisionKinds;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.routing.QualityRouter;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MonitoringEndTest {
    private static final String PLAN = "taxi-trips taxi";
    private static final Actor LEE = Actor.of("lee");
    private static final Actor KIM = Actor.of("kim");
    private static final Actor BOT = Actor.of("bot");

    private final Firm firm = new Firm();
    private final Monitoring monitoring = monitoring(firm);

    private static Monitoring monitoring(Firm firm) {
        Decisions decisions = new Decisions(
                firm.store(),
                DecisionPolicy.ofDefaults(),
                Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of()),
                new QualityStates(List.of()),
                List.of());
        return new Monitoring(
                firm.store(), new QualityRouter(firm.store(), decisions, new Incidents(firm.store(), List.of())));
    }

    private static void planned(Firm firm, Monitoring monitoring) {
        firm.plan(monitoring, Duration.ofHours(24), Severity.CRITICAL);
    }

    private static List<Finding> refused(Runnable attempt) {
        FindingsException refused = catchThrowableOfType(FindingsException.class, attempt::run);
        assertThat(refused).isNotNull();
        return refused.findings();
    }

    private static int decisions(Firm firm) {
        return firm.store().read(reader -> reader.all(DecisionKinds.DECISION)).size();
    }

    @ParameterizedTest
    @EnumSource(
            value = Stores.class,
            names = {"MEMORY", "H2"})
    void what_has_ended_announces_no_silence_any_more(Stores stores) {
        Firm site = new Firm(stores);
        Monitoring watching = monitoring(site);
        planned(site, watching);
        String proposal = watching.proposeEnd(PLAN, "the suite is not run any more", LEE);

        MonitoringPlan ended = watching.approve(proposal, "agreed", KIM);
        site.pass(Duration.ofDays(30));
        watching.tick();

        assertThat(ended.isInForce()).isFalse();
        assertThat(ended.ended()).contains(Firm.FRIDAY_19);
        assertThat(watching.silent()).isEmpty();
        assertThat(decisions(site)).isZero();
        assertThat(site.story())
                .containsExactly(
                        "00:00 config.proposed choi",
                        "00:00 config.changed kim",
                        "00:00 config.proposed lee",
                        "00:00 config.changed kim");
        assertThat(site.records().get(3).event().details()).containsEntry("wanted", "END");
        assertThat(site.records().get(3).event().reason()).isEqualTo("agreed");
        assertThat(MemoryStore.replay(site.log(), site.clock()).snapshot().digest())
                .isEqualTo(site.store().snapshot().digest());
    }

    @Test
    void until_it_is_approved_silence_is_announced_and_what_was_announced_stays() {
        planned(firm, monitoring);
        String proposal = monitoring.proposeEnd(PLAN, "it is noisy", BOT);

        firm.pass(Duration.ofHours(25));
        monitoring.tick();
        assertThat(decisions(firm)).isEqualTo(1);
        assertThat(refused(() -> monitoring.approve(proposal, "agreed", BOT)))
                .extracting(Finding::code)
                .containsExactlyInAnyOrder("SOD-2", "SOD-1");
        MonitoringPlan ended = monitoring.approve(proposal, "agreed", LEE);
        firm.pass(Duration.ofDays(9));
        monitoring.tick();

        assertThat(ended.heard().missed()).isEqualTo(1);
        assertThat(decisions(firm)).isEqualTo(1);
    }

    @Test
    void who_wants_the_end_does_not_approve_it_nor_is_it_approved_twice() {
        planned(firm, monitoring);
        String proposal = monitoring.proposeEnd(PLAN, "it is noisy", LEE);
        String another = monitoring.proposeEnd(PLAN, "it is noisy", LEE);

        assertThat(refused(() -> monitoring.approve(proposal, "agreed", LEE)))
                .extracting(Finding::code)
                .containsExactly("SOD-1");
        monitoring.approve(proposal, "agreed", KIM);

        assertThat(refused(() -> monitoring.approve(another, "agreed", KIM)))
                .extracting(Finding::code)
                .containsExactly("STALE");
    }

    @Test
    void only_a_plan_in_force_is_ended_by_somebody_known_for_a_reason() {
        planned(firm, monitoring);

        Finding unknown = refused(() -> monitoring.proposeEnd("taxi-trips taxy", "gone", LEE))
                .get(0);
        assertThat(unknown.code()).isEqualTo("UNKNOWN_PLAN");
        assertThat(unknown.message().en())
                .startsWith("no monitoring plan \"taxi-trips taxy\" is in force; ")
                .contains("\"taxi-trips taxi\"");
        assertThat(unknown.message().ko()).startsWith("시행 중인 모니터링 계획이 아닙니다: \"taxi-trips taxy\". ");
        assertThat(refused(() -> monitoring.proposeEnd(PLAN, "gone", Actor.of("ghost"))))
                .extracting(Finding::code)
                .containsExactly("UNKNOWN_PRINCIPAL");
        assertThat(refused(() -> monitoring.proposeEnd(PLAN, " ", LEE)))
                .extracting(Finding::code)
                .containsExactly("REASON_MISSING");
        monitoring.approve(monitoring.proposeEnd(PLAN, "gone", LEE), "agreed", KIM);
        assertThat(refused(() -> monitoring.proposeEnd(PLAN, "gone", LEE)))
                .extracting(Finding::code)
                .containsExactly("UNKNOWN_PLAN");
    }

    @Test
    void a_plan_that_has_ended_can_begin_anew() {
        planned(firm, monitoring);
        MonitoringPlan ended =
                monitoring.approve(monitoring.proposeEnd(PLAN, "the suite is not run any more", LEE), "agreed", KIM);
        firm.pass(Duration.ofDays(30));

        MonitoringPlan again = monitoring.approve(monitoring.propose(ended, "it is run again", LEE), "agreed", KIM);

        assertThat(again.isInForce()).isTrue();
        assertThat(again.heard()).isEqualTo(new MonitoringPlan.Heard(firm.now(), 0));
        assertThat(monitoring.silent()).isEmpty();
        firm.pass(Duration.ofHours(25));
        assertThat(monitoring.silent()).containsExactly(again);
        assertThat(firm.records().get(5).event().details()).containsEntry("wanted", "BEGIN");
        assertThat(again.ended()).isEqualTo(Optional.empty());
    }
}
