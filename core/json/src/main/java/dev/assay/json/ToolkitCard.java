package dev.assay.json;

import dev.assay.governance.card.CardWriter;
import dev.assay.governance.card.DocumentView;
import dev.assay.json.internal.card.CardAnswers;
import dev.assay.json.internal.card.ToolkitForm;
import dev.assay.json.internal.tree.TreeFormat;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes a model card as JSON of Model Card Toolkit, schema 0.0.2, for whoever has tools for that. Immutable. Needs the module
 * {@code dev.assay.governance}.
 *
 * <p>The format knows 22 fields; what has no place in it is left out, as is an answer that a run contradicts. A figure for a
 * slice with too few rows is there without a value. The checkpoint stands at the end of the documentation.
 *
 * @param locale the reader's locale; every language but Korean means English
 * @since 0.1
 */
@SuppressWarnings("exports")
public record ToolkitCard(Locale locale) implements CardWriter {
    /** Checks the components. */
    public ToolkitCard {
        Objects.requireNonNull(locale, "locale");
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the card is no model card
     */
    @Override
    public String write(DocumentView view, String checkpoint) {
        if (!view.template().header().id().equals("model-card")) {
            throw new IllegalArgumentException("card must be a model card, but follows " + view.template());
        }
        return TreeFormat.JSON.write(ToolkitForm.tree(new CardAnswers(view, locale), checkpoint));
    }

    @Override
    public String extension() {
        return "json";
    }
}
