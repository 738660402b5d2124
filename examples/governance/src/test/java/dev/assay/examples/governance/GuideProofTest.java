package dev.assay.examples.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.routing.Routed;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.system.Supplier;
import dev.assay.governance.system.Systems;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide to governance shows of suppliers and of proof for others. */
class GuideProofTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T00:00:00Z");

    @TempDir
    private Path folder;

    private final HandClock clock = new HandClock(MONDAY);

    private void inFirm(BiConsumer<Firm, FileAuditLog> work) {
        try (FileAuditLog log = new Ledger(folder, clock).open()) {
            Firm firm = new Firm(log, clock);
            firm.found(Path.of("organisation.yaml"));
            work.accept(firm, log);
        }
    }

    @Test
    void who_owns_the_contract_is_asked_about_the_supplier() {
        inFirm((firm, log) -> {
            supply(firm.store(), clock.instant().plus(Duration.ofDays(365)));

            Routed routed = firm.route(firm.check(Path.of("data", "2026-02.csv"), Path.of("suites", "trips.yaml")));

            assertThat(routed.contracts()).singleElement().satisfies(id -> {
                Decision contract = firm.decisions().find(id).orElseThrow();
                assertThat(contract.addressees().accountable()).isEqualTo(new PersonaId("operations"));
                assertThat(contract.addressees().addressee()).contains(new PrincipalId("jung"));
            });
        });
    }

    // region supplier
    static Supplier supply(GovernanceStore store, Instant evidenceUntil) {
        Supplier meters = new Supplier(
                "meters",
                "Han Meters",
                new PersonaId("operations"),
                Set.of(new AssetId("trips")),
                Map.of(Supplier.QUALITY, Supplier.Party.SUPPLIER, Supplier.INCIDENTS, Supplier.Party.BOTH),
                Optional.of(evidenceUntil),
                "read the old meters");
        return new Systems(store).supply(meters, Actor.of("kim"));
    }
    // endregion
}
