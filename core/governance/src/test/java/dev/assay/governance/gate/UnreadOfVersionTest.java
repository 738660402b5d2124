package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.ANN;
import static dev.assay.governance.gate.Launch.BEN;
import static dev.assay.governance.gate.Launch.DAN;
import static dev.assay.governance.gate.Launch.FARE;
import static dev.assay.governance.gate.Launch.PRICING;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.governance.Outcomes;
import dev.assay.governance.asset.Asset;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.asset.Models;
import dev.assay.governance.card.Author;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.FieldAnswer;
import dev.assay.governance.card.FieldState;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.run.Runs;
import dev.assay.governance.system.StageRequest;
import dev.assay.quality.Severity;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.Status;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The system runs with version 1, and 2 is a candidate; each has a card in which ann says on how many rows it was looked at. */
class UnreadOfVersionTest {
    private static final DocumentId SECOND = new DocumentId("fare-card-2");
    private static final String FIELD = Templates.modelCard().fields().stream()
            .filter(field -> field.fill() == TemplateItem.Fill.HUMAN)
            .map(TemplateItem.Field::id)
            .findFirst()
            .orElseThrow();

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void a_run_over_a_candidate_says_nothing_of_the_version_in_use(Launch.Where where) {
        Launch launch = withCards(where);

        launch.router.candidate(FARE, "2", outcome(launch));

        assertThat(state(launch, Launch.MODEL_CARD)).isEqualTo(FieldState.FRESH);
        assertThat(state(launch, SECOND)).isEqualTo(FieldState.STALE);
        Outcome last = outcome(launch);
        launch.router.candidate(FARE, "2", last);
        launch.cards.measure(SECOND, "2", last, ANN);
        assertThat(state(launch, SECOND)).isEqualTo(FieldState.FRESH);
    }

    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void what_the_router_receives_is_of_the_version_in_use_and_asked_for_where_it_goes_on(Launch.Where where) {
        Launch launch = withCards(where);
        Outcome last = outcome(launch);

        launch.router.receive(FARE, last);

        assertThat(state(launch, Launch.MODEL_CARD)).isEqualTo(FieldState.STALE);
        assertThat(state(launch, SECOND)).isEqualTo(FieldState.FRESH);
        launch.stages.move(PRICING, StageRequest.of(Stage.SUSPENDED, "odd fares"), BEN);
        launch.pass(Duration.ofMinutes(1));
        assertThat(cards(launch))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message().en())
                        .contains("must be measured anew, because run "
                                + Runs.of(FARE, last).digest() + " of \"taxi\" ended later"));
        launch.cards.measure(Launch.MODEL_CARD, "1", last, ANN);
        assertThat(cards(launch)).isEmpty();
    }

    private static List<Finding> cards(Launch launch) {
        return launch.stages.missing(PRICING, StageRequest.of(Stage.OPERATION, "go on"), DAN).stream()
                .filter(finding -> finding.code().equals("GATE-MODEL-CARD-COMPLETE"))
                .toList();
    }

    private static Launch withCards(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.OPERATION);
        new Models(launch.store, Runs::judged).register(Things.fareModel("2"), BEN);
        Asset fare = launch.get(Assets.KIND, "fare");
        launch.put(
                Assets.KIND,
                new Asset(
                        fare.id(),
                        fare.type(),
                        fare.name(),
                        fare.handling(),
                        fare.owner(),
                        fare.steward(),
                        Set.of("taxi"),
                        fare.quality()));
        launch.cards.freeze(outcome(launch).suite(), ANN);
        launch.pass(Duration.ofHours(1));
        launch.filled(SECOND, FARE, "2", Templates.modelCard());
        said(launch, SECOND);
        said(launch, Launch.MODEL_CARD);
        Outcome first = outcome(launch);
        launch.router.receive(FARE, first);
        launch.cards.measure(Launch.MODEL_CARD, "1", first, ANN);
        Outcome second = outcome(launch);
        launch.router.candidate(FARE, "2", second);
        launch.cards.measure(SECOND, "2", second, ANN);
        return launch;
    }

    private static void said(Launch launch, DocumentId card) {
        Claim enough = new Claim("row-count", Claim.Relation.AT_LEAST, BigDecimal.TEN);
        Author ann = new Author(new PrincipalId("ann"), new PersonaId("owner"));
        launch.cards.declare(
                card, FieldAnswer.of(FIELD, Text.of("ten rows or more")).claiming(enough), ann);
    }

    /** An hour later. */
    private static Outcome outcome(Launch launch) {
        launch.pass(Duration.ofHours(1));
        return Outcomes.outcome(Severity.CRITICAL, Status.PASSED, launch.instant());
    }

    private static FieldState state(Launch launch, DocumentId card) {
        return launch.cards.view(card).state(FIELD);
    }
}
