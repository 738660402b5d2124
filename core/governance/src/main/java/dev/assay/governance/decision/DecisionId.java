package dev.assay.governance.decision;

import dev.assay.governance.Ids;

/**
 * The id of a decision. Immutable.
 *
 * @param value 1 to 64 letters, digits or {@code - _ . : /}, in composed form
 * @since 0.1
 */
public record DecisionId(String value) {
    /**
     * Brings the id into composed form.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public DecisionId {
        value = Ids.require("decision", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
