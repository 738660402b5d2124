package dev.assay.governance.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.audit.CanonicalJson;
import dev.assay.governance.catalogue.Axis;
import dev.assay.governance.catalogue.Catalogues;
import dev.assay.governance.gate.Launch;
import dev.assay.governance.incident.Sighting;
import dev.assay.governance.lineage.GovernanceMap;
import dev.assay.governance.lineage.RoleHolders;
import dev.assay.governance.monitoring.Share;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.ReviewPlan;
import dev.assay.governance.store.MemoryStore;
import dev.assay.quality.finding.Text;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GovernancePostureTest {
    private static final PostureSettings SETTINGS =
            new PostureSettings(List.of(new PostureSettings.Duties(Catalogues.euAiAct(), Set.of("obligation"))));

    private static GovernancePosture posture(Launch launch) {
        return GovernancePosture.of(launch.store, SETTINGS);
    }

    private static Share share(Launch launch, String figure) {
        return posture(launch).figure(figure).orElseThrow().share();
    }

    /** What a launch has is written down in its class: three assets, one system, five people, a supplier, a plan, a runbook. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void counts_what_a_launch_has(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);

        Map<String, Share> shares = posture(launch).figures().stream()
                .collect(Collectors.toMap(Figure::id, Figure::share, (one, other) -> one, TreeMap::new));

        assertThat(shares)
                .containsEntry("assets-connected", new Share(3, 3))
                .containsEntry("sightings-registered", new Share(0, 0))
                .containsEntry("risks-assessed", new Share(1, 1))
                .containsEntry("models-approved", new Share(1, 1))
                .containsEntry("datasets-fit", new Share(1, 1))
                .containsEntry("cards-complete", new Share(2, 2))
                .containsEntry("fields-fresh", new Share(0, 0))
                .containsEntry("plans-heard", new Share(1, 1))
                .containsEntry("decisions-in-time", new Share(0, 0))
                .containsEntry("systems-running", new Share(1, 1))
                .containsEntry("pilots-looked-at", new Share(0, 0))
                .containsEntry("suppliers-settled", new Share(1, 1))
                .containsEntry("incidents-over", new Share(0, 0))
                .containsEntry("runbooks-exercised", new Share(1, 1))
                .containsEntry("reviews-in-time", new Share(1, 1))
                .containsEntry("reviews-planned", new Share(0, 6))
                .containsEntry("assets-owned", new Share(3, 3))
                .containsEntry("matrix-held", new Share(1, 1))
                .containsEntry("skills-shown", new Share(5, 5))
                .containsEntry("grants-on-card", new Share(0, 0))
                .containsEntry("emergencies-reviewed", new Share(0, 0))
                .hasSize(23);
        // In March 2026 Art. 4 is in force and nothing is adopted.
        assertThat(shares.get("duties-met-eu-ai-act").part()).isZero();
    }

    /** Dan is accountable of all that is decided about the report, but it was eve's, who has left. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void nobody_answers_for_an_asset_whose_owner_is_gone_whoever_decides_about_it(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        Principal eve = launch.get(PeopleKinds.PRINCIPAL, "eve");

        launch.put(PeopleKinds.PRINCIPAL, eve.with(Principal.Status.LEFT, Optional.empty()));

        Figure owned = posture(launch).figure("assets-owned").orElseThrow();
        assertThat(owned.share()).isEqualTo(new Share(2, 3));
        assertThat(owned.offenders()).singleElement().satisfies(offender -> {
            assertThat(offender.ref()).hasToString("asset report@1");
            assertThat(offender.why().en())
                    .isEqualTo("asset report must have an owner who is there, but nobody active acts in reporter");
        });
        assertThat(launch.store.<List<RoleHolders>>read(
                        reader -> GovernanceMap.of(reader).deciders(Launch.REPORT)))
                .extracting(parties -> parties.persona().value())
                .containsExactly("lead");
    }

    /** The five of the launch have somebody; what a persona without anybody asks for, nobody has shown, and nobody lacks. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_persona_in_which_nobody_acts_has_shown_no_skills(Launch.Where where) {
        Launch launch = new Launch(where);
        Persona lead = launch.get(PeopleKinds.PERSONA, "lead");
        launch.put(
                PeopleKinds.PERSONA,
                new Persona(
                        new PersonaId("vacant"),
                        1,
                        lead.type(),
                        Persona.Status.ACTIVE,
                        lead.card(),
                        List.of(),
                        List.of(),
                        Optional.empty()));
        assertThat(share(launch, "skills-shown")).isEqualTo(new Share(5, 5));
        Principal eve = launch.get(PeopleKinds.PRINCIPAL, "eve");

        launch.put(PeopleKinds.PRINCIPAL, eve.with(Principal.Status.LEFT, Optional.empty()));

        assertThat(share(launch, "skills-shown")).isEqualTo(new Share(4, 4));
    }

    /** Five personas and one dataset; of the model and the report nothing is said. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void names_of_what_nobody_planned_a_review(Launch.Where where) {
        Launch launch = new Launch(where);
        ReviewPlan plan = ReviewPlan.quarterly(new PersonaId("checker"));
        PrincipalId dan = new PrincipalId("dan");
        launch.reviews.schedule(ReviewItem.persona(new PersonaId("owner")), plan, dan);
        launch.reviews.schedule(ReviewItem.asset(Launch.TRIPS), plan, dan);
        launch.reviews.schedule(ReviewItem.asset(Launch.FARE), plan, dan);

        Figure planned = posture(launch).figure("reviews-planned").orElseThrow();

        assertThat(planned.share()).isEqualTo(new Share(2, 6));
        assertThat(planned.offenders())
                .extracting(
                        offender -> offender.ref().id() + ": " + offender.why().en())
                .containsExactly(
                        "checker: no review is planned",
                        "developer: no review is planned",
                        "lead: no review is planned",
                        "reporter: no review is planned");
    }

    @Test
    void names_the_worst_first_and_where_to_look() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(Stage.OPERATION);
        incident(launch, "late", Severity.LOW);
        incident(launch, "wrong", Severity.CRITICAL);

        Figure incidents = posture(launch).figure("incidents-over").orElseThrow();

        assertThat(incidents.share()).isEqualTo(new Share(0, 2));
        assertThat(incidents.offenders())
                .extracting(offender -> offender.why().en())
                .containsExactly("CRITICAL, OPEN", "LOW, OPEN");
        assertThat(incidents.offenders())
                .extracting(offender -> offender.why().ko())
                .containsExactly("심각, 열림", "낮음, 열림");
        Ref worst = incidents.offenders().get(0).ref();
        assertThat(worst.kind()).isEqualTo("incident");
        try (var records = launch.log.read(1)) {
            assertThat(records.filter(added -> added.event().subject().id().equals(worst.id()))
                            .filter(added -> added.event().subject().version() == worst.version()))
                    .singleElement()
                    .satisfies(added -> assertThat(added.event().type()).isEqualTo("incident.opened"));
        }
    }

    private static void incident(Launch launch, String cause, Severity severity) {
        Sighting.Times now = Sighting.Times.at(launch.instant());
        launch.incidents.open(Sighting.of(Launch.TRIPS, cause, cause, now), severity);
    }

    @Test
    void time_alone_makes_things_worse() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(Stage.OPERATION);

        launch.pass(Duration.ofDays(100));

        // The plan allows a day of silence, the review, the runbook and the approvals about ninety.
        assertThat(share(launch, "plans-heard")).isEqualTo(new Share(0, 1));
        assertThat(share(launch, "reviews-in-time")).isEqualTo(new Share(0, 1));
        assertThat(share(launch, "runbooks-exercised")).isEqualTo(new Share(0, 1));
        assertThat(share(launch, "models-approved")).isEqualTo(new Share(0, 1));
        assertThat(share(launch, "risks-assessed")).isEqualTo(new Share(0, 1));
        assertThat(share(launch, "suppliers-settled")).isEqualTo(new Share(0, 1));
    }

    @Test
    void is_the_same_when_the_log_is_replayed() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(Stage.OPERATION);

        GovernancePosture replayed = GovernancePosture.of(MemoryStore.replay(launch.log, launch), SETTINGS);

        assertThat(replayed).isEqualTo(posture(launch));
    }

    @Test
    void every_figure_lies_on_one_axis_of_each_frame() {
        Launch launch = new Launch(Launch.Where.MEMORY);
        GovernancePosture posture = posture(launch);

        int byFunction = 0;
        for (Function function : Function.values()) {
            assertThat(posture.on(function)).isNotEmpty();
            byFunction += posture.on(function).size();
        }
        int byAxis = 0;
        for (Axis axis : Axis.values()) {
            assertThat(posture.on(axis)).isNotEmpty();
            byAxis += posture.on(axis).size();
        }
        assertThat(byFunction).isEqualTo(posture.figures().size());
        assertThat(byAxis).isEqualTo(posture.figures().size());
        // From the crosswalk, by hand.
        assertThat(posture.figure("risks-assessed").orElseThrow().axis()).isEqualTo(Axis.RISK_MANAGEMENT);
        assertThat(posture.figure("decisions-in-time").orElseThrow().axis()).isEqualTo(Axis.RISK_MANAGEMENT);
        assertThat(posture.figure("datasets-fit").orElseThrow().axis()).isEqualTo(Axis.OPERATIONS);
        assertThat(posture.figure("suppliers-settled").orElseThrow().axis()).isEqualTo(Axis.EXECUTION_AND_ECOSYSTEM);
        assertThat(posture.figure("assets-owned").orElseThrow().axis()).isEqualTo(Axis.GOVERNANCE_AND_POLICY);
    }

    private static final GovernancePosture SMALL = new GovernancePosture(
            Launch.NOON,
            ZoneId.of("Asia/Seoul"),
            List.of(
                    new Figure(
                            "plans-heard",
                            Text.of("Plans | heard", "들어오는 계획"),
                            "MEASURE 3",
                            List.of(
                                    new Ref("monitoring-plan", "trips taxi", 2),
                                    new Ref("monitoring-plan", "zones", 1)),
                            List.of(new Offender(
                                    new Ref("monitoring-plan", "trips taxi", 2), Text.of("no run", "실행이 없습니다")))),
                    new Figure(
                            "assets-owned",
                            Text.of("Assets owned", "책임자가 있는 자산"),
                            "GOVERN 2",
                            List.of(new Ref("asset", "trips", 1)),
                            List.of())));

    @Test
    void is_written_as_text() {
        assertThat(SMALL.write(PostureForm.TEXT, Locale.ENGLISH)).isEqualTo("""
                Governance posture 2026-03-02 21:00 (Asia/Seoul)

                Map

                Measure
                  Plans | heard: 1 of 2
                    monitoring-plan trips taxi@2: no run

                Manage

                Govern
                  Assets owned: 1 of 1
                """);
        assertThat(SMALL.write(PostureForm.TEXT, Locale.KOREAN))
                .startsWith("거버넌스 현황 2026-03-02 21:00 (Asia/Seoul)\n\n맵핑\n")
                .contains("  들어오는 계획: 2건 중 1건\n    monitoring-plan trips taxi@2: 실행이 없습니다\n");
        assertThat(SMALL).hasToString("""
                posture at 2026-03-02 21:00 (Asia/Seoul): 1 of 2 figures without offenders
                  Plans | heard: 1 of 2""");
    }

    @Test
    void is_written_as_markdown() {
        assertThat(SMALL.write(PostureForm.MARKDOWN, Locale.ENGLISH)).contains("""
                ## Operations

                | Figure | Function | Worst offenders |
                |---|---|---|
                | Plans \\| heard: 1 of 2 | MEASURE 3 | `monitoring-plan trips taxi@2` no run |
                """);
        assertThat(SMALL.write(PostureForm.MARKDOWN, Locale.KOREAN)).contains("## 운영", "| 지표 | 기능 | 가장 시급한 항목 |");
    }

    @Test
    void is_written_as_json_with_everything_that_was_looked_at() {
        String json = SMALL.write(PostureForm.JSON, Locale.ENGLISH);

        Map<String, Object> tree = CanonicalJson.parse(json.stripTrailing().getBytes(StandardCharsets.UTF_8));
        assertThat(tree).containsEntry("at", "2026-03-02T12:00:00.000000Z");
        assertThat(json)
                .contains("\"axis\":\"OPERATIONS\"", "\"function\":\"MEASURE\"", "\"part\":\"1\"", "\"whole\":\"2\"")
                .contains("{\"id\":\"zones\",\"kind\":\"monitoring-plan\",\"version\":\"1\"}")
                .contains("\"why\":\"no run\"");
    }
}
