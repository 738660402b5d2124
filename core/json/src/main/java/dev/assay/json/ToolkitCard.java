package dev.assay.json;

import dev.assay.governance.card.CardWriter;
import dev.assay.governance.card.DocumentView;
import dev.assay.json.internal.card.CardAnswers;
import dev.assay.json.internal.card.ToolkitForm;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.quality.finding.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes a model card as JSON of Model Card Toolkit, schema 0.0.2, for whoever has tools for that. Immutable. Needs the module
 * {@code dev.assay.governance}.
 *
 * <p>The format knows 22 fields; what has no place in it is left out, as is an answer that is stale or contradicted, because
 * the format has no word for that. What would have had a place is named behind the documentation and by {@link #omissions}. A
 * figure for a slice with too few rows is there without a value. The checkpoint stands at the end of the documentation.
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
     * @throws dev.assay.quality.finding.FindingsException with {@code FORM-TEXT} for each answer with half a surrogate pair
     */
    @Override
    public String write(DocumentView view, String checkpoint) {
        return TreeFormat.JSON.write(ToolkitForm.tree(answers(view).requireWhole(), checkpoint));
    }

    /**
     * {@inheritDoc}
     *
     * @return a warning {@code FORM-STATE} for each answer that is stale or contradicted, and {@code FORM-PLACE} for a date that
     *     is none, a resource that is no absolute URI, and mitigations without risks
     * @throws IllegalArgumentException if the card is no model card
     */
    @Override
    public List<Finding> omissions(DocumentView view) {
        return ToolkitForm.omissions(answers(view));
    }

    private CardAnswers answers(DocumentView view) {
        if (!view.template().header().id().equals("model-card")) {
            throw new IllegalArgumentException("card must be a model card, but follows " + view.template());
        }
        return new CardAnswers(view, locale);
    }

    @Override
    public String extension() {
        return "json";
    }
}
