package dev.assay.report.card;

import dev.assay.governance.card.CardWriter;
import dev.assay.governance.card.DocumentView;
import dev.assay.report.html.HtmlRenderer;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes a card as one self-contained page: no script, nothing from elsewhere, safe under a strict content security policy,
 * light and dark, for the screen and for paper. Immutable.
 *
 * @param locale the reader's locale; every language but Korean means English
 * @since 0.1
 */
// Who writes cards requires governance; who does not must not be made to.
@SuppressWarnings("exports")
public record HtmlCard(Locale locale) implements CardWriter {
    /** Checks the components. */
    public HtmlCard {
        Objects.requireNonNull(locale, "locale");
    }

    @Override
    public String write(DocumentView view, String checkpoint) {
        return new HtmlRenderer().render(CardReport.of(view, checkpoint, locale));
    }

    @Override
    public String extension() {
        return "html";
    }
}
