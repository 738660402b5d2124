package dev.assay.governance.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.Stores;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.monitoring.Share;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.posture.Figure;
import dev.assay.governance.posture.GovernancePosture;
import dev.assay.governance.posture.PostureSettings;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import dev.assay.quality.outcome.RunInfo;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run is about one version, and what it contradicted there is open until a run has looked at the next. */
class VersionsOfRunsTest {
    private static final DocumentId SHEET = new DocumentId("trips-sheet");
    private static final Author KIM = new Author(new PrincipalId("kim"), new PersonaId("steward"));
    private static final Actor BOT = Actor.of("bot");
    private static final Claim NONE = new Claim("missing-share", Claim.Relation.AT_MOST, BigDecimal.ZERO);
    private static final FieldAnswer NO_MISSING = FieldAnswer.of("DS-C6", Text.of("no missing values", "누락된 값 없음"));

    private static Office office(Stores stores) {
        return opened(
                new Office(stores.open(Clock.fixed(Office.NOON, ZoneOffset.UTC)).store()));
    }

    private static Office opened(Office office) {
        office.cards.open(SHEET, Office.TRIPS, "2026-02", Templates.datasheet(), BOT);
        office.cards.freeze(Office.SUITE, BOT);
        return office;
    }

    /** A run that began at 12:30, or as many minutes later. */
    private static Outcome outcome(Office office, int minutes, long missing) {
        Outcome first = Office.outcome(Office.SUITE, missing);
        RunInfo run = new RunInfo(
                "trips",
                "fake",
                first.run().started().plusSeconds(60L * minutes),
                first.run().finished().plusSeconds(60L * minutes),
                1000);
        return office.recorded(new Outcome(Office.SUITE, run, first.results()));
    }

    private static Finding refused(Runnable attempt) {
        return catchThrowableOfType(FindingsException.class, attempt::run)
                .findings()
                .get(0);
    }

    private static FieldState missing(Office office) {
        return office.cards.view(SHEET).state("DS-C6");
    }

    @ParameterizedTest
    @EnumSource
    void one_run_fills_cards_of_one_version(Stores stores) {
        Office office = office(stores);
        DocumentId next = new DocumentId("trips-sheet-2");
        DocumentId same = new DocumentId("trips-sheet-3");
        office.cards.open(next, Office.TRIPS, "2026-03", Templates.datasheet(), BOT);
        office.cards.open(same, Office.TRIPS, "2026-02", Templates.datasheet(), BOT);
        Outcome outcome = outcome(office, 0, 32);
        office.cards.measure(SHEET, "2026-02", outcome, BOT);

        Finding finding = refused(() -> office.cards.measure(next, "2026-03", outcome, BOT));

        assertThat(finding.describe(Locale.ENGLISH))
                .isEqualTo(
                        "run: run must be about version 2026-03, but was about 2026-02 by the word of [bot]; another person"
                                + " may say otherwise (DOC-VERSION)");
        assertThat(finding.describe(Locale.KOREAN)).contains("버전 2026-03에 대한 것이어야 하지만 [bot]의 말로는 2026-02에 대한 것입니다");
        assertThat(office.cards.view(next).document().measurements()).isEmpty();
        assertThat(office.cards.measure(same, "2026-02", outcome, BOT).measurements())
                .containsKey("missing-share");
    }

    /** An agent takes a bad run away from the card that it speaks of, and a person gives it back. */
    @ParameterizedTest
    @EnumSource
    void a_person_says_which_version_a_run_was_about_after_an_agent_or_another_did(Stores stores) {
        Office office = office(stores);
        DocumentId other = new DocumentId("trips-sheet-2");
        office.cards.open(other, Office.TRIPS, "made-up", Templates.datasheet(), BOT);
        office.cards.declare(SHEET, NO_MISSING.claiming(NONE), KIM);
        Outcome bad = outcome(office, 0, 32);
        office.cards.measure(other, "made-up", bad, BOT);
        assertThat(office.cards.view(other).state("DS-C2")).isEqualTo(FieldState.FRESH);

        office.cards.measure(SHEET, "2026-02", bad, Actor.of("kim"));

        assertThat(missing(office)).isEqualTo(FieldState.CONTRADICTED);
        assertThat(office.cards.view(other).state("DS-C2")).isEqualTo(FieldState.STALE);
        assertThat(refused(() -> office.cards.measure(other, "made-up", bad, Actor.of("kim")))
                        .code())
                .isEqualTo("DOC-VERSION");
        assertThat(refused(() -> office.cards.measure(other, "made-up", bad, BOT))
                        .code())
                .isEqualTo("DOC-VERSION");
        office.cards.measure(other, "made-up", bad, Actor.of("lee"));
        assertThat(office.cards.view(other).state("DS-C2")).isEqualTo(FieldState.FRESH);
        assertThat(missing(office)).isEqualTo(FieldState.CONTRADICTED);
    }

    /** What a bot measured as of February, kim says, was of January: two answers, of which none is fresh any more. */
    @ParameterizedTest
    @EnumSource
    void the_posture_counts_no_answer_as_fresh_that_the_card_calls_stale(Stores stores) {
        Office office = office(stores);
        DocumentId january = new DocumentId("trips-sheet-1");
        office.cards.declare(SHEET, FieldAnswer.of("DS-M1", Text.of("fares", "요금")), KIM);
        office.cards.open(january, Office.TRIPS, "2026-01", Templates.datasheet(), BOT);
        Outcome outcome = outcome(office, 0, 32);
        office.cards.measure(SHEET, "2026-02", outcome, BOT);
        assertThat(fresh(office).share()).isEqualTo(new Share(2, 2));

        office.cards.measure(january, "2026-01", outcome, Actor.of("kim"));

        assertThat(fresh(office).share()).isEqualTo(new Share(0, 2));
        assertThat(fresh(office).offenders())
                .extracting(offender -> offender.ref() + ": " + offender.why().en())
                .containsExactly("document trips-sheet DS-C2: STALE", "document trips-sheet DS-C6: STALE");
    }

    private static Figure fresh(Office office) {
        return GovernancePosture.of(office.store, PostureSettings.ofDefaults())
                .figure("fields-fresh")
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void a_run_whose_answers_are_all_said_is_about_one_version_too(Stores stores) {
        Office office = office(stores);
        office.cards.declareNotApplicable(SHEET, "DS-C2", "we do not count", KIM);
        office.cards.declare(SHEET, NO_MISSING.claiming(NONE), KIM);
        Outcome outcome = outcome(office, 0, 32);
        office.cards.measure(SHEET, "2026-02", outcome, BOT);
        office.cards.renew(SHEET, "2026-02.1", BOT);

        Finding finding = refused(() -> office.cards.measure(SHEET, "2026-02.1", outcome, BOT));

        assertThat(finding.code()).isEqualTo("DOC-VERSION");
    }

    @ParameterizedTest
    @EnumSource
    void what_a_run_contradicted_is_not_settled_by_words_on_another_version(Stores stores) {
        Office office = office(stores);
        Cards cards = office.cards;
        cards.declare(SHEET, NO_MISSING.claiming(NONE), KIM);
        cards.measure(SHEET, "2026-02", outcome(office, 0, 32), BOT);
        cards.renew(SHEET, "2026-02.1", BOT);

        cards.confirm(SHEET, Set.of("DS-C6"), KIM);
        assertThat(missing(office)).isEqualTo(FieldState.CONTRADICTED);
        cards.declare(SHEET, NO_MISSING, KIM);
        assertThat(missing(office)).isEqualTo(FieldState.CONTRADICTED);
        cards.renew(SHEET, "2026-02.2", BOT);
        cards.declareNotApplicable(SHEET, "DS-C6", "we do not look", KIM);
        assertThat(missing(office)).isEqualTo(FieldState.CONTRADICTED);
        assertThat(open(office))
                .containsExactly("DS-C6: \"What is missing\" must be measured anew, because a run that ended at"
                        + " 2026-03-02T12:00:00Z contradicted it by missing-share on an earlier version (DOC-2)");

        cards.declare(SHEET, NO_MISSING.claiming(NONE), KIM);
        cards.measure(SHEET, "2026-02.2", outcome(office, 60, 0), BOT);
        assertThat(missing(office)).isEqualTo(FieldState.FRESH);
        cards.renew(SHEET, "2026-03", BOT);
        cards.declare(SHEET, NO_MISSING, KIM);
        assertThat(missing(office)).isEqualTo(FieldState.FRESH);
    }

    @Test
    void a_run_that_ended_before_settles_nothing_on_another_version() {
        Office office = opened(new Office());
        office.at("2026-03-02T18:00:00Z");
        office.cards.declare(SHEET, NO_MISSING.claiming(NONE), KIM);
        office.cards.measure(SHEET, "2026-02", outcome(office, 60, 32), BOT);
        office.cards.renew(SHEET, "2026-02.1", BOT);

        office.cards.measure(SHEET, "2026-02.1", outcome(office, 0, 0), BOT);
        assertThat(missing(office)).isEqualTo(FieldState.CONTRADICTED);
        office.cards.measure(SHEET, "2026-02.1", outcome(office, 61, 0), BOT);
        assertThat(missing(office)).isEqualTo(FieldState.FRESH);
    }

    private static List<String> open(Office office) {
        return office
                .store
                .<List<Finding>>read(reader -> CardGate.missing(reader, Office.TRIPS, Templates.datasheet()))
                .stream()
                .filter(finding -> finding.path().equals("DS-C6"))
                .map(finding -> finding.describe(Locale.ENGLISH))
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void a_run_that_contradicts_again_settles_nothing(Stores stores) {
        Office office = office(stores);
        office.cards.declare(SHEET, NO_MISSING.claiming(NONE), KIM);
        office.cards.measure(SHEET, "2026-02", outcome(office, 0, 32), BOT);
        office.cards.renew(SHEET, "2026-03", BOT);
        office.cards.measure(SHEET, "2026-03", outcome(office, 60, 40), BOT);

        assertThat(missing(office)).isEqualTo(FieldState.CONTRADICTED);
        office.cards.renew(SHEET, "2026-04", BOT);
        office.cards.declare(SHEET, NO_MISSING, KIM);
        assertThat(missing(office)).isEqualTo(FieldState.CONTRADICTED);
    }

    /** DS-M1 asks what the dataset is for, which no run can tell. */
    @ParameterizedTest
    @EnumSource
    void a_claim_beside_an_answer_can_be_withdrawn_but_not_repeated(Stores stores) {
        Office office = office(stores);
        FieldAnswer purpose = FieldAnswer.of("DS-M1", Text.of("fares", "요금"));
        office.cards.declare(SHEET, purpose.claiming(NONE), KIM);
        office.cards.measure(SHEET, "2026-02", outcome(office, 0, 32), BOT);
        office.cards.renew(SHEET, "2026-03", BOT);

        office.cards.declare(SHEET, purpose.claiming(NONE), KIM);
        assertThat(office.cards.view(SHEET).state("DS-M1")).isEqualTo(FieldState.CONTRADICTED);
        office.cards.declare(SHEET, purpose, KIM);
        assertThat(office.cards.view(SHEET).state("DS-M1")).isEqualTo(FieldState.FRESH);
    }
}
