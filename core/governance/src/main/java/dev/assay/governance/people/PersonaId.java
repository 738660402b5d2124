package dev.assay.governance.people;

import dev.assay.governance.Ids;

/**
 * The id of a persona. Immutable.
 *
 * @param value 1 to 64 letters, digits or {@code - _ . : /}, in composed form
 * @since 0.1
 */
public record PersonaId(String value) {
    /**
     * Brings the id into composed form.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public PersonaId {
        value = Ids.require("persona", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
