package dev.assay.governance.risk;

import static dev.assay.governance.asset.Plant.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.MemoryStore;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.TierLimits;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who records an assessment says who found it. */
class NamedAssessorsTest {
    private static RiskAssessment by(String... assessors) {
        RiskItem item = new RiskItem(
                "drift",
                "season",
                new RiskLevel(3, 3),
                RiskItem.Treatment.ACCEPT,
                new RiskLevel(2, 2),
                Plant.as("developer"),
                Optional.empty());
        Set<PrincipalId> named = Set.of(assessors).stream().map(Plant::who).collect(Collectors.toSet());
        return RiskAssessment.of("pricing", List.of(item), 9, "m1", Plant.NOON.plusSeconds(3_600))
                .assessedBy(named);
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void they_are_people_whom_somebody_knows(Stores stores) {
        Plant plant = new Plant(stores);
        Risks risks = new Risks(plant.store, TierLimits.ofDefaults(), AiSystem::owners);

        FindingsException refused = catchThrowableOfType(
                FindingsException.class, () -> risks.assess(by("nobody-at-all", "bot", "ann"), BEN));

        assertThat(refused.findings()).extracting(Finding::code).containsExactly("RSK-1", "UNKNOWN_PRINCIPAL");
        assertThat(refused.findings())
                .extracting(finding -> finding.message().en())
                .containsExactly(
                        "assessors must be people, but bot is none",
                        "assessors must be known, but nobody is known as \"nobody-at-all\"");
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void the_record_says_who_named_them(Stores stores) {
        Plant plant = new Plant(stores);
        Risks risks = new Risks(plant.store, TierLimits.ofDefaults(), AiSystem::owners);

        RiskAssessment recorded = risks.assess(by("ann"), BEN);

        assertThat(recorded.assessors()).containsExactlyInAnyOrder(Plant.who("ann"), Plant.who("ben"));
        assertThat(recorded.recorded().orElseThrow().by()).isEqualTo(Plant.who("ben"));
        try (var records = plant.log.read(1)) {
            assertThat(records.map(AuditRecord::event)
                            .filter(event -> event.type().equals("risk.assessed")))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.actor()).isEqualTo(BEN);
                        assertThat(event.details()).containsEntry("assessors", List.of("ann", "ben"));
                    });
        }
        assertThat(MemoryStore.replay(plant.log, plant).snapshot()).isEqualTo(plant.store.snapshot());
    }
}
