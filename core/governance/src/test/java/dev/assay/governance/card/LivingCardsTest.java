package dev.assay.governance.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Zones;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.form.CardForm;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.measure.RunRef;
import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.review.Consequence;
import dev.assay.governance.review.ReviewItem;
import dev.assay.governance.review.ReviewPlan;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What becomes of a card when runs, reviews and gates look at it. */
class LivingCardsTest {
    private static final DocumentId SHEET = new DocumentId("trips-sheet");
    private static final Author KIM = new Author(new PrincipalId("kim"), new PersonaId("steward"));
    private static final Claim NONE_MISSING = new Claim("missing-share", Claim.Relation.AT_MOST, BigDecimal.ZERO);
    private static final FieldAnswer NO_MISSING =
            FieldAnswer.of("DS-C6", Text.of("no missing values", "누락된 값이 없습니다")).claiming(NONE_MISSING);

    private final Office office = new Office();
    private final Cards cards = office.cards;

    private void open() {
        cards.open(SHEET, Office.TRIPS, "2026-03", Templates.datasheet(), Office.LEE);
        cards.freeze(Office.SUITE, Office.LEE);
        office.at("2026-03-02T13:00:00Z");
    }

    /** The suite is fixed at 12:00, the run begins at 12:30. */
    private Document measure(long missing) {
        Outcome outcome = office.recorded(Office.outcome(Office.SUITE, missing));
        return cards.measure(SHEET, "2026-03", outcome, Office.LEE);
    }

    private void answerAll() {
        for (TemplateItem.Field field : Templates.datasheet().fields()) {
            cards.declareNotApplicable(SHEET, field.id(), "out of scope here", KIM);
        }
    }

    private static FindingsException refused(ThrowingCallable call) {
        return catchThrowableOfType(FindingsException.class, call);
    }

    private FieldState state(String field) {
        return cards.view(SHEET).state(field);
    }

    @Test
    void the_author_of_what_a_run_contradicts_has_a_task() {
        open();
        cards.declare(SHEET, NO_MISSING, KIM);

        measure(32);
        measure(32);

        assertThat(office.store.<List<Notice>>read(reader ->
                        reader.all(Notice.KIND).stream().map(Stored::value).toList()))
                .singleElement()
                .satisfies(notice -> {
                    assertThat(notice.to()).containsExactlyInAnyOrder("kim", "steward");
                    assertThat(notice.text().en())
                            .isEqualTo("Correct the answer to DS-C6 of card trips-sheet: a run measured missing-share:"
                                    + " 0.032, but the answer claims ≤ 0");
                });
    }

    @Test
    void what_was_said_is_stale_once_a_review_is_due_and_holds_again_once_confirmed() {
        open();
        cards.declare(SHEET, FieldAnswer.of("DS-M1", Text.of("research")), KIM);
        Reviews reviews = new Reviews(office.store, (item, since) -> Set.of());
        ReviewPlan monthly = new ReviewPlan(
                Period.ofMonths(1), Period.ZERO, Period.ofDays(7), Set.of(), Set.of(Consequence.BLOCK_RENEWALS));
        reviews.schedule(new ReviewItem("asset", "trips"), monthly, KIM.principal());

        office.at("2026-04-01T23:59:59Z");
        assertThat(state("DS-M1")).isEqualTo(FieldState.FRESH);
        office.at("2026-04-02T00:00:00Z");
        assertThat(state("DS-M1")).isEqualTo(FieldState.STALE);
        cards.confirm(SHEET, Set.of("DS-M1"), KIM);
        assertThat(state("DS-M1")).isEqualTo(FieldState.FRESH);
    }

    @Test
    void what_was_said_is_stale_once_a_review_of_the_card_itself_is_due() {
        open();
        cards.declare(SHEET, FieldAnswer.of("DS-M1", Text.of("research")), KIM);
        Reviews reviews = new Reviews(office.store, (item, since) -> Set.of());
        ReviewPlan quarterly = new ReviewPlan(
                Period.ofMonths(3), Period.ZERO, Period.ofDays(7), Set.of(), Set.of(Consequence.BLOCK_RENEWALS));
        reviews.schedule(ReviewItem.document(SHEET.value()), quarterly, KIM.principal());

        office.at("2026-06-01T23:59:59Z");
        assertThat(state("DS-M1")).isEqualTo(FieldState.FRESH);
        office.at("2026-06-02T00:00:00Z");
        assertThat(state("DS-M1")).isEqualTo(FieldState.STALE);
    }

    @Test
    void a_review_is_due_at_midnight_of_the_organisation() {
        Zones.set(office.store, Zones.SEOUL);
        open();
        cards.declare(SHEET, FieldAnswer.of("DS-M1", Text.of("research")), KIM);
        Reviews reviews = new Reviews(office.store, (item, since) -> Set.of());
        ReviewPlan monthly = new ReviewPlan(
                Period.ofMonths(1), Period.ZERO, Period.ofDays(7), Set.of(), Set.of(Consequence.BLOCK_RENEWALS));
        reviews.schedule(new ReviewItem("asset", "trips"), monthly, KIM.principal());

        // 2 April begins in Seoul at 15:00 of the day before in UTC.
        office.at("2026-04-01T14:59:59Z");
        assertThat(state("DS-M1")).isEqualTo(FieldState.FRESH);
        office.at("2026-04-01T15:00:00Z");
        assertThat(state("DS-M1")).isEqualTo(FieldState.STALE);
        cards.confirm(SHEET, Set.of("DS-M1"), KIM);
        assertThat(state("DS-M1")).isEqualTo(FieldState.FRESH);
    }

    @Test
    void only_what_a_person_said_is_confirmed() {
        open();
        measure(32);

        assertThat(refused(() -> cards.confirm(SHEET, Set.of("DS-C6"), KIM)).has("DOC-1"))
                .isTrue();
        assertThat(refused(() -> cards.confirm(SHEET, Set.of("DS-M1"), KIM)).has("DOC-1"))
                .isTrue();
    }

    @Test
    void a_gate_asks_for_the_newest_card() {
        Supplier<List<Finding>> gate =
                () -> office.store.read(reader -> CardGate.missing(reader, Office.TRIPS, Templates.datasheet()));
        assertThat(gate.get())
                .singleElement()
                .satisfies(finding -> assertThat(finding.path()).isEqualTo("trips"));
        open();
        assertThat(gate.get()).hasSize(50);
        answerAll();
        assertThat(gate.get()).isEmpty();

        DocumentId another = new DocumentId("another");
        cards.open(another, Office.TRIPS, "2026-04", Templates.datasheet(), Office.LEE);
        cards.fill(another, Office.NOTE, Office.LEE);
        assertThat(gate.get()).isEmpty();

        cards.declareNotApplicable(another, "DS-M1", "out of scope here", KIM);
        assertThat(gate.get()).isNotEmpty().noneMatch(finding -> finding.path().equals("DS-M1"));
    }

    @Test
    void an_agent_cannot_close_a_gate_with_another_card() {
        open();
        answerAll();
        Actor bot = Actor.of("bot");
        office.at("2026-03-03T12:00:00Z");
        cards.open(new DocumentId("blank"), Office.TRIPS, "2026-04", Templates.datasheet(), bot);

        Optional<DocumentId> newest = office.store.read(reader ->
                CardGate.newest(reader, Office.TRIPS, Templates.datasheet()).map(Document::id));

        assertThat(newest).contains(SHEET);
    }

    @Test
    void the_card_begun_last_counts_while_people_stand_behind_none() {
        open();
        office.at("2026-03-03T12:00:00Z");
        DocumentId blank = new DocumentId("blank");
        cards.open(blank, Office.TRIPS, "2026-04", Templates.datasheet(), Office.LEE);

        Optional<DocumentId> newest = office.store.read(reader ->
                CardGate.newest(reader, Office.TRIPS, Templates.datasheet()).map(Document::id));

        assertThat(newest).contains(blank);
    }

    @Test
    void half_a_surrogate_pair_is_no_answer() {
        open();

        FindingsException refused =
                refused(() -> cards.declare(SHEET, FieldAnswer.of("DS-M1", Text.of("x\uD83D")), KIM));

        assertThat(refused.findings())
                .containsExactly(Finding.error(
                        "DOC-TEXT",
                        "DS-M1",
                        Text.of(
                                "answer must have whole characters, but has half a surrogate pair",
                                "답의 글자는 온전해야 하지만 서로게이트 쌍의 반쪽이 있습니다")));
        assertThat(cards.declare(SHEET, FieldAnswer.of("DS-M1", Text.of("x\uD83D\uDE00")), KIM)
                        .answer("DS-M1"))
                .isPresent();
    }

    @Test
    void figures_of_another_suite_stay() {
        open();
        SliceFigure north = new SliceFigure("zone = north", 1, "fare-by-zone", BigDecimal.ONE, 40);
        Document document = cards.view(SHEET).document().with(Map.of(), List.of(north));
        SliceFigure south = new SliceFigure("kind = day", 1, "tip-by-kind", BigDecimal.ONE, 40);
        Document merged = Filling.measured(
                document,
                Templates.datasheet(),
                new Filling.Findings(List.of(), List.of(south), Office.NOON),
                new RunRef("run-2", "2026-03", Office.NOON, "f1"),
                Office.NOON);

        assertThat(merged.slices()).containsExactly(north, south);
    }

    @Test
    void a_measured_number_can_be_judged_and_found_again() {
        open();
        measure(32);

        String json = new CardForm(CardForm.Format.JSON, Locale.ENGLISH).write(cards.view(SHEET), "log 3");

        // The interval is that of 32 of 1,000, by hand in the test of measurements.
        assertThat(json)
                .contains("\"run\":{\"id\":\""
                        + Runs.of(Office.TRIPS, Office.outcome(Office.SUITE, 32))
                                .digest()
                        + "\",\"version\":\"2026-03\",\"at\":\"2026-03-02T12:40:00.000000Z\",\"suite\":\""
                        + Office.SUITE.fingerprint()
                        + "\",\"metric\":\"missing-share\",\"value\":0.032,\"n\":1000,\"low\":0.02275")
                .contains("\"high\":0.04482");
    }
}
