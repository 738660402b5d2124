package dev.assay.governance.supply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Stores;
import dev.assay.governance.Zones;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.decision.Decisions;
import dev.assay.governance.decision.Occurrence;
import dev.assay.governance.decision.policy.DecisionPolicy;
import dev.assay.governance.decision.policy.Responsibilities;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.system.Supplier;
import dev.assay.governance.system.Supplier.Party;
import dev.assay.governance.system.Systems;
import dev.assay.quality.finding.Text;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EvidenceTimesTest {
    private static final PersonaId BUYER = new PersonaId("buyer");
    private static final Actor CHOI = Actor.of("choi");

    private final Firm firm = new Firm(Stores.MEMORY);
    private final Supplies supplies = new Supplies(
            firm.store(),
            new Decisions(
                    firm.store(),
                    DecisionPolicy.ofDefaults(),
                    Responsibilities.byOwner(Firm.CHIEF, Set.of(), Set.of(Firm.BOARD)),
                    new QualityStates(List.of()),
                    List.of()));

    @Test
    void people_read_when_evidence_ends_in_their_zone_and_records_keep_it_to_the_microsecond() {
        firm.persona(BUYER, Severity.CRITICAL);
        firm.person(new PrincipalId("han"), BUYER);
        Supplier meters = new Supplier(
                "meters",
                "Han Meters",
                BUYER,
                Set.of(Firm.TRIPS),
                Map.of(Supplier.QUALITY, Party.SUPPLIER),
                Optional.of(Firm.FRIDAY_19.plus(Duration.ofDays(1))),
                "read the old meters");
        new Systems(firm.store()).supply(meters, CHOI);
        Zones.set(firm.store(), Zones.SEOUL);
        Failure failure = new Failure(
                Firm.TRIPS,
                Supplier.QUALITY,
                Severity.HIGH,
                new Occurrence(firm.now(), "taxi", "run-1", Text.of("fares are missing", "요금이 없음")));

        List<Decision> asked = firm.store().change(change -> supplies.failed(change, failure, CHOI));

        assertThat(asked)
                .singleElement()
                .satisfies(decision -> assertThat(decision.matter().reasons())
                        .contains("evidence: until 2026-03-07 19:00 (Asia/Seoul)"));
        assertThat(firm.records().stream().map(AuditRecord::event))
                .filteredOn(event -> event.type().equals("supplier.failed"))
                .singleElement()
                .satisfies(event -> assertThat(event.details())
                        .containsEntry("evidence", "until 2026-03-07T10:00:00.000000Z")
                        .containsEntry("observed", Map.of("en", "fares are missing", "ko", "요금이 없음")));
    }
}
