package dev.assay.governance.card;

import dev.assay.quality.finding.Finding;
import java.util.List;
import java.util.Locale;

/**
 * Writes a card in one format and language. Implementations are immutable and thread-safe.
 *
 * @since 0.1
 */
public interface CardWriter {
    /**
     * Writes a card.
     *
     * @param view the card
     * @param checkpoint the current checkpoint of the audit log, as text, which must be on what is handed out
     * @return the text, in which what people wrote has no meaning of its own
     */
    String write(DocumentView view, String checkpoint);

    /**
     * Finds the answers that have a place in the format and are left out of it nevertheless, such as those that are stale where
     * the format has no word for that.
     *
     * @param view the card
     * @return a warning for each, with the field's id; by default none, because all answers are written with their states
     */
    default List<Finding> omissions(DocumentView view) {
        return List.of();
    }

    /**
     * Returns the format.
     *
     * @return what the name of a file in this format ends with, without the dot
     */
    String extension();

    /**
     * Returns the reader's locale.
     *
     * @return the locale; every language but Korean means English
     */
    Locale locale();
}
