package dev.assay.examples.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.anchor.CheckpointKey;
import dev.assay.governance.audit.file.FileAuditLog;
import dev.assay.governance.card.CardSettings;
import dev.assay.governance.card.Cards;
import dev.assay.governance.catalogue.CatalogueLibrary;
import dev.assay.governance.catalogue.CatalogueRef;
import dev.assay.governance.catalogue.Catalogues;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.decision.Decision;
import dev.assay.governance.evidence.EvidencePack;
import dev.assay.governance.evidence.EvidencePacks;
import dev.assay.governance.evidence.PackCheck;
import dev.assay.governance.evidence.PackRequest;
import dev.assay.governance.evidence.PackVerifier;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.review.ControlReviews;
import dev.assay.governance.review.Review;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.routing.Routed;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.Supplier;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Systems;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.finding.Text;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
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

    @Test
    void a_pack_of_evidence_is_proved_without_the_log() {
        Ledger ledger = new Ledger(folder, clock);
        try (FileAuditLog log = ledger.open()) {
            Firm firm = new Firm(log, clock);
            firm.found(Path.of("organisation.yaml"));
            new Systems(firm.store()).register(fares(), Actor.of("choi"));

            PackCheck check =
                    handOver(firm.store(), log, ledger.key(), folder.resolve("pack"), new PersonaId("data-owner"));

            assertThat(check.findings()).isEmpty();
            // The trips of the file, and the system.
            assertThat(check.records()).isEqualTo(2);
            assertThat(check.withheld()).isEqualTo(new EvidencePack.Withheld(0, 0));
        }
    }

    private static AiSystem fares() {
        return AiSystem.of(
                new SystemId("fares"),
                new AiSystem.Purpose(
                        Text.of("sets fares", "요금을 정합니다"), AiSystem.Role.BOTH, new PersonaId("data-owner")),
                Tiering.of(RiskTier.MINIMAL, "prices only"),
                new AiSystem.Parts(Set.of(), Set.of(new AssetId("trips")), Set.of()));
    }

    // region pack
    static PackCheck handOver(
            GovernanceStore store, FileAuditLog log, CheckpointKey key, Path directory, PersonaId reader) {
        Cards cards = new Cards(store, CardSettings.ofDefaults());
        EvidencePacks packs = new EvidencePacks(store, cards, log::source, log::checkpoint);
        Instant march = Instant.parse("2026-03-01T00:00:00Z");
        PackRequest month =
                new PackRequest(new SystemId("fares"), march, march.plus(Duration.ofDays(31)), reader, Locale.KOREAN);
        EvidencePack pack = packs.export(month, directory, Actor.of("kim"));
        return PackVerifier.of(List.of(key)).expecting(pack.digest()).verify(directory);
    }
    // endregion

    @Test
    void a_new_version_of_a_law_has_its_controls_reviewed() {
        inFirm((firm, log) -> {
            new Compliance(firm.store()).adopt(auditLog().ownedBy(new PersonaId("data-steward")), Actor.of("kim"));
            CatalogueLibrary library = library(firm.store());
            Catalogues.shipped().stream()
                    .filter(catalogue -> catalogue.header().version().equals("2024-1689"))
                    .forEach(published -> library.load(published, Actor.of("kim")));

            library.load(Catalogues.euAiAct(), Actor.of("kim"));

            List<Review> reviews = firm.store()
                    .read(reader -> reader.findBy(Reviews.KIND, "by-item", "control audit-log").stream()
                            .map(Stored::value)
                            .toList());
            // 2 March and a month.
            assertThat(reviews).extracting(Review::due).containsExactly(LocalDate.of(2026, 4, 2));
        });
    }

    private static Control auditLog() {
        return new Control(
                "audit-log",
                Text.of("Audit log", "감사 로그"),
                Text.of("verified every night", "매일 밤 검증"),
                List.of(new CatalogueRef("eu-ai-act", "2024-1689", "Art. 12")),
                Optional.empty());
    }

    // region library
    static CatalogueLibrary library(GovernanceStore store) {
        PersonaId keeper = new PersonaId("governance-lead"); // reviews what nobody owns, and what is new
        return new CatalogueLibrary(store, List.of(new ControlReviews(keeper, Period.ofMonths(1))));
    }
    // endregion
}
