package dev.assay.governance.incident;

import dev.assay.governance.Ids;

/**
 * The id of an incident. Immutable.
 *
 * @param value 1 to 64 letters, digits or {@code - _ . : /}, in composed form
 * @since 0.1
 */
public record IncidentId(String value) {
    /**
     * Brings the id into composed form.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public IncidentId {
        value = Ids.require("incident", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
