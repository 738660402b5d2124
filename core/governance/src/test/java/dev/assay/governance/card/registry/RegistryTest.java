package dev.assay.governance.card.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Firm;
import dev.assay.governance.Zones;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.grant.Window;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Classification;
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.PersonalData;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.incident.Learning;
import dev.assay.governance.incident.Sighting;
import dev.assay.governance.lineage.Feeds;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.Severity;
import dev.assay.governance.run.QualityRun;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Text;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RegistryTest {
    private static final AssetId RAW = new AssetId("raw-trips");
    private static final Preprocessing PIPELINES = new Preprocessing() {
        @Override
        public List<Step> steps(Reader reader, AssetId dataset) {
            AssetId pipeline = new AssetId("clean-trips");
            return List.of(
                    new Step(pipeline, Text.of("drop trips without a fare", "요금 없는 운행 제거"), Optional.empty()),
                    new Step(
                            new AssetId("join-zones"),
                            Text.of("add zones", "구역 추가"),
                            Optional.of(URI.create("https://git.example/zones"))));
        }

        @Override
        public List<AssetId> raw(Reader reader, AssetId dataset) {
            return List.of(RAW, new AssetId("zones"));
        }
    };

    private final Firm firm = new Firm();
    private final Topic topic = new Topic(
            Firm.TRIPS,
            "2026-03",
            List.of(
                    new Topic.Seen("2026-02", Instant.parse("2026-02-01T00:00:00Z")),
                    new Topic.Seen("2026-03", Instant.parse("2026-03-01T00:00:00Z"))));

    private Optional<Text> answer(Registry registry, String name) {
        return firm.store().read(reader -> registry.answer(name, reader, topic));
    }

    private String en(String name) {
        return answer(Registry.ofDefaults(), name).map(Text::en).orElse("");
    }

    private static Asset asset(AssetId id, PersonalData personal, Optional<Period> retention) {
        return new Asset(
                id,
                Asset.Type.DATASET,
                Text.of("Trips", "운행"),
                new Handling(Classification.RESTRICTED, personal, retention),
                Optional.of(Firm.OWNER),
                Optional.of(Firm.STEWARD),
                Set.of("trips", "zones"),
                new QualityState.Unknown());
    }

    @Test
    void the_inventory_tells_how_an_asset_is_handled() {
        firm.put(Assets.KIND, asset(Firm.TRIPS, PersonalData.YES, Optional.of(Period.of(2, 1, 0))));

        assertThat(en("keeper")).isEqualTo("data-steward");
        assertThat(en("classification")).isEqualTo("restricted");
        assertThat(en("personal-data")).isEqualTo("personal data");
        assertThat(en("retention")).isEqualTo("kept for 2 years and 1 month");
        assertThat(answer(Registry.ofDefaults(), "retention").orElseThrow().ko())
                .isEqualTo("2년 1개월 동안 보존");
        assertThat(en("validation")).isEqualTo("suites trips, zones");
    }

    @Test
    void what_is_not_registered_is_for_people_to_answer() {
        assertThat(answer(Registry.ofDefaults(), "retention")).isEmpty();
        assertThat(answer(Registry.ofDefaults(), "contact")).isEmpty();
        assertThat(answer(Registry.ofDefaults(), "steps")).isEmpty();
        assertThat(answer(Registry.ofDefaults(), "training-data")).isEmpty();
    }

    @Test
    void closed_incidents_are_errata_and_others_are_not() {
        Incidents incidents = new Incidents(firm.store(), List.of());
        Incident closed = incident(incidents, "fares doubled");
        incident(incidents, "late file");
        incidents.triage(closed.id(), Firm.KIM, Firm.LEE);
        incidents.investigate(closed.id(), Firm.LEE);
        incidents.mitigate(closed.id(), Firm.LEE);
        incidents.resolve(closed.id(), Firm.LEE);
        incidents.close(closed.id(), Firm.CHOI, new Learning("meter", List.of(), Optional.of(Firm.CHOI), Firm.CHOI));

        List<Erratum> errata =
                firm.store().read(reader -> Registry.ofDefaults().errata().of(reader, Firm.TRIPS));

        assertThat(errata)
                .extracting(erratum -> erratum.id() + " " + erratum.text().en())
                .containsExactly(closed.id() + " fares doubled (meter)");
        assertThat(en("errata")).isEqualTo(closed.id().value());
    }

    private Incident incident(Incidents incidents, String summary) {
        Sighting.Times times = new Sighting.Times(firm.now(), firm.now(), firm.now());
        return incidents.open(
                new Sighting(Firm.TRIPS, "data", summary, Optional.of(Firm.KIM), times, Set.of()), Severity.HIGH);
    }

    @Test
    void models_and_grants_are_its_uses() {
        firm.put(
                ModelVersion.KIND,
                ModelVersion.of(
                        new AssetId("fare-model"),
                        "7",
                        Set.of(Firm.JUNG),
                        List.of(new ModelVersion.Pin(Firm.TRIPS, "2026-02", "d1"))));
        firm.put(AccessKinds.GRANT, grant());

        assertThat(en("uses")).isEqualTo("trained fare-model@7; access granted 1 time(s) to engineer");
        assertThat(en("use-list")).isEqualTo("in the inventory and the audit log, under taxi-trips: fare-model@7, g-1");
        assertThat(en("grants")).isEqualTo("1 live grant(s): engineer");
        assertThat(en("versions")).isEqualTo("versions 2026-02, 2026-03; models need 2026-02 (fare-model@7)");

        firm.pass(Duration.ofHours(8));
        assertThat(en("grants")).isEqualTo("nobody at present");
    }

    private Grant grant() {
        ActingAs who = ActingAs.of("jung", "engineer");
        return new Grant(
                new GrantId("g-1"),
                new RequestDraft.Party(who, who.principal(), List.of(), Optional.empty()),
                new Scope(Set.of(Firm.TRIPS), Set.of("read"), Environment.PROD),
                new Window(firm.now(), firm.now().plus(Duration.ofHours(8))),
                new Grant.Basis("data@1", Grant.Method.POLICY, firm.now(), firm.now(), 0, List.of(), Optional.empty()),
                Grant.Status.ISSUED,
                Set.of(),
                Optional.empty());
    }

    @Test
    void versions_and_runs_are_its_updates() {
        assertThat(en("updates")).isEqualTo("2 version(s), the last 2026-03 on 2026-03-01");
        Instant finished = Instant.parse("2026-03-05T01:00:00Z");
        firm.put(
                Runs.KIND,
                new QualityRun(
                        "d1",
                        Firm.TRIPS,
                        new QualityRun.SuiteRef("trips", "f1"),
                        new QualityRun.Source("trips", "java", finished, "cd".repeat(32)),
                        finished,
                        1000,
                        List.of(),
                        Optional.of(finished)));

        assertThat(en("updates"))
                .isEqualTo("2 version(s), the last 2026-03 on 2026-03-01; judged by 1 run(s), the last on 2026-03-05");
    }

    /** 6 March begins in Seoul at 15:00 of the day before in UTC. */
    @Test
    void the_day_of_an_update_is_the_organisations() {
        Zones.set(firm.store(), Zones.SEOUL);
        Instant finished = Instant.parse("2026-03-05T15:00:00Z");
        firm.put(
                Runs.KIND,
                new QualityRun(
                        "d1",
                        Firm.TRIPS,
                        new QualityRun.SuiteRef("trips", "f1"),
                        new QualityRun.Source("trips", "java", finished, "cd".repeat(32)),
                        finished,
                        1000,
                        List.of(),
                        Optional.of(finished)));

        assertThat(en("updates")).endsWith("the last on 2026-03-06");
    }

    @Test
    void pipelines_tell_what_was_done_what_is_kept_and_where_the_code_is() {
        firm.put(Assets.KIND, asset(RAW, PersonalData.NONE, Optional.of(Period.ofYears(1))));
        Registry traced = Registry.ofDefaults().preparing(PIPELINES);

        assertThat(answer(traced, "steps").orElseThrow().en())
                .isEqualTo("1. drop trips without a fare (clean-trips); 2. add zones (join-zones)");
        assertThat(answer(traced, "raw").orElseThrow().en())
                .isEqualTo("raw-trips: kept for 1 year; zones: not registered");
        assertThat(answer(traced, "code").orElseThrow().in(Locale.KOREAN))
                .isEqualTo("clean-trips: 공개되지 않음; join-zones: https://git.example/zones");
    }

    @Test
    void a_host_may_answer_by_itself() {
        Registry own =
                Registry.ofDefaults().answering("retention", (reader, about) -> Optional.of(Text.of("for ever")));

        assertThat(answer(own, "retention").orElseThrow().en()).isEqualTo("for ever");
    }

    /** The names in templates and the names of sources must not drift apart. */
    @Test
    void every_entry_that_a_template_names_is_known_here_or_to_the_card() {
        Registry traced = Registry.ofDefaults().preparing(PIPELINES);

        List<String> unknown = Templates.shipped().stream()
                .flatMap(template -> template.fields().stream())
                .filter(field -> field.fill() == TemplateItem.Fill.REGISTRY)
                .map(field -> field.source().orElse("none: " + field.id()))
                .filter(name -> !traced.names().contains(name) && !name.equals("audit"))
                .toList();

        assertThat(unknown).isEmpty();
    }

    @Test
    void lineage_tells_of_pipelines_raw_data_and_uses() {
        AssetId pipeline = new AssetId("clean-trips");
        AssetId report = new AssetId("fare-report");
        firm.put(Assets.KIND, asset(RAW, PersonalData.NONE, Optional.of(Period.ofYears(1))));
        firm.put(Assets.KIND, asset(pipeline, Asset.Type.PIPELINE));
        firm.put(Assets.KIND, asset(report, Asset.Type.REPORT));
        Feeds feeds = new Feeds(firm.store());
        feeds.declare(RAW, pipeline, Actor.of("kim"));
        feeds.declare(pipeline, Firm.TRIPS, Actor.of("kim"));
        feeds.declare(Firm.TRIPS, report, Actor.of("kim"));

        assertThat(en("steps")).isEqualTo("1. Trips (clean-trips)");
        assertThat(en("raw")).isEqualTo("raw-trips: kept for 1 year");
        assertThat(answer(Registry.ofDefaults(), "code")).isEmpty();
        assertThat(en("uses")).isEqualTo("feeds fare-report");
    }

    private static Asset asset(AssetId id, Asset.Type type) {
        Asset dataset = asset(id, PersonalData.NONE, Optional.empty());
        return new Asset(
                id,
                type,
                dataset.name(),
                dataset.handling(),
                dataset.owner(),
                dataset.steward(),
                dataset.suites(),
                dataset.quality());
    }
}
