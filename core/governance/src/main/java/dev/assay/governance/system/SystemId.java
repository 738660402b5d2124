package dev.assay.governance.system;

import dev.assay.governance.Ids;

/**
 * The id of an AI system. Immutable.
 *
 * @param value 1 to 64 letters, digits or {@code - _ . : /}, in composed form
 * @since 0.1
 */
public record SystemId(String value) {
    /**
     * Brings the id into composed form.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public SystemId {
        value = Ids.require("system", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
