package dev.assay.governance.lineage;

import static dev.assay.governance.asset.Plant.ANN;
import static dev.assay.governance.asset.Plant.BEN;
import static dev.assay.governance.asset.Plant.BOT;
import static dev.assay.governance.asset.Plant.CHO;
import static dev.assay.governance.asset.Plant.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.Stores;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.Plant;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.routing.Downstream;
import dev.assay.governance.routing.Weighing;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.RiskTier;
import dev.assay.governance.system.SystemId;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Trips feed zones and, through a pipeline, hours; a model is trained on hours; a system is made of the model. */
@ParameterizedClass
@EnumSource(
        value = Stores.class,
        names = {"MEMORY", "H2"})
class LineageTest {
    private final Plant plant;
    private final Feeds feeds;

    LineageTest(Stores stores) {
        plant = new Plant(stores);
        feeds = new Feeds(plant.store);
    }

    @BeforeEach
    void registered() {
        plant.put(
                Assets.KIND,
                Stream.of("trips", "zones", "clean", "hours", "fare", "alone")
                        .map(Plant::dataset)
                        .toList());
        feeds.declare(id("trips"), id("zones"), ANN);
        feeds.declare(id("trips"), id("clean"), ANN);
        feeds.declare(id("clean"), id("hours"), ANN);
        plant.put(ModelVersion.KIND, List.of(version("1", Optional.empty())));
        plant.put(AiSystem.KIND, List.of(system(Stage.OPERATION, RiskTier.MINIMAL)));
    }

    private static ModelVersion version(String number, Optional<java.time.Instant> retired) {
        return new ModelVersion(
                id("fare"),
                number,
                Set.of(Plant.who("ben")),
                List.of(new ModelVersion.Pin(id("hours"), "2026-02", "abcd")),
                Optional.empty(),
                List.of(),
                List.of(),
                retired);
    }

    private static AiSystem system(Stage stage, RiskTier tier) {
        return new AiSystem(
                new SystemId("pricing"),
                new AiSystem.Purpose(Text.of("fares"), AiSystem.Role.BOTH, Plant.as("owner")),
                Tiering.of(tier, "as found"),
                stage,
                new AiSystem.Parts(Set.of(id("fare")), Set.of(), Set.of()),
                AiSystem.Upkeep.none(),
                Optional.empty(),
                Optional.empty());
    }

    private List<String> downstream(String asset) {
        return plant.store.read(reader -> Lineage.of(reader).downstream(id(asset)).stream()
                .map(AssetId::value)
                .toList());
    }

    private List<String> upstream(String asset) {
        return plant.store.read(reader -> Lineage.of(reader).upstream(id(asset)).stream()
                .map(AssetId::value)
                .toList());
    }

    private Downstream.Reach reach(String asset) {
        return plant.store.read(reader -> Downstream.registered().of(reader, id(asset)));
    }

    @Test
    void follows_feeds_and_training_data_both_ways() {
        assertThat(downstream("trips")).containsExactly("clean", "zones", "hours", "fare");
        assertThat(downstream("fare")).isEmpty();
        assertThat(downstream("alone")).isEmpty();
        assertThat(upstream("fare")).containsExactly("hours", "clean", "trips");
        assertThat(upstream("trips")).isEmpty();
    }

    @Test
    void a_loop_comes_to_an_end_and_does_not_lead_back() {
        feeds.declare(id("fare"), id("trips"), ANN);

        assertThat(downstream("trips")).containsExactly("clean", "zones", "hours", "fare");
        assertThat(downstream("fare")).containsExactly("trips", "clean", "zones", "hours");
    }

    @Test
    void what_has_ended_or_is_retired_is_fed_no_more() {
        feeds.end(id("trips"), id("zones"), "no more zones", ANN);
        assertThat(downstream("trips")).containsExactly("clean", "hours", "fare");

        plant.put(ModelVersion.KIND, List.of(version("1", Optional.of(Plant.NOON))));
        assertThat(downstream("trips")).containsExactly("clean", "hours");
        assertThat(upstream("fare")).isEmpty();

        plant.put(ModelVersion.KIND, List.of(version("2", Optional.empty())));
        assertThat(downstream("trips")).containsExactly("clean", "hours", "fare");
        feeds.declare(id("trips"), id("zones"), ANN);
        assertThat(downstream("trips")).containsExactly("clean", "zones", "hours", "fare");
    }

    @Test
    void counts_what_depends_on_an_asset_and_the_tier_of_what_it_feeds() {
        assertThat(reach("trips")).isEqualTo(new Downstream.Reach(4, Downstream.Tier.ORDINARY));
        plant.put(AiSystem.KIND, List.of(system(Stage.OPERATION, RiskTier.HIGH_RISK)));

        assertThat(reach("trips")).isEqualTo(new Downstream.Reach(4, Downstream.Tier.HIGH_RISK));
        assertThat(reach("fare")).isEqualTo(new Downstream.Reach(0, Downstream.Tier.HIGH_RISK));
        assertThat(reach("zones")).isEqualTo(new Downstream.Reach(0, Downstream.Tier.ORDINARY));
        plant.put(AiSystem.KIND, List.of(system(Stage.RETIRED, RiskTier.HIGH_RISK)));
        assertThat(reach("trips")).isEqualTo(new Downstream.Reach(4, Downstream.Tier.ORDINARY));
    }

    @Test
    void a_failure_is_one_worse_with_five_assets_behind_it_and_one_worse_for_a_system_of_high_risk() {
        Asset trips = plant.store
                .<Stored<Asset>>read(reader -> reader.find(Assets.KIND, "trips").orElseThrow())
                .value();
        assertThat(weighed(trips)).isEqualTo(Severity.LOW);

        feeds.declare(id("trips"), id("alone"), ANN);
        assertThat(weighed(trips)).isEqualTo(Severity.MEDIUM);
        plant.put(AiSystem.KIND, List.of(system(Stage.OPERATION, RiskTier.HIGH_RISK)));
        assertThat(weighed(trips)).isEqualTo(Severity.HIGH);
    }

    private Severity weighed(Asset asset) {
        return Weighing.of(
                        dev.assay.quality.Severity.WARNING,
                        asset,
                        reach(asset.id().value()))
                .severity();
    }

    @Test
    void a_feed_is_between_two_assets_that_are_known() {
        assertThat(codes(() -> feeds.declare(id("trips"), id("trips"), ANN))).containsExactly("LIN-1");
        assertThat(codes(() -> feeds.declare(id("trips"), id("nothing"), ANN))).containsExactly("UNKNOWN_ASSET");
        assertThat(codes(() -> feeds.declare(id("nothing"), id("trips"), ANN))).containsExactly("UNKNOWN_ASSET");
        assertThat(codes(() -> feeds.end(id("zones"), id("trips"), "never was", ANN)))
                .containsExactly("LIN-1");
        assertThat(plant.events())
                .containsExactly(
                        "lineage.declared ok",
                        "lineage.declared ok",
                        "lineage.declared ok",
                        "lineage.declared LIN-1",
                        "lineage.declared UNKNOWN_ASSET",
                        "lineage.declared UNKNOWN_ASSET",
                        "lineage.ended LIN-1");
    }

    @Test
    void a_feed_is_ended_for_a_reason_by_who_declared_it_or_acts_for_an_owner_of_either_end() {
        plant.put(
                Assets.KIND,
                List.of(
                        Plant.ownedBy(Plant.dataset("zones"), "checker"),
                        Plant.ownedBy(Plant.dataset("clean"), "checker"),
                        Plant.ownedBy(Plant.dataset("alone"), "")));
        feeds.declare(id("alone"), id("fare"), BOT);

        assertThat(codes(() -> feeds.end(id("trips"), id("zones"), "", BEN)))
                .containsExactly("REASON_MISSING", "NOT_ADDRESSED");
        assertThat(codes(() -> feeds.end(id("trips"), id("zones"), "x".repeat(4_097), ANN)))
                .containsExactly("REASON_MISSING");
        assertThat(codes(() -> feeds.end(id("trips"), id("zones"), "in the way", BEN)))
                .containsExactly("NOT_ADDRESSED");
        assertThat(codes(() -> feeds.end(id("alone"), id("fare"), "in the way", BEN)))
                .containsExactly("NOT_ADDRESSED");
        assertThat(downstream("trips")).contains("zones");

        assertThat(feeds.end(id("trips"), id("zones"), "other zones", CHO).isLive())
                .isFalse();
        feeds.end(id("alone"), id("fare"), "not used", ANN);
        feeds.end(id("trips"), id("clean"), "cleaned at the source", ANN);
        assertThat(downstream("trips")).isEmpty();
    }

    @Test
    void who_declared_a_feed_by_mistake_takes_it_back() {
        Feed feed = feeds.declare(id("zones"), id("alone"), BEN);
        assertThat(feed.declaredBy()).isEqualTo(Plant.who("ben"));

        feeds.end(id("zones"), id("alone"), "a mistake", BEN);

        assertThat(downstream("zones")).isEmpty();
    }

    private static List<String> codes(ThrowingCallable attempt) {
        List<String> codes = new java.util.ArrayList<>();
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        FindingsException.class,
                        refused -> refused.findings().forEach(finding -> codes.add(finding.code())));
        return codes;
    }
}
