package dev.assay.json.internal.card;

import dev.assay.governance.card.DocumentView;
import dev.assay.governance.card.FieldState;
import dev.assay.governance.card.measure.SliceFigure;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The answers of a card in one language. Immutable.
 *
 * @param view the card
 * @param locale the language
 * @since 0.1
 */
public record CardAnswers(DocumentView view, Locale locale) {
    /** What the identifiers of licences look like; whether there is one of that name is for the reader to know. */
    private static final Pattern LICENCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{1,39}");

    /**
     * Finds an answer.
     *
     * @param field the field's id
     * @return the answer; empty if there is none or a run contradicts it
     */
    public Optional<String> of(String field) {
        return view.state(field) == FieldState.CONTRADICTED
                ? Optional.empty()
                : view.document().answer(field).map(value -> value.value().in(locale));
    }

    /**
     * Returns the title of a field.
     *
     * @param field the field's id
     * @return the title
     */
    public String title(String field) {
        return view.template().find(field).orElseThrow().title().in(locale);
    }

    /**
     * Returns the figures for slices.
     *
     * @return the figures
     */
    public List<SliceFigure> slices() {
        return view.document().slices();
    }

    /**
     * Returns whether a figure rests on enough rows to be told.
     *
     * @param slice the figure
     * @return true if it does
     */
    public boolean isEnough(SliceFigure slice) {
        return slice.n() >= view.minimumRows();
    }

    /**
     * Returns whether a text is the identifier of a licence rather than its terms.
     *
     * @param text the text
     * @return true for a short word such as {@code apache-2.0}
     */
    public static boolean isLicence(String text) {
        return LICENCE.matcher(text).matches();
    }
}
