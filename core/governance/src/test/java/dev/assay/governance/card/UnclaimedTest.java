package dev.assay.governance.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.Hash;
import dev.assay.governance.audit.anchor.Checkpoint;
import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.audit.anchor.SignedCheckpoint;
import dev.assay.governance.card.measure.Claim;
import dev.assay.governance.card.template.TemplateItem;
import dev.assay.governance.card.template.Templates;
import dev.assay.governance.notice.Notice;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import dev.assay.quality.outcome.Outcome;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be held against a measurement does not stand beside it, and what nobody took in measures nothing. */
class UnclaimedTest {
    private static final DocumentId SHEET = new DocumentId("trips-sheet");
    private static final Author KIM = new Author(new PrincipalId("kim"), new PersonaId("steward"));
    private static final FieldAnswer NO_MISSING =
            FieldAnswer.of("DS-C6", Text.of("There are no missing values", "누락된 값이 없습니다"));
    private static final Claim NONE = new Claim("missing-share", Claim.Relation.AT_MOST, BigDecimal.ZERO);

    private final Office office = new Office();
    private final Cards cards = office.cards;

    UnclaimedTest() {
        cards.open(SHEET, Office.TRIPS, "2026-03", Templates.datasheet(), Office.LEE);
        cards.freeze(Office.SUITE, Office.LEE);
        office.at("2026-03-02T13:00:00Z");
    }

    private void measure(String version, long missing) {
        Outcome outcome = office.recorded(Office.outcome(Office.SUITE, missing));
        cards.measure(SHEET, version, outcome, Office.LEE);
    }

    private FieldState missing() {
        return cards.view(SHEET).state("DS-C6");
    }

    private static List<String> codes(ThrowingCallable call) {
        return catchThrowableOfType(FindingsException.class, call).findings().stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void an_answer_that_claims_nothing_is_contradicted_by_a_measurement() {
        cards.declare(SHEET, NO_MISSING, KIM);

        measure("2026-03", 32);

        assertThat(missing()).isEqualTo(FieldState.CONTRADICTED);
        assertThat(tasks())
                .containsExactly("Correct the answer to DS-C6 of card trips-sheet: a run measured missing-share: 0.032,"
                        + " but the answer claims nothing that could be held against it");
    }

    @Test
    void that_it_does_not_apply_is_contradicted_by_a_measurement_before_and_after() {
        cards.declareNotApplicable(SHEET, "DS-C6", "we do not look", KIM);
        measure("2026-03", 32);
        assertThat(missing()).isEqualTo(FieldState.CONTRADICTED);

        cards.declareNotApplicable(SHEET, "DS-C6", "we still do not look", KIM);

        assertThat(missing()).isEqualTo(FieldState.CONTRADICTED);
        assertThat(tasks())
                .containsExactly("Correct the answer to DS-C6 of card trips-sheet: a run measured missing-share: 0.032,"
                        + " but the answer says that it does not apply");
    }

    @Test
    void a_claim_that_was_contradicted_is_not_said_again_without_it_or_with_another() {
        cards.declare(SHEET, NO_MISSING.claiming(NONE), KIM);
        measure("2026-03", 32);

        cards.declare(SHEET, NO_MISSING, KIM);
        assertThat(missing()).isEqualTo(FieldState.CONTRADICTED);
        Claim rows = new Claim("rows", Claim.Relation.AT_LEAST, BigDecimal.ONE);
        cards.declare(SHEET, NO_MISSING.claiming(rows), KIM);
        assertThat(missing()).isEqualTo(FieldState.CONTRADICTED);

        Claim some = new Claim("missing-share", Claim.Relation.AT_MOST, new BigDecimal("0.04"));
        cards.declare(SHEET, NO_MISSING.claiming(some), KIM);
        assertThat(missing()).isEqualTo(FieldState.FRESH);
    }

    private List<String> tasks() {
        return office.store.<List<String>>read(reader -> reader.all(Notice.KIND).stream()
                .map(stored -> stored.value().text().en())
                .toList());
    }

    @Test
    void a_run_that_nobody_recorded_fills_nothing() {
        Outcome outcome = Office.outcome(Office.SUITE, 0);

        assertThat(codes(() -> cards.measure(SHEET, "2026-03", outcome, Actor.of("bot"))))
                .containsExactly("DOC-RUN");
    }

    @Test
    void the_run_of_one_version_does_not_measure_the_next() {
        measure("2026-03", 0);
        cards.renew(SHEET, "2026-04", Office.LEE);

        assertThat(codes(() -> measure("2026-04", 0))).containsExactly("DOC-VERSION");
    }

    @Test
    void what_a_run_can_answer_is_not_derived() {
        Provenance.Derived own = new Provenance.Derived("count", "my own head");

        assertThat(codes(() -> cards.derive(SHEET, "DS-C2", Text.of("a billion rows"), own, Office.LEE)))
                .containsExactly("DOC-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not a checkpoint", "firm.example/audit\n57\nqXUj=\n"})
    void a_word_is_given_on_a_checkpoint_only(String checkpoint) {
        for (TemplateItem.Field field : Templates.datasheet().fields()) {
            cards.declareNotApplicable(SHEET, field.id(), "out of scope here", KIM);
        }

        assertThat(codes(() -> cards.attest(SHEET, checkpoint, KIM))).containsExactly("DOC-CHECKPOINT");
    }

    @Test
    void a_word_is_given_on_a_checkpoint_of_the_log_that_is_known_here_and_no_other() {
        for (TemplateItem.Field field : Templates.datasheet().fields()) {
            cards.declareNotApplicable(SHEET, field.id(), "out of scope here", KIM);
        }
        KeyPairSigner ours = KeyPairSigner.generate("firm.example/audit");
        KeyPairSigner forger = KeyPairSigner.generate("firm.example/audit");
        TrustedLog log = new TrustedLog("firm.example/audit", List.of(ours.key()));
        Cards strict = new Cards(office.store, CardSettings.ofDefaults().attestedWith(log));

        // The right name with another key; the right key under another name of a log; the right key and name, altered
        // since.
        assertThat(codes(() -> strict.attest(SHEET, note("firm.example/audit", forger), KIM)))
                .containsExactly("DOC-CHECKPOINT");
        assertThat(codes(() -> strict.attest(SHEET, note("other.example/audit", ours), KIM)))
                .containsExactly("DOC-CHECKPOINT");
        String altered = note("firm.example/audit", ours).replace("\n57\n", "\n58\n");
        assertThat(codes(() -> strict.attest(SHEET, altered, KIM))).containsExactly("DOC-CHECKPOINT");
        assertThat(strict.attest(SHEET, note("firm.example/audit", ours), KIM)
                        .attestation()
                        .by())
                .isEqualTo(KIM.principal());
    }

    private static String note(String origin, KeyPairSigner signer) {
        return SignedCheckpoint.sign(new Checkpoint(origin, 57, Hash.sha256()), signer)
                .text();
    }
}
