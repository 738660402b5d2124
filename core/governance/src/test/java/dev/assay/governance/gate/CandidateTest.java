package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.ANN;
import static dev.assay.governance.gate.Launch.BEN;
import static dev.assay.governance.gate.Launch.CHO;
import static dev.assay.governance.gate.Launch.DAN;
import static dev.assay.governance.gate.Launch.FARE;
import static dev.assay.governance.gate.Launch.PRICING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.asset.Models;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.people.Severity;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.run.Runs;
import dev.assay.quality.finding.Finding;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A release candidate shows some things only when it goes live; until then it is suspended for what went wrong (GOVERNANCE 2.4(e):
 * "lapsed approval, overdue review past grace"), not for what nobody had to do yet.
 */
class CandidateTest {
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void what_only_going_live_asks_for_suspends_no_candidate(Launch.Where where) {
        Launch launch = unapproved(where);

        assertThat(launch.stages.suspendWhereDue(Actor.system())).isEmpty();

        assertThat(launch.system().stage()).isEqualTo(Stage.DEPLOYMENT);
        assertThat(launch.stages.missing(PRICING, launch.request(Stage.OPERATION), DAN))
                .extracting(Finding::code)
                .contains("GATE-REVIEWS-IN-TIME", "GATE-MODELS-APPROVED");
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_version_that_is_retired_suspends_a_candidate_though_nobody_approved_it(Launch.Where where) {
        Launch launch = unapproved(where);
        models(launch).retire("fare@2", "it was beaten", BEN);

        assertThat(launch.stages.suspendWhereDue(Actor.system())).containsExactly(PRICING);
        assertThat(reason(launch)).contains("GATE-MODELS-APPROVED");
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void an_approval_that_ended_suspends_a_candidate(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEPLOYMENT);
        assertThat(launch.stages.suspendWhereDue(Actor.system())).isEmpty();

        launch.pass(Duration.ofDays(90));

        assertThat(launch.stages.suspendWhereDue(Actor.system())).containsExactly(PRICING);
        assertThat(reason(launch)).contains("GATE-MODELS-APPROVED");
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_review_that_is_late_past_its_grace_suspends_a_candidate(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEPLOYMENT);

        Harm.reviewOverdue(launch);

        assertThat(launch.stages.suspendWhereDue(Actor.system())).containsExactly(PRICING);
        assertThat(reason(launch)).contains("GATE-REVIEWS-IN-TIME");
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_suspended_candidate_shows_all_before_it_goes_live(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEPLOYMENT);
        Harm.nobodyReviews(launch);
        Harm.incident(launch, Severity.CRITICAL);
        launch.stages.suspendWhereDue(Actor.system());
        assertThat(launch.system().stage()).isEqualTo(Stage.SUSPENDED);

        assertThat(launch.stages.missing(PRICING, launch.request(Stage.OPERATION), CHO))
                .extracting(Finding::code)
                .contains("GATE-NO-CRITICAL-INCIDENT", "GATE-REVIEWS-IN-TIME");
    }

    /** A candidate whose version 2 nobody approved, and of which nobody planned a review yet. */
    private static Launch unapproved(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEVELOPMENT);
        Models models = models(launch);
        models.register(Things.fareModel("2"), BEN);
        models.evaluate("fare@2", Things.evaluation(launch), "0123456789abcdef".repeat(4), CHO);
        launch.filled(new DocumentId("fare-card-2"), FARE, "2", Templates.modelCard());
        launch.systems.setParts(PRICING, launch.system().parts().deploying(FARE, "2"), ANN);
        launch.judged();
        launch.move(Stage.DEPLOYMENT);
        return launch;
    }

    private static Models models(Launch launch) {
        return new Models(launch.store, Runs::judged);
    }

    private static String reason(Launch launch) {
        return String.join(" ", launch.system().suspension().orElseThrow().reasons());
    }
}
