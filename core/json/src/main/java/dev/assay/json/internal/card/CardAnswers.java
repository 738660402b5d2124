package dev.assay.json.internal.card;

import dev.assay.governance.card.DocumentView;
import dev.assay.governance.card.FieldState;
import dev.assay.governance.card.Provenance;
import dev.assay.governance.card.measure.SliceFigure;
import dev.assay.json.internal.tree.Nodes;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
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
     * @return the answer; empty if there is none, or if it is stale or contradicted, because the formats of others have no word
     *     for that
     */
    public Optional<String> of(String field) {
        return isTold(field)
                ? view.document().answer(field).map(value -> value.value().in(locale))
                : Optional.empty();
    }

    /** What does not apply stays so whatever its age. */
    private boolean isTold(String field) {
        FieldState state = view.state(field);
        boolean applies = view.document().answer(field).stream()
                .noneMatch(value -> value.provenance() instanceof Provenance.NotApplicable);
        return state == FieldState.FRESH || state == FieldState.STALE && !applies;
    }

    /**
     * Returns the answers that are no longer to be trusted.
     *
     * @param fields the ids of the fields to look at
     * @return a warning {@code FORM-STATE} for each
     */
    public List<Finding> untold(List<String> fields) {
        return fields.stream()
                .filter(field -> view.document().answer(field).isPresent() && !isTold(field))
                .map(field -> view.state(field) == FieldState.CONTRADICTED
                        ? warning("FORM-STATE", field, Text.of("must not be contradicted", "모순이 없어야"))
                        : warning("FORM-STATE", field, Text.of("must be fresh", "최신이어야")))
                .toList();
    }

    /**
     * Returns that a format has no place for an answer as it is.
     *
     * @param field the field's id
     * @param rule what the format has a place for
     * @return a warning {@code FORM-PLACE}
     */
    public Finding misplaced(String field, Text rule) {
        return warning("FORM-PLACE", field, Text.of("must be " + rule.en(), rule.ko()));
    }

    private Finding warning(String code, String field, Text rule) {
        Text title = view.template().find(field).orElseThrow().title();
        return Finding.warning(
                code,
                field,
                Text.of(
                        "the answer to \"" + title.en() + "\" " + rule.en() + " to be in this format, and was left out",
                        "\"" + title.ko() + "\"의 답이 이 형식에 들어가려면 " + rule.ko() + " 하므로 뺐습니다"));
    }

    /**
     * Checks that files can hold the answers.
     *
     * @return these
     * @throws FindingsException with {@code FORM-TEXT} for each answer with half a surrogate pair
     */
    public CardAnswers requireWhole() {
        List<Finding> broken = view.document().fields().entrySet().stream()
                .filter(entry -> !Nodes.isWritable(entry.getValue().value().in(locale)))
                .map(entry -> Finding.error(
                        "FORM-TEXT",
                        entry.getKey(),
                        Text.of(
                                "answer must have whole characters, but has half a surrogate pair",
                                "답의 글자는 온전해야 하지만 서로게이트 쌍의 반쪽이 있습니다")))
                .toList();
        if (!broken.isEmpty()) {
            throw new FindingsException("card " + view.document().id(), broken);
        }
        return this;
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
