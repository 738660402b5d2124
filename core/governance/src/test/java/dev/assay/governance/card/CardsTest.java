package dev.assay.governance.card;

import static dev.assay.quality.Expectations.column;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.audit.AuditRecord;
import dev.assay.governance.card.form.CardForm;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.measure.RunRef;
import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.governance.card.registry.Erratum;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.run.Runs;
import dev.assay.quality.Suite;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.measure.Amount;
import dev.assay.quality.outcome.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CardsTest {
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
    void a_run_contradicts_who_said_that_nothing_is_missing() {
        open();
        answerAll();
        cards.declare(SHEET, NO_MISSING, KIM);
        cards.attest(SHEET, Office.NOTE, KIM);
        assertThat(cards.view(SHEET).isComplete()).isTrue();
        try (var records = office.log.read(1)) {
            assertThat(records.map(added -> added.event().type())).endsWith("document.attested");
        }

        // 32 of 1,000 values are missing: 3.2 %.
        measure(32);

        DocumentView view = cards.view(SHEET);
        assertThat(state("DS-C6")).isEqualTo(FieldState.CONTRADICTED);
        assertThat(view.isComplete()).isFalse();
        assertThat(view.findings())
                .extracting(finding -> finding.code() + " " + finding.path())
                .containsExactly("DOC-2 DS-C2", "DOC-2 DS-C6");
        assertThat(view.isAttested()).isFalse();
        assertThat(view.document().answer("DS-C6").orElseThrow().value().en()).isEqualTo("no missing values");
        List<AuditRecord> records = office.log.read(1).toList();
        AuditRecord last = records.get(records.size() - 1);
        assertThat(last.event().type()).isEqualTo("document.contradicted");
        assertThat(last.event().details())
                .containsAllEntriesOf(Map.of(
                        "field", "DS-C6",
                        "author", "kim",
                        "persona", "steward",
                        "metric", "missing-share",
                        "claimed", "0",
                        "measured", "0.032"));
        assertThat(records.get(records.size() - 3).event().type()).isEqualTo("document.changed");
    }

    @Test
    void a_claim_made_after_the_run_is_contradicted_at_once() {
        open();
        cards.declareNotApplicable(SHEET, "DS-C6", "to be asked", KIM);
        measure(32);

        cards.declare(SHEET, NO_MISSING, KIM);

        assertThat(state("DS-C6")).isEqualTo(FieldState.CONTRADICTED);
    }

    @Test
    void a_contradiction_ends_when_a_run_agrees() {
        open();
        cards.declare(SHEET, NO_MISSING, KIM);
        measure(32);

        measure(0);

        assertThat(state("DS-C6")).isEqualTo(FieldState.FRESH);
    }

    @Test
    void a_run_fills_what_nobody_answered() {
        open();

        Document filled = measure(32);

        assertThat(filled.fields().keySet()).containsExactly("DS-C2", "DS-C6");
        assertThat(filled.answer("DS-C2").orElseThrow().value().en()).isEqualTo("1,000");
        FieldValue missing = filled.answer("DS-C6").orElseThrow();
        assertThat(missing.value().en()).isEqualTo("fare: 3.2 % of 1,000 rows (95 % interval 2.28 % to 4.48 %)");
        assertThat(missing.provenance())
                .isEqualTo(new Provenance.Measured(
                        new RunRef(
                                Runs.of(Office.TRIPS, Office.outcome(Office.SUITE, 32))
                                        .digest(),
                                "2026-03",
                                Instant.parse("2026-03-02T12:40:00Z"),
                                Office.SUITE.fingerprint()),
                        "missing-share"));
        assertThat(missing.staleAfter()).isEqualTo("2026-06-02T13:00:00Z");
    }

    @Test
    void what_was_measured_is_not_edited_by_hand() {
        open();
        measure(32);

        assertThat(refused(() -> cards.declare(SHEET, NO_MISSING, KIM)).has("DOC-1"))
                .isTrue();
        assertThat(refused(() -> cards.declareNotApplicable(SHEET, "DS-C6", "none", KIM))
                        .has("DOC-1"))
                .isTrue();
        assertThat(refused(() -> cards.derive(
                                SHEET, "DS-C6", Text.of("none"), new Provenance.Derived("own", "x"), Office.LEE))
                        .has("DOC-1"))
                .isTrue();
        assertThat(office.log
                        .read(office.log.size())
                        .findFirst()
                        .orElseThrow()
                        .event()
                        .outcome())
                .isEqualTo("DOC-1");
    }

    @Test
    void an_answer_needs_a_persona_in_which_its_author_acts() {
        open();
        Author park = new Author(new PrincipalId("park"), new PersonaId("steward"));

        assertThat(refused(() -> cards.declare(SHEET, NO_MISSING, park)).has("DOC-1"))
                .isTrue();
    }

    @Test
    void not_applicable_needs_a_reason() {
        open();

        assertThat(refused(() -> cards.declareNotApplicable(SHEET, "DS-M1", " ", KIM))
                        .has("DOC-1"))
                .isTrue();
    }

    @Test
    void what_only_people_know_is_not_derived() {
        open();
        Provenance.Derived lineage = new Provenance.Derived("lineage", "run-1");

        cards.derive(SHEET, "DS-P1", Text.of("trimmed"), lineage, Office.LEE);

        assertThat(state("DS-P1")).isEqualTo(FieldState.FRESH);
        assertThat(refused(() -> cards.derive(SHEET, "DS-M1", Text.of("x"), lineage, Office.LEE))
                        .has("DOC-1"))
                .isTrue();
    }

    @Test
    void an_unanswered_card_has_one_finding_for_each_of_50_questions() {
        open();

        assertThat(cards.view(SHEET).findings())
                .hasSize(50)
                .allMatch(finding -> finding.code().equals("DOC-2"));
        assertThat(refused(() -> cards.attest(SHEET, Office.NOTE, KIM)).findings())
                .hasSize(50);
    }

    @Test
    void thresholds_must_be_fixed_before_the_run() {
        cards.open(SHEET, Office.TRIPS, "2026-03", Templates.datasheet(), Office.LEE);
        office.at("2026-03-02T12:30:00Z");
        cards.freeze(Office.SUITE, Office.LEE);

        assertThat(refused(() -> measure(32)).has("FROZEN_THRESHOLDS")).isTrue();
    }

    @Test
    void loosened_thresholds_are_another_suite() {
        open();
        Suite loosened = Suite.named("trips").expect(column("fare").isNotNull().atLeast(Amount.percent("90")));

        assertThat(refused(() -> cards.measure(SHEET, "2026-03", Office.outcome(loosened, 32), Office.LEE))
                        .has("FROZEN_THRESHOLDS"))
                .isTrue();
    }

    @Test
    void a_suite_of_something_else_fills_nothing() {
        open();
        Suite other = Suite.named("weather").expect(column("fare").isNotNull());

        assertThat(refused(() -> cards.measure(SHEET, "2026-03", Office.outcome(other, 0), Office.LEE))
                        .has("DOC-SUITE"))
                .isTrue();
    }

    @Test
    void a_new_version_makes_what_was_measured_stale_at_once() {
        open();
        cards.declare(SHEET, FieldAnswer.of("DS-M1", Text.of("research")), KIM);
        measure(32);

        cards.renew(SHEET, "2026-04", Office.LEE);

        assertThat(state("DS-C6")).isEqualTo(FieldState.STALE);
        assertThat(state("DS-M1")).isEqualTo(FieldState.FRESH);
        assertThat(refused(() -> measure(0)).has("DOC-VERSION")).isTrue();
        assertThat(refused(() -> cards.renew(SHEET, "2026-04", Office.LEE)).has("DOC-VERSION"))
                .isTrue();
    }

    @Test
    void what_people_said_is_stale_after_three_months() {
        open();
        cards.declare(SHEET, FieldAnswer.of("DS-M1", Text.of("research")), KIM);

        office.at("2026-06-02T12:59:59.999999Z");
        assertThat(state("DS-M1")).isEqualTo(FieldState.FRESH);
        office.at("2026-06-02T13:00:00Z");
        assertThat(state("DS-M1")).isEqualTo(FieldState.STALE);
    }

    @Test
    void a_change_ends_the_word_given_for_a_card_and_is_shown() {
        open();
        answerAll();
        cards.attest(SHEET, Office.NOTE, KIM);
        assertThat(cards.view(SHEET).isAttested()).isTrue();

        cards.declare(SHEET, FieldAnswer.of("DS-M1", Text.of("research")), KIM);

        DocumentView view = cards.view(SHEET);
        assertThat(view.isAttested()).isFalse();
        assertThat(view.changes().changes()).singleElement().satisfies(change -> {
            assertThat(change.field()).isEqualTo("DS-M1");
            assertThat(change.before().map(value -> value.value().en())).contains("out of scope here");
            assertThat(change.after().map(value -> value.value().en())).contains("research");
        });
    }

    @Test
    void only_people_attest() {
        open();
        answerAll();
        Author bot = new Author(new PrincipalId("bot"), new PersonaId("steward"));

        assertThat(refused(() -> cards.attest(SHEET, Office.NOTE, bot)).has("SOD-2"))
                .isTrue();
    }

    @Test
    void fills_from_the_registry() {
        open();
        office.errata = List.of(new Erratum("inc-7", Office.NOON, Text.of("fares were doubled")));

        Document filled = cards.fill(SHEET, "log 3", Office.LEE);

        assertThat(filled.answer("DS-T1").orElseThrow().value().en()).isEqualTo("Data steward");
        assertThat(filled.answer("DS-T2").orElseThrow().value().en()).isEqualTo("kim@firm.example");
        assertThat(filled.answer("DS-T3").orElseThrow().value().en()).isEqualTo("inc-7");
    }

    @Test
    void nobody_to_reach_is_a_finding() {
        open();
        cards.fill(SHEET, "log 3", Office.LEE);

        office.dismissKim();
        Document filled = cards.fill(SHEET, "log 5", Office.LEE);

        assertThat(filled.answer("DS-T2")).isEmpty();
        assertThat(cards.view(SHEET).findings())
                .anyMatch(finding -> finding.code().equals("DEAD_CONTACT"));
    }

    @Test
    void ids_are_given_once_and_what_is_unknown_is_refused() {
        open();

        assertThat(refused(this::open).has("DUPLICATE")).isTrue();
        assertThat(refused(() -> cards.declare(SHEET, FieldAnswer.of("DS-X", Text.of("x")), KIM))
                        .has("UNKNOWN"))
                .isTrue();
        assertThat(refused(() -> cards.view(new DocumentId("none"))).has("UNKNOWN"))
                .isTrue();
    }

    @Test
    void slices_with_too_few_rows_are_shown_without_their_number() {
        open();
        Document document = new Document(
                SHEET,
                Office.TRIPS,
                "2026-03",
                "datasheet@7",
                List.of(),
                Map.of(),
                Map.of(),
                List.of(
                        new SliceFigure("region = north", 1, "fares", new BigDecimal("0.97"), 30),
                        new SliceFigure("region = south", 1, "fares", new BigDecimal("0.5"), 29)));
        DocumentView view = new DocumentView(
                document, Templates.datasheet(), Office.NOON, Map.of(), List.of(), Optional.empty(), List.of(), 30);

        String english = new CardForm(CardForm.Format.MARKDOWN, Locale.ENGLISH).write(view, "log 3");
        String korean = new CardForm(CardForm.Format.JSON, Locale.KOREAN).write(view, "log 3");

        assertThat(english)
                .contains("| region = north | fares | 0.97 | 30 |")
                .contains("| region = south | fares | not enough data | 29 |");
        assertThat(korean).contains("{\"slice\":\"region = south\",\"metric\":\"fares\",\"n\":29,\"note\":\"데이터 부족\"}");
    }

    @Test
    void prints_the_checkpoint_and_records_that_it_did() {
        open();
        cards.declare(SHEET, FieldAnswer.of("DS-M1", Text.of("a <b>bold</b>\n# claim | *all*", "연구")), KIM);
        CardForm english = new CardForm(CardForm.Format.MARKDOWN, Locale.ENGLISH);

        String card = cards.render(SHEET, english, "firm.example/log\n57\nabc=", Office.LEE);
        String korean = cards.render(SHEET, new CardForm(CardForm.Format.JSON, Locale.KOREAN), "log 57", Office.LEE);

        assertThat(card)
                .contains("\n    firm.example/log\n    57\n    abc=\n")
                .contains("a &lt;b\\>bold&lt;/b\\> \\# claim \\| \\*all\\*\n");
        assertThat(korean).contains("\"title\":\"데이터셋의 목적\",\"state\":\"fresh\",\"value\":\"연구\"");
        AuditRecord last = office.log.read(office.log.size()).findFirst().orElseThrow();
        assertThat(last.event().type()).isEqualTo("document.rendered");
        assertThat(last.event().details()).containsEntry("checkpoint", "log 57").containsEntry("language", "ko");
    }
}
