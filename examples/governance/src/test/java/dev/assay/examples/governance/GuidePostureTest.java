package dev.assay.examples.governance;

import static dev.assay.examples.governance.Firm.TRIPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditLog;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.catalogue.Catalogues;
import dev.assay.governance.decision.DecisionId;
import dev.assay.governance.gate.Gates;
import dev.assay.governance.lineage.GovernanceMap;
import dev.assay.governance.lineage.RoleHolders;
import dev.assay.governance.lineage.StageRoles;
import dev.assay.governance.monitoring.Kpis;
import dev.assay.governance.monitoring.WorkFigures;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.posture.GovernancePosture;
import dev.assay.governance.posture.PostureForm;
import dev.assay.governance.posture.PostureSettings;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.StageRequest;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Systems;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.value.business.line.Cost;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to governance shows of gates, lineage, posture and indicators. */
class GuidePostureTest {

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-03-02T00:00:00Z"));

    private void inFirm(BiConsumer<Firm, AuditLog> story) {
        try (FileAuditLog log = new Ledger(folder, clock).open()) {
            Firm firm = new Firm(log, clock);
            firm.found(Path.of("organisation.yaml"));
            story.accept(firm, log);
        }
    }

    private static AiSystem fares() {
        return AiSystem.of(
                new SystemId("fares"),
                new AiSystem.Purpose(
                        Text.of("sets fares", "요금을 정합니다"), AiSystem.Role.BOTH, new PersonaId("data-owner")),
                Tiering.of(RiskTier.MINIMAL, "prices only"),
                new AiSystem.Parts(Set.of(), Set.of(TRIPS), Set.of()));
    }

    @Test
    void a_gate_says_all_that_is_missing() {
        inFirm((firm, log) -> {
            new Systems(firm.store()).register(fares(), Actor.of("choi"));

            // Nobody decided on a use case, and nobody said what it should improve.
            assertThat(missing(firm.store(), new SystemId("fares")))
                    .extracting(Finding::code)
                    .containsExactly("GATE-USE-CASE-DECIDED", "GATE-BASELINE-NAMED");
        });
    }

    // region gates
    static List<Finding> missing(GovernanceStore store, SystemId system) {
        StageRequest build = StageRequest.of(Stage.DEVELOPMENT, "build it");
        return Gates.stages(store).missing(system, build, Actor.of("choi"));
    }
    // endregion

    @Test
    void the_matrix_tells_who_is_there_for_a_system_in_a_stage() {
        inFirm((firm, log) -> {
            new Systems(firm.store()).register(fares(), Actor.of("choi"));

            List<StageRoles.Task> building = building(firm.store(), new SystemId("fares"));

            assertThat(building)
                    .extracting(task -> task.activity().id().value())
                    .containsExactly(
                            "review",
                            "quality-rules",
                            "quality-failure",
                            "data-access",
                            "deployment",
                            "retraining",
                            "rollback",
                            "incident");
            assertThat(building.get(6).accountable().get(0).people()).containsExactly(new PrincipalId("choi"));
        });
    }

    // region duties
    static List<StageRoles.Task> building(GovernanceStore store, SystemId system) {
        return store.read(reader -> StageRoles.of(reader, system)).in(Stage.DEVELOPMENT);
    }
    // endregion

    @Test
    void the_map_tells_who_decides() {
        inFirm((firm, log) -> {
            assertThat(deciding(firm.store())).extracting(RoleHolders::persona).contains(new PersonaId("data-owner"));
            assertThat(deciding(firm.store()).get(0).people()).containsExactly(new PrincipalId("lee"));
            assertThat(drawn(firm.store())).startsWith("flowchart LR\n").contains("택시 운행<br>trips");
        });
    }

    // region lineage
    static List<RoleHolders> deciding(GovernanceStore store) {
        return store.read(reader -> GovernanceMap.of(reader).deciders(TRIPS));
    }

    static String drawn(GovernanceStore store) {
        return store.read(reader -> GovernanceMap.of(reader).around(TRIPS).mermaid(Locale.KOREAN));
    }
    // endregion

    @Test
    void the_posture_counts_what_there_is() {
        inFirm((firm, log) -> assertThat(posture(firm.store()))
                .contains("# Governance posture", "| Assets that somebody answers for: 1 of 1 | GOVERN 2 |  |"));
    }

    // region posture
    static String posture(GovernanceStore store) {
        PostureSettings.Duties act = new PostureSettings.Duties(Catalogues.euAiAct(), Set.of("obligation"));
        PostureSettings settings = new PostureSettings(List.of(act));
        return GovernancePosture.of(store, settings).write(PostureForm.MARKDOWN, Locale.ENGLISH);
    }
    // endregion

    @Test
    void indicators_come_from_the_log() {
        inFirm((firm, log) -> {
            DecisionId id = firm.route(firm.check(Path.of("data", "2026-02.csv"), Path.of("suites", "trips.yaml")))
                    .decisions()
                    .iterator()
                    .next();
            clock.pass(Duration.ofHours(1));
            GuideSnippetsTest.decide(firm.decisions(), id);

            assertThat(indicators(log)
                            .decisions()
                            .get("quality-failure")
                            .latency()
                            .p50())
                    .contains(Duration.ofHours(1));
        });
    }

    // region indicators
    static Kpis indicators(AuditLog log) {
        try (Stream<AuditRecord> records = log.read(1)) {
            return Kpis.of(records);
        }
    }
    // endregion

    @Test
    void hours_of_work_become_lines_of_cost() {
        WorkFigures year = new WorkFigures(
                Map.of("decision", Duration.ofMinutes(90), "review", Duration.ofHours(3)), Map.of("access", 40L));

        List<Cost> costs = costs(year, Money.of("60000", "KRW"));

        // An hour and a half, and three hours.
        assertThat(costs)
                .extracting(Cost::id, cost -> cost.amount().toString())
                .containsExactly(tuple("governance-decision", "90,000"), tuple("governance-review", "180,000"));
    }

    // region costs
    static List<Cost> costs(WorkFigures year, Money hour) {
        return year.byTask().entrySet().stream()
                .map(task -> Cost.builder("governance-" + task.getKey(), hour.currency())
                        .opexPerYear(hour.times(hours(task.getValue())))
                        .build())
                .toList();
    }

    private static BigDecimal hours(Duration time) {
        return BigDecimal.valueOf(time.toMinutes()).divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_UP);
    }
    // endregion
}
