package dev.assay.json;

import dev.assay.governance.card.CardWriter;
import dev.assay.governance.card.DocumentView;
import dev.assay.governance.card.form.CardForm;
import dev.assay.json.internal.card.CardAnswers;
import dev.assay.json.internal.card.HubForm;
import dev.assay.json.internal.tree.TreeFormat;
import dev.assay.quality.finding.Finding;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * Writes a card as the README of a Hugging Face repository: metadata in YAML, then the card in Markdown. Immutable. Needs the
 * module {@code dev.assay.governance}.
 *
 * <p>The metadata hold the licence, and of a model its training data and its figures for slices, of a dataset its name and its
 * size. Answers that are stale or contradicted are not in them, as {@link #omissions} tells; the card below them has every answer
 * with its state. Nothing is marked as verified, which is the platform's word.
 *
 * @param locale the reader's locale; every language but Korean means English
 * @since 0.1
 */
@SuppressWarnings("exports")
public record HubCard(Locale locale) implements CardWriter {
    /** Checks the components. */
    public HubCard {
        Objects.requireNonNull(locale, "locale");
    }

    /**
     * {@inheritDoc}
     *
     * @throws dev.assay.quality.finding.FindingsException with {@code FORM-TEXT} for each answer with half a surrogate pair
     */
    @Override
    public String write(DocumentView view, String checkpoint) {
        String yaml = TreeFormat.YAML.write(HubForm.tree(new CardAnswers(view, locale).requireWhole()));
        String card = new CardForm(CardForm.Format.MARKDOWN, locale).write(view, checkpoint);
        return "---\n" + yaml + "---\n" + card;
    }

    /**
     * {@inheritDoc}
     *
     * @return a warning {@code FORM-STATE} for each answer that is stale or contradicted and would be in the metadata
     */
    @Override
    public List<Finding> omissions(DocumentView view) {
        return HubForm.omissions(new CardAnswers(view, locale));
    }

    @Override
    public String extension() {
        return "md";
    }
}
