package dev.assay.governance.posture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Outcomes;
import dev.assay.governance.access.emergency.Emergency;
import dev.assay.governance.access.emergency.EmergencyKinds;
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
import dev.assay.governance.asset.Handling;
import dev.assay.governance.asset.QualityState;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.Author;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.FieldAnswer;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.catalogue.CatalogueRef;
import dev.assay.governance.catalogue.Catalogues;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.decision.Matter;
import dev.assay.governance.gate.Launch;
import dev.assay.governance.incident.Sighting;
import dev.assay.governance.monitoring.Share;
import dev.assay.governance.people.Card;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.people.SkillRequirement;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.ReviewPlan;
import dev.assay.governance.run.Runs;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.ShadowSighting;
import dev.assay.governance.system.StageRequest;
import dev.assay.governance.system.SystemId;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import dev.assay.quality.outcome.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each figure finds the one thing that is wrong for it. What is there is written down in {@link Launch}: the dataset trips, the
 * model fare, a report, one system in operation, five people each in a persona, a supplier, a plan and a runbook. Begun at noon of
 * 2 March 2026, nine in the evening in Seoul; in operation six minutes later.
 */
class EveryFigureTest {
    private static final PostureSettings SETTINGS =
            new PostureSettings(List.of(new PostureSettings.Duties(Catalogues.euAiAct(), Set.of("obligation"))));
    private static final PersonaId LEAD = new PersonaId("lead");

    /** What is wrong, by the figure that must find it: how many of how many hold then, and what does not. */
    private enum Wrong {
        ASSETS_CONNECTED(Wrong::island, new Share(3, 4), "asset island@1: nothing depends on it"),
        SIGHTINGS_REGISTERED(Wrong::shadow, new Share(0, 1), "shadow-system chat@1: seen in run r-1"),
        RISKS_ASSESSED(
                Wrong::twin, new Share(1, 2), "ai-system twin@1: risks of \"twin\" must be assessed, but nobody did"),
        MODELS_APPROVED(
                launch -> asset(launch, "other", Asset.Type.MODEL, new QualityState.Healthy()),
                new Share(1, 2),
                "asset other@1: no version is approved"),
        DATASETS_FIT(
                launch -> asset(launch, "worn", Asset.Type.DATASET, new QualityState.Degraded()),
                new Share(1, 2),
                "asset worn@1: Degraded"),
        CARDS_COMPLETE(
                launch -> asset(launch, "bare", Asset.Type.DATASET, new QualityState.Healthy()),
                new Share(2, 3),
                "asset bare@1: bare must have a card after "
                        + Templates.datasheet().reference() + ", but has none"),
        FIELDS_FRESH(Wrong::renewed, new Share(0, 1), "document counted DS-C2: STALE"),
        PLANS_HEARD(
                launch -> launch.pass(Duration.ofDays(2)),
                new Share(0, 1),
                "monitoring-plan trips taxi@1: no run for more than PT24H"),
        DECISIONS_IN_TIME(Wrong::late, new Share(0, 1), "HIGH, due at "),
        SYSTEMS_RUNNING(
                launch -> launch.stages.move(Launch.PRICING, StageRequest.of(Stage.SUSPENDED, "odd fares"), Launch.BEN),
                new Share(0, 1),
                "ai-system pricing@8: suspended since 2026-03-02 21:"),
        PILOTS_LOOKED_AT(Wrong::pilot, new Share(0, 1), "ai-system pricing@8: was due at 2026-03-01 21:00"),
        SUPPLIERS_SETTLED(
                launch -> launch.pass(Duration.ofDays(90)),
                new Share(0, 1),
                "supplier maps@2: duties, contingency or evidence are missing"),
        INCIDENTS_OVER(Wrong::incident, new Share(0, 1), "CRITICAL, OPEN"),
        RUNBOOKS_EXERCISED(
                launch -> launch.pass(Duration.ofDays(93)),
                new Share(0, 1),
                "runbook stop-fares@1: not gone through for P3M"),
        REVIEWS_IN_TIME(
                launch -> launch.pass(Duration.ofDays(93)),
                new Share(0, 1),
                "review ai-system pricing 1@1: due on 2026-06-02"),
        REVIEWS_PLANNED(Wrong::planned, new Share(5, 6), "persona reporter@1: no review is planned"),
        ASSETS_OWNED(
                launch -> gone(launch, "eve"),
                new Share(2, 3),
                "asset report@1: asset report must have an owner who is there, but nobody active acts in reporter"),
        MATRIX_HELD(
                launch -> gone(launch, "dan"),
                new Share(0, 1),
                "raci raci@1: VACANT_ACCOUNTABILITY: nobody active answers for everything, whose accountable is [lead]"),
        SKILLS_SHOWN(Wrong::skilled, new Share(4, 5), "persona developer@2: ben has not"),
        GRANTS_ON_CARD(
                Wrong::grant,
                new Share(0, 1),
                "grant g-1@1: ben as developer may read on trips in PROD until 2026-03-02 22:00 (Asia/Seoul), which the"
                        + " card of developer does not list"),
        EMERGENCIES_REVIEWED(
                Wrong::emergency, new Share(0, 1), "emergency e-1@1: due at 2026-03-02 20:00 (Asia/Seoul)"),
        DUTIES_MET_EU_AI_ACT(Wrong::excluded, new Share(0, 4), "Art. 52"),
        DUTIES_APPLIED_EU_AI_ACT(Wrong::excluded, new Share(4, 5), "Art. 4");

        private final Consumer<Launch> done;
        private final Share share;
        private final String offender;

        Wrong(Consumer<Launch> done, Share share, String offender) {
            this.done = done;
            this.share = share;
            this.offender = offender;
        }

        String figure() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static void asset(Launch launch, String id, Asset.Type type, QualityState state) {
            Asset trips = launch.get(Assets.KIND, "trips");
            Handling handling = trips.handling();
            launch.put(
                    Assets.KIND,
                    new Asset(
                            new AssetId(id),
                            type,
                            Text.of(id),
                            handling,
                            trips.owner(),
                            Optional.empty(),
                            Set.of("trips"),
                            state));
        }

        private static void island(Launch launch) {
            asset(launch, "island", Asset.Type.REPORT, new QualityState.Healthy());
        }

        private static void shadow(Launch launch) {
            Instant now = launch.instant();
            launch.put(ShadowSighting.KIND, new ShadowSighting("chat", Set.of("run r-1"), now, now, Optional.empty()));
        }

        private static void twin(Launch launch) {
            AiSystem pricing = launch.system();
            for (Stage stage : List.of(Stage.DISCOVERY, Stage.RETIRED)) {
                launch.put(
                        AiSystem.KIND,
                        new AiSystem(
                                new SystemId(stage == Stage.RETIRED ? "retired" : "twin"),
                                pricing.purpose(),
                                pricing.tiering(),
                                stage,
                                pricing.parts(),
                                pricing.upkeep(),
                                Optional.empty(),
                                Optional.empty()));
            }
        }

        /** The rows of a version were counted, and then there was the next. */
        private static void renewed(Launch launch) {
            DocumentId counted = new DocumentId("counted");
            Author ann = new Author(new PrincipalId("ann"), new PersonaId("owner"));
            Outcome run = Outcomes.outcome(
                    "trips",
                    dev.assay.quality.Severity.WARNING,
                    Verdict.of(Status.PASSED),
                    launch.instant().plusSeconds(120));
            asset(launch, "trips", Asset.Type.DATASET, new QualityState.Healthy());
            launch.cards.freeze(run.suite(), Launch.ANN);
            launch.cards.open(counted, Launch.TRIPS, "2026-03", Templates.datasheet(), Launch.ANN);
            launch.cards.declare(counted, FieldAnswer.of("DS-M1", Text.of("fares", "요금")), ann);
            launch.pass(Duration.ofMinutes(3));
            launch.store.change(change -> Runs.record(change, Runs.of(Launch.TRIPS, run)));
            launch.cards.measure(counted, "2026-03", run, Launch.ANN);
            launch.cards.renew(counted, "2026-04", Launch.ANN);
        }

        private static void late(Launch launch) {
            Matter matter = Matter.of("quality-failure", Launch.TRIPS, "trips", "late", Severity.HIGH);
            launch.decisions.open(matter, new PrincipalId("ann"));
            launch.pass(Duration.ofDays(30));
        }

        private static void pilot(Launch launch) {
            AiSystem pricing = launch.system();
            AiSystem.Pilot pilot =
                    new AiSystem.Pilot(Text.of("one depot"), Period.ofDays(7), Launch.NOON.minus(Duration.ofDays(1)));
            launch.put(
                    AiSystem.KIND,
                    new AiSystem(
                            pricing.id(),
                            pricing.purpose(),
                            pricing.tiering(),
                            pricing.stage(),
                            pricing.parts(),
                            pricing.upkeep(),
                            Optional.of(pilot),
                            Optional.empty()));
        }

        private static void incident(Launch launch) {
            Sighting.Times now = Sighting.Times.at(launch.instant());
            launch.incidents.open(Sighting.of(Launch.TRIPS, "wrong", "wrong", now), Severity.CRITICAL);
        }

        private static void planned(Launch launch) {
            ReviewPlan plan = ReviewPlan.quarterly(new PersonaId("checker"));
            PrincipalId dan = new PrincipalId("dan");
            for (String id : List.of("owner", "developer", "checker", "lead")) {
                launch.reviews.schedule(ReviewItem.persona(new PersonaId(id)), plan, dan);
            }
            launch.reviews.schedule(ReviewItem.asset(Launch.TRIPS), plan, dan);
        }

        private static void gone(Launch launch, String who) {
            Principal principal = launch.get(PeopleKinds.PRINCIPAL, who);
            launch.put(PeopleKinds.PRINCIPAL, principal.with(Principal.Status.LEFT, Optional.empty()));
        }

        private static void skilled(Launch launch) {
            Persona old = launch.get(PeopleKinds.PERSONA, "developer");
            Card card = new Card(
                    Text.of("developer"),
                    "data",
                    List.of(),
                    Set.of(),
                    List.of(new SkillRequirement("statistics", 2, Period.ofYears(1))),
                    "",
                    List.of(),
                    Map.of());
            launch.put(
                    PeopleKinds.PERSONA,
                    new Persona(
                            old.id(),
                            old.version(),
                            old.type(),
                            old.status(),
                            card,
                            List.of(),
                            List.of(),
                            Optional.empty()));
        }

        private static void grant(Launch launch) {
            ActingAs ben = ActingAs.of("ben", "developer");
            launch.put(
                    AccessKinds.GRANT,
                    new Grant(
                            new GrantId("g-1"),
                            new RequestDraft.Party(ben, ben.principal(), List.of(), Optional.empty()),
                            new Scope(Set.of(Launch.TRIPS), Set.of("read"), Environment.PROD),
                            new Window(Launch.NOON, Launch.NOON.plus(Duration.ofHours(1))),
                            new Grant.Basis(
                                    "usual",
                                    Grant.Method.APPROVAL,
                                    Launch.NOON,
                                    Launch.NOON,
                                    1,
                                    List.of(),
                                    Optional.empty()),
                            Grant.Status.ISSUED,
                            Set.of(),
                            Optional.empty()));
        }

        private static void emergency(Launch launch) {
            launch.put(
                    EmergencyKinds.EMERGENCY,
                    new Emergency(
                            "e-1",
                            "repair",
                            ActingAs.of("ben", "developer"),
                            new Emergency.Cause(Emergency.Purpose.REAL, "the fares are wrong", "INC-7"),
                            Emergency.Status.CLOSED,
                            Launch.NOON.minus(Duration.ofHours(25)),
                            Launch.NOON.minus(Duration.ofHours(1)),
                            new Emergency.Opening(Launch.NOON.minus(Duration.ofHours(26)), Optional.empty())));
        }

        /** Art. 4 is excluded, so that the other four of the five that apply are left, of which none is met. */
        private static void excluded(Launch launch) {
            Control control = new Control(
                    "no-staff",
                    Text.of("no staff", "직원 없음"),
                    Text.of("none", "없음"),
                    List.of(new CatalogueRef(
                            "eu-ai-act", Catalogues.euAiAct().header().version(), "Art. 4")),
                    Optional.of("nobody works with it"));
            Compliance compliance = new Compliance(launch.store);
            String proposal = compliance.propose(control.ownedBy(LEAD), "as it is", Actor.of("dan"));
            compliance.approve(proposal, "agreed", Actor.of("ann"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void finds_the_one_thing_that_is_wrong(Wrong wrong) {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(Stage.OPERATION);

        wrong.done.accept(launch);

        Figure figure = GovernancePosture.of(launch.store, SETTINGS)
                .figure(wrong.figure())
                .orElseThrow();
        assertThat(figure.share()).isEqualTo(wrong.share);
        assertThat(figure.offenders())
                .extracting(offender -> offender.ref() + ": " + offender.why().en())
                .anySatisfy(found -> assertThat(found).contains(wrong.offender));
    }

    @Test
    void every_figure_has_something_wrong() {
        GovernancePosture posture = GovernancePosture.of(new Launch(Launch.Where.MEMORY).store, SETTINGS);

        assertThat(Arrays.stream(Wrong.values()).map(Wrong::figure))
                .containsExactlyInAnyOrderElementsOf(
                        posture.figures().stream().map(Figure::id).toList());
    }
}
