package dev.assay.governance.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Zones;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.MemoryAuditLog;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Finding;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The practices of Article 5 are prohibited from 2 February 2025 on, which comes to Seoul nine hours earlier. */
class PracticeInForceTest {
    private static final Tiering SCORING = new Tiering(
            RiskTier.PROHIBITED,
            "scores people",
            Optional.of("Art. 5(1)(c)"),
            Optional.empty(),
            Tiering.Profiling.NONE,
            Optional.empty());

    private static List<String> missing(ZoneId zone, Instant time) {
        Clock clock = Clock.fixed(time, ZoneOffset.UTC);
        GovernanceStore store = MemoryStore.replay(new MemoryAuditLog(clock), clock);
        Zones.set(store, zone);
        store.change(change -> {
            change.insert(AiSystem.KIND, SystemFixture.system(Stage.DISCOVERY, SCORING));
            change.record(AuditEvent.of("test.put", Actor.system(), Subject.of("system", "pricing")));
            return change;
        });
        return new Stages(store, GateFacts.stored())
                        .missing(SystemFixture.PRICING, StageRequest.of(Stage.DEVELOPMENT, "build it"), Actor.of("ann"))
                        .stream()
                        .map(Finding::code)
                        .toList();
    }

    @ParameterizedTest
    @CsvSource({"Asia/Seoul, 2025-02-01T15:00:00Z", "UTC, 2025-02-02T00:00:00Z"})
    void keeps_a_system_from_being_developed_from_midnight_of_the_organisation_on(ZoneId zone, Instant midnight) {
        assertThat(missing(zone, midnight)).contains("GATE-NOT-PROHIBITED");
        assertThat(missing(zone, midnight.minusSeconds(1))).isNotEmpty().doesNotContain("GATE-NOT-PROHIBITED");
    }
}
