package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.BEN;
import static dev.assay.governance.gate.Launch.PRICING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.monitoring.Runbook;
import dev.assay.governance.monitoring.Runbooks;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.Systems;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UpkeepTest {
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void what_runs_is_watched_over_by_what_is_there(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        AiSystem before = launch.system();
        Systems systems = Gates.systems(launch.store);

        assertThatThrownBy(() -> systems.setUpkeep(PRICING, upkeep("nonsense", "none", "no plan"), BEN))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::code)
                                .containsExactly(
                                        "GATE-OVERSIGHT-PRESENT", "GATE-RUNBOOK-PRESENT", "GATE-MONITORING-PLANNED"))
                .hasMessageContaining("there is no \"nonsense\" about it that somebody acts upon");
        assertThatThrownBy(() -> systems.setUpkeep(PRICING, AiSystem.Upkeep.none(), BEN))
                .isInstanceOfSatisfying(
                        FindingsException.class, e -> assertThat(e.findings()).hasSize(3));
        assertThat(launch.system()).isEqualTo(before);
    }

    /** Ann alone oversees. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void what_was_named_before_is_not_looked_at_again(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        Runbook book = Things.book();
        new Runbooks(launch.store)
                .add(
                        new Runbook(
                                "halve-fares",
                                book.title(),
                                book.asset(),
                                book.steps(),
                                book.staleAfter(),
                                book.added(),
                                Optional.empty()),
                        new PrincipalId("ann"));
        launch.status("ann", Principal.Status.ON_LEAVE);

        AiSystem next =
                Gates.systems(launch.store).setUpkeep(PRICING, upkeep("fares-seen", "halve-fares", "trips taxi"), BEN);

        assertThat(next.upkeep().runbooks()).containsExactly("halve-fares");
    }

    @Test
    void a_service_that_does_not_look_refuses_what_is_new() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(Stage.OPERATION);

        assertThatThrownBy(() ->
                        new Systems(launch.store).setUpkeep(PRICING, upkeep("fares-seen", "none", "trips taxi"), BEN))
                .isInstanceOfSatisfying(FindingsException.class, e -> {
                    List<Finding> findings = e.findings();
                    assertThat(findings).hasSize(1);
                    assertThat(findings.get(0).message().en())
                            .isEqualTo("system pricing must show that a runbook is there, but this service, which"
                                    + " Gates.systems did not make, does not look for [none]");
                    assertThat(findings.get(0).message().ko())
                            .isEqualTo("시스템 pricing: 런북이 있어야 합니다. 그러나 이 서비스는 Gates.systems로 만들지 않아"
                                    + " [none]이(가) 있는지 확인하지 않습니다");
                });
    }

    private static AiSystem.Upkeep upkeep(String oversight, String runbook, String plan) {
        return new AiSystem.Upkeep(Set.of(oversight), Set.of(runbook), Optional.of(plan), Optional.empty());
    }
}
