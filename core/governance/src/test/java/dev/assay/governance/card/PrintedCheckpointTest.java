package dev.assay.governance.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.assay.governance.audit.anchor.KeyPairSigner;
import dev.assay.governance.card.form.CardForm;
import dev.assay.governance.card.template.Templates;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A copy witnesses the log only by a checkpoint of that log. */
class PrintedCheckpointTest {
    private static final DocumentId SHEET = new DocumentId("trips-sheet");
    private static final CardForm FORM = new CardForm(CardForm.Format.MARKDOWN, Locale.ENGLISH);

    private final Office office = new Office();

    PrintedCheckpointTest() {
        office.cards.open(SHEET, Office.TRIPS, "2026-03", Templates.datasheet(), Office.LEE);
    }

    private static List<String> codes(ThrowingCallable call) {
        return catchThrowableOfType(FindingsException.class, call).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private Cards trusting() {
        KeyPairSigner ours = KeyPairSigner.generate("firm.example/audit");
        return new Cards(
                office.store,
                CardSettings.ofDefaults().attestedWith(new TrustedLog("firm.example/audit", List.of(ours.key()))));
    }

    @Test
    void a_forged_checkpoint_is_neither_printed_nor_filled_in() {
        Cards cards = trusting();

        assertThat(codes(() -> cards.render(SHEET, FORM, "firm.example/audit 999 forged", Office.LEE)))
                .containsExactly("DOC-CHECKPOINT");
        assertThat(codes(() -> cards.fill(SHEET, Office.NOTE, Office.LEE))).containsExactly("DOC-CHECKPOINT");
        assertThat(cards.fill(SHEET, "", Office.LEE).fields()).isNotNull();
    }

    @Test
    void what_no_record_can_hold_is_a_finding() {
        assertThat(codes(() -> office.cards.render(SHEET, FORM, "\ud800", Office.LEE)))
                .containsExactly("DOC-TEXT");
        assertThat(codes(() -> office.cards.fill(SHEET, "x".repeat(2_000_000), Office.LEE)))
                .containsExactly("DOC-LENGTH");
    }
}
