package dev.assay.governance.gate;

import static dev.assay.governance.gate.Launch.ANN;
import static dev.assay.governance.gate.Launch.DAN;
import static dev.assay.governance.gate.Launch.FARE;
import static dev.assay.governance.gate.Launch.PRICING;
import static dev.assay.governance.gate.Launch.TRIPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.card.Author;
import dev.assay.governance.card.CardSettings;
import dev.assay.governance.card.Cards;
import dev.assay.governance.card.DocumentId;
import dev.assay.governance.card.registry.Registry;
import dev.assay.governance.card.template.RequiredCards;
import dev.assay.governance.card.template.Template;
import dev.assay.governance.card.template.TemplateHeader;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.monitoring.Share;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.posture.GovernancePosture;
import dev.assay.governance.posture.PostureSettings;
import dev.assay.governance.raci.Stage;
import dev.assay.governance.wiring.Governance;
import dev.assay.governance.wiring.GovernanceSettings;
import dev.assay.governance.wiring.RecordKeeping;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A firm whose datasheets and model cards have one question each. */
class OwnCardsTest {
    private static final RequiredCards OWN = new RequiredCards(template("firm-sheet"), template("firm-card"));
    private static final CardSettings CARDS = CardSettings.ofDefaults().requiring(OWN);

    private static Template template(String id) {
        TemplateHeader shipped = Templates.datasheet().header();
        TemplateItem.Field purpose = new TemplateItem.Field(
                "purpose",
                Optional.empty(),
                Text.of("What it is for", "용도"),
                TemplateItem.Type.QUESTION,
                TemplateItem.Fill.HUMAN,
                Optional.empty(),
                true,
                Period.ofYears(1));
        Map<String, Integer> counts = Map.of("section", 0, "question", 1, "fillable", 0);
        return Template.of(
                new TemplateHeader(id, "1", shipped.source(), shipped.retrieved(), "own", counts), List.of(purpose));
    }

    private static void answer(Launch launch, String id, AssetId subject, String version, Template template) {
        Cards cards = new Cards(launch.store, CARDS);
        cards.open(new DocumentId(id), subject, version, template, ANN);
        cards.declareNotApplicable(
                new DocumentId(id), "purpose", "tried out", new Author(new PrincipalId("ann"), new PersonaId("owner")));
    }

    private static List<String> missing(Launch launch) {
        GovernanceSettings settings =
                GovernanceSettings.ofDefaults(new PersonaId("lead")).withCards(CARDS);
        return Governance.over(RecordKeeping.unsigned(launch.store, launch.log), settings)
                .lifecycle()
                .stages()
                .missing(PRICING, launch.request(Stage.DEPLOYMENT), DAN)
                .stream()
                .map(Finding::code)
                .toList();
    }

    private static Share complete(Launch launch, PostureSettings settings) {
        return GovernancePosture.of(launch.store, settings)
                .figure("cards-complete")
                .orElseThrow()
                .share();
    }

    /** The launch has the cards that the library asks for, and nothing but cards of the firm's own is missing. */
    @ParameterizedTest
    @EnumSource(Launch.Where.class)
    void gates_and_posture_ask_for_the_cards_of_the_firm(Launch.Where where) {
        Launch launch = new Launch(where).ready(Stage.DEVELOPMENT);
        PostureSettings firm = PostureSettings.ofDefaults().requiring(OWN);
        assertThat(missing(launch)).containsExactly("GATE-DATASHEETS-COMPLETE", "GATE-MODEL-CARD-COMPLETE");
        assertThat(complete(launch, firm)).isEqualTo(new Share(0, 2));

        answer(launch, "own-sheet", TRIPS, "2026-02", OWN.dataset());
        assertThat(missing(launch)).containsExactly("GATE-MODEL-CARD-COMPLETE");
        assertThat(complete(launch, firm)).isEqualTo(new Share(1, 2));

        answer(launch, "own-card", FARE, "1", OWN.model());
        assertThat(missing(launch)).isEmpty();
        assertThat(complete(launch, firm)).isEqualTo(new Share(2, 2));
    }

    /** One dataset and one model, whose cards are those of the library. */
    @Test
    void whoever_requires_nothing_is_asked_for_those_of_the_library() {
        Launch launch = new Launch(Launch.Where.MEMORY).ready(Stage.DEVELOPMENT);

        assertThat(launch.stages.missing(PRICING, launch.request(Stage.DEPLOYMENT), DAN))
                .isEmpty();
        assertThat(complete(launch, PostureSettings.ofDefaults())).isEqualTo(new Share(2, 2));
    }

    @Test
    void cards_may_follow_what_is_required_and_what_could_be_followed_before() {
        assertThat(CARDS.templates())
                .extracting(Template::reference)
                .containsExactly("firm-sheet@1", "firm-card@1", "datasheet@7", "model-card@2", "data-card@extended");
        assertThat(CardSettings.ofDefaults()
                        .requiring(RequiredCards.ofDefaults())
                        .templates())
                .hasSize(3);
        assertThatThrownBy(() -> new CardSettings(List.of(), OWN, 30, Registry.ofDefaults(), Optional.empty()))
                .isInstanceOfSatisfying(
                        ValueException.class,
                        e -> assertThat(e.text().in(Locale.ENGLISH))
                                .isEqualTo("templates must have the required firm-sheet@1, but are []"));
    }
}
