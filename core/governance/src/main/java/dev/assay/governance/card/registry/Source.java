package dev.assay.governance.card.registry;

import dev.assay.governance.store.Reader;
import dev.assay.quality.finding.Text;
import java.util.Optional;

/**
 * Looks up the answer to a field.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Source {
    /**
     * Returns the answer.
     *
     * @param reader reads what is stored
     * @param topic what the card is about
     * @return the answer; empty if nothing is known, so that a person must answer
     */
    Optional<Text> answer(Reader reader, Topic topic);
}
