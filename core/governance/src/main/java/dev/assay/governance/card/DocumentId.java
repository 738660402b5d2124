package dev.assay.governance.card;

import dev.assay.governance.Ids;

/**
 * The id of a card. Immutable.
 *
 * @param value 1 to 64 letters, digits or {@code - _ . : /}, in composed form
 * @since 0.1
 */
public record DocumentId(String value) {
    /**
     * Brings the id into composed form.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public DocumentId {
        value = Ids.require("document", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
