package dev.assay.governance.asset;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.dataset;
import static dev.assay.governance.asset.Plant.id;
import static dev.assay.governance.asset.Plant.ownedBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.assay.governance.Zones;
import dev.assay.governance.asset.Inventory.Admission;
import dev.assay.governance.notice.Notice;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class InventoryTest {
    private final Plant plant = new Plant();
    private final List<String> told = new ArrayList<>();
    private final Inventory inventory = new Inventory(
            plant.store,
            new Orphans((reader, asset) -> !asset.value().startsWith("un")),
            new QualityStates(List.of((change, before, after, actor) -> told.add("quality " + after.quality()))),
            List.of((change, asset, actor) ->
                    told.add(asset.id() + " " + asset.handling().classification())));

    @Test
    void registers_an_asset_for_which_somebody_answers() {
        List<Finding> findings = inventory.register(dataset("trips"), Admission.OWNED_ONLY, ANN);

        assertThat(findings).isEmpty();
        assertThat(told).containsExactly("trips CONFIDENTIAL");
        assertThat(plant.events()).containsExactly("asset.registered ok");
    }

    @Test
    void refuses_an_orphan() {
        refused("ORPHAN", () -> inventory.register(ownedBy(dataset("trips"), ""), Admission.OWNED_ONLY, ANN));
        refused("ORPHAN", () -> inventory.register(ownedBy(dataset("trips"), "nobody"), Admission.OWNED_ONLY, ANN));

        assertThat(plant.events()).containsExactly("asset.registered ORPHAN", "asset.registered ORPHAN");
    }

    @Test
    void refuses_an_asset_that_belongs_to_no_activity() {
        refused("RACI-7", () -> inventory.register(dataset("unmapped"), Admission.OWNED_ONLY, ANN));
    }

    @Test
    void takes_an_orphan_and_reports_it_once_a_day_until_it_has_an_owner() {
        List<Finding> findings = inventory.register(ownedBy(dataset("trips"), ""), Admission.ORPHANS_TOO, ANN);
        inventory.reportOrphans(Plant.as("cdo"), ANN);
        inventory.reportOrphans(Plant.as("cdo"), ANN);
        plant.at("2026-03-03T00:00:00Z");
        inventory.reportOrphans(Plant.as("cdo"), ANN);
        inventory.assignOwner(id("trips"), Plant.as("owner"), ANN);

        assertThat(findings)
                .extracting(Finding::code, Finding::level)
                .containsExactly(tuple("ORPHAN", Finding.Level.WARNING));
        assertThat(findings.get(0).describe(Locale.KOREAN)).contains("자산 trips에는 소유자가 있어야 하지만 없습니다");
        assertThat(plant.store.<List<String>>read(reader -> reader.all(Notice.KIND).stream()
                        .map(stored -> stored.value().id())
                        .toList()))
                .containsExactly("orphans/2026-03-02", "orphans/2026-03-03");
        assertThat(inventory.orphans()).isEmpty();
    }

    /** 3 March begins in Seoul at 15:00 of the day before in UTC. */
    @Test
    void a_day_of_orphans_is_the_organisations() {
        Zones.set(plant.store, Zones.SEOUL);
        inventory.register(ownedBy(dataset("trips"), ""), Admission.ORPHANS_TOO, ANN);
        plant.at("2026-03-02T14:59:59Z");
        inventory.reportOrphans(Plant.as("cdo"), ANN);
        plant.at("2026-03-02T15:00:00Z");
        inventory.reportOrphans(Plant.as("cdo"), ANN);

        assertThat(plant.store.<List<String>>read(reader -> reader.all(Notice.KIND).stream()
                        .map(stored -> stored.value().id())
                        .toList()))
                .containsExactly("orphans/2026-03-02", "orphans/2026-03-03");
    }

    @Test
    void refuses_an_owner_who_is_not_there() {
        inventory.register(dataset("trips"), Admission.OWNED_ONLY, ANN);

        refused("ORPHAN", () -> inventory.assignOwner(id("trips"), Plant.as("nobody"), ANN));
    }

    @Test
    void refuses_an_id_that_is_taken_and_a_state_that_nobody_saw() {
        inventory.register(dataset("trips"), Admission.OWNED_ONLY, ANN);

        refused("DUPLICATE", () -> inventory.register(dataset("trips"), Admission.OWNED_ONLY, ANN));
        Asset healthy = Plant.asset("zones", Asset.Type.DATASET, new QualityState.Healthy());
        refused("ASSET-STATE", () -> inventory.register(healthy, Admission.OWNED_ONLY, ANN));
    }

    @Test
    void wants_a_reason_to_let_an_asset_spread_wider() {
        inventory.register(dataset("trips"), Admission.OWNED_ONLY, ANN);
        Handling open = new Handling(Classification.PUBLIC, PersonalData.NONE, Optional.empty());
        Handling closed = new Handling(Classification.RESTRICTED, PersonalData.YES, Optional.empty());

        refused("ASSET-REASON", () -> inventory.classify(id("trips"), open, " ", ANN));
        Asset next = inventory.classify(id("trips"), closed, "", ANN);

        assertThat(next.handling()).isEqualTo(closed);
        assertThat(told).containsExactly("trips CONFIDENTIAL", "trips RESTRICTED");
        refused("UNKNOWN_ASSET", () -> inventory.classify(id("zones"), open, "published", ANN));
    }

    private static Handling kept(String period) {
        return new Handling(
                Classification.CONFIDENTIAL,
                PersonalData.NONE,
                Optional.of(period).filter(text -> !text.isEmpty()).map(Period::parse));
    }

    /** Kept for a year from 2 March 2026, which is 365 days. */
    @Test
    void only_its_owner_has_an_asset_kept_for_less_time_and_says_why() {
        inventory.register(dataset("trips"), Admission.OWNED_ONLY, ANN);

        refused("NOT_ADDRESSED", () -> inventory.classify(id("trips"), kept("P364D"), "disks are full", BEN));
        refused("ASSET-REASON", () -> inventory.classify(id("trips"), kept("P364D"), " ", ANN));
        inventory.classify(id("trips"), kept("P365D"), "", BEN);
        inventory.classify(id("trips"), kept("P10Y"), "", BEN);
        Asset shorter = inventory.classify(id("trips"), kept("P1D"), "the law asks for it", ANN);

        assertThat(shorter.handling()).isEqualTo(kept("P1D"));
    }

    @Test
    void what_nobody_said_an_end_of_is_kept() {
        inventory.register(dataset("trips"), Admission.OWNED_ONLY, ANN);
        inventory.classify(id("trips"), kept(""), "", BEN);

        assertThatThrownBy(() -> inventory.classify(id("trips"), kept("P10Y"), "disks are full", BEN))
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings())
                                .extracting(Finding::message)
                                .containsExactly(Text.of(
                                        "ben must act in \"owner\", or \"trips\" must not be kept for P10Y instead of"
                                                + " an unlimited time",
                                        "자산 \"trips\"의 보존 기간을 무기한에서 P10Y(으)로 줄이려면 ben이(가) \"owner\" 페르소나를 맡고 있어야"
                                                + " 합니다")));
        assertThat(inventory
                        .classify(id("trips"), kept("P10Y"), "as agreed", ANN)
                        .handling())
                .isEqualTo(kept("P10Y"));
    }

    @Test
    void puts_an_asset_into_a_state_and_tells_who_listens() {
        inventory.register(dataset("trips"), Admission.OWNED_ONLY, ANN);

        inventory.setQuality(id("trips"), new QualityState.Degraded(), "a colleague called", ANN);
        Asset held = inventory.setQuality(id("trips"), new QualityState.Quarantined(), "stolen laptop", ANN);
        inventory.setQuality(id("trips"), new QualityState.Quarantined(), "still missing", ANN);

        assertThat(held.quality()).isEqualTo(new QualityState.Quarantined(Optional.of(ANN.principal())));
        assertThat(told).hasSize(3);
        assertThat(plant.events())
                .containsExactly(
                        "asset.registered ok",
                        "quality.state_changed ok",
                        "quality.floor_set ok",
                        "quality.state_changed ok");
    }

    @Test
    void refuses_a_state_without_a_reason_and_every_one_that_is_not_worse() {
        inventory.register(dataset("trips"), Admission.OWNED_ONLY, ANN);
        QualityState waived = new QualityState.Waived(Plant.NOON.plusSeconds(60));

        refused("ASSET-REASON", () -> inventory.setQuality(id("trips"), new QualityState.Quarantined(), "", ANN));
        refused("ASSET-STATE", () -> inventory.setQuality(id("trips"), new QualityState.Healthy(), "looks fine", ANN));
        refused("ASSET-STATE", () -> inventory.setQuality(id("trips"), waived, "d-1", ANN));
        refused("ASSET-STATE", () -> inventory.setQuality(id("trips"), new QualityState.Unknown(), "d-1", ANN));
        inventory.setQuality(id("trips"), new QualityState.Quarantined(), "stolen laptop", ANN);
        refused("ASSET-STATE", () -> inventory.setQuality(id("trips"), new QualityState.Degraded(), "found", ANN));
        refused("ASSET-STATE", () -> inventory.setQuality(id("trips"), waived, "found", ANN));
        refused("ASSET-STATE", () -> inventory.setQuality(id("trips"), new QualityState.Healthy(), "found", ANN));
    }

    private static void refused(String code, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        e -> assertThat(e.findings()).extracting(Finding::code).containsExactly(code));
    }
}
