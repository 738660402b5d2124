package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.ANN;
import static dev.assay.governance.gate.Launch.FARE;
import static dev.assay.governance.gate.Launch.NOON;
import static dev.assay.governance.gate.Launch.PRICING;
import static dev.assay.governance.gate.Launch.TRIPS;

import dev.assay.governance.Zones;
import dev.assay.governance.access.grant.AccessKinds;
import dev.assay.governance.access.grant.ActingAs;
import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.access.grant.GrantId;
import dev.assay.governance.access.grant.RequestDraft;
import dev.assay.governance.access.grant.Scope;
import dev.assay.governance.access.grant.Window;
import dev.assay.governance.asset.ModelVersion;
import dev.assay.governance.asset.Models;
import dev.assay.governance.card.Author;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.incident.Sighting;
import dev.assay.governance.people.Environment;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;
import dev.assay.governance.review.Review;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.ReviewPlan;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.run.Runs;
import dev.assay.governance.system.AiSystem;
import dev.assay.governance.system.Tiering;
import dev.assay.quality.outcome.Status;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What may be wrong with a system. */
final class Harm {
    private Harm() {}

    static void left(Launch launch, String who) {
        launch.status(who, Principal.Status.LEFT);
    }

    static void tiered(Launch launch, Tiering tiering) {
        AiSystem system = launch.system();
        launch.put(
                AiSystem.KIND,
                new AiSystem(
                        system.id(),
                        system.purpose(),
                        tiering,
                        system.stage(),
                        system.parts(),
                        system.upkeep(),
                        system.pilot(),
                        system.suspension()));
    }

    static AiSystem neverStopped(AiSystem system) {
        AiSystem.Upkeep upkeep = new AiSystem.Upkeep(
                system.upkeep().oversight(),
                system.upkeep().runbooks(),
                system.upkeep().monitoring(),
                Optional.empty());
        return new AiSystem(
                system.id(),
                system.purpose(),
                system.tiering(),
                system.stage(),
                system.parts(),
                upkeep,
                system.pilot(),
                system.suspension());
    }

    /** Begun later by somebody who answered one question. */
    static void begunSheet(Launch launch) {
        launch.pass(Duration.ofMinutes(1));
        DocumentId begun = new DocumentId("begun");
        launch.cards.open(begun, TRIPS, "2026-02", Templates.datasheet(), ANN);
        launch.cards.declareNotApplicable(
                begun, "DS-M1", "out of scope", new Author(new PrincipalId("ann"), new PersonaId("owner")));
    }

    /** About another version now, so that the one that is deployed has none. */
    static void turnedCard(Launch launch) {
        new Models(launch.store, Runs::judged).register(Things.fareModel("2"), Launch.BEN);
        launch.cards.renew(Launch.MODEL_CARD, "2", ANN);
    }

    static ModelVersion judgedByItsAuthor(ModelVersion version) {
        return new ModelVersion(
                version.model(),
                version.version(),
                version.authors(),
                version.trainedOn(),
                version.registered(),
                List.of(new ModelVersion.Evaluation(
                        "run-1",
                        "0123",
                        new PrincipalId("ben"),
                        NOON,
                        Set.of(),
                        new ModelVersion.Result("taxi", Status.PASSED, NOON),
                        Optional.empty())),
                version.approvals(),
                version.retired());
    }

    static ModelVersion unapproved(ModelVersion version) {
        return new ModelVersion(
                version.model(),
                version.version(),
                version.authors(),
                version.trainedOn(),
                version.registered(),
                version.evaluations(),
                List.of(new ModelVersion.Approval(new PrincipalId("dan"), NOON, NOON.plusSeconds(1))),
                version.retired());
    }

    /** Another plan, whose suite never ran. */
    static void unheard(Launch launch) {
        Things.plan(launch, "other");
        launch.upkeep(Set.of("fares-seen"), Set.of("stop-fares"), "trips other");
    }

    static void announcedTooEarly(Launch launch) {
        Announcement announcement = launch.get(Announcement.KIND, "announcement/pricing/USE/1");
        launch.put(
                Announcement.KIND,
                new Announcement(
                        announcement.id(),
                        announcement.system(),
                        announcement.topic(),
                        announcement.medium(),
                        announcement.by(),
                        NOON));
    }

    static Incident incident(Launch launch, Severity severity) {
        Sighting.Times now = Sighting.Times.at(launch.instant());
        return launch.incidents.open(Sighting.of(TRIPS, "wrong", "wrong " + severity, now), severity);
    }

    static Review review(Launch launch) {
        return launch.reviews
                .current(new ReviewItem("ai-system", PRICING.value()))
                .orElseThrow();
    }

    /** Due fifteen days ago, a day more than the grace, by a plan that says nothing of what follows. */
    static void reviewOverdue(Launch launch) {
        Review review = review(launch);
        ReviewPlan plan = review.plan();
        LocalDate today = launch.instant().atZone(Zones.SEOUL).toLocalDate();
        launch.put(
                Reviews.KIND,
                new Review(
                        review.item(),
                        new ReviewPlan(plan.period(), plan.notice(), plan.grace(), plan.reviewers(), Set.of()),
                        review.cycle(),
                        today.minusDays(15),
                        review.stored(),
                        review.announced(),
                        review.completion(),
                        review.waiver()));
    }

    static void nobodyReviews(Launch launch) {
        Review review = review(launch);
        launch.put(
                Reviews.KIND,
                new Review(
                        review.item(),
                        review.plan(),
                        review.cycle(),
                        review.due(),
                        Review.State.COMPLETED,
                        review.announced(),
                        review.completion(),
                        review.waiver()));
    }

    static void granted(Launch launch) {
        ActingAs ben = ActingAs.of("ben", "developer");
        Window window = new Window(launch.instant(), launch.instant().plusSeconds(3600));
        launch.put(
                AccessKinds.GRANT,
                new Grant(
                        new GrantId("g-1"),
                        new RequestDraft.Party(ben, ben.principal(), List.of(), Optional.empty()),
                        new Scope(Set.of(FARE), Set.of("read"), Environment.PROD),
                        window,
                        new Grant.Basis(
                                "usual",
                                Grant.Method.APPROVAL,
                                window.start(),
                                window.start(),
                                1,
                                List.of(),
                                Optional.empty()),
                        Grant.Status.ISSUED,
                        Set.of(),
                        Optional.empty()));
    }
}
