package dev.assay.governance.raci;

import dev.assay.governance.Ids;

/**
 * The id of an activity. Immutable.
 *
 * @param value 1 to 64 letters, digits or {@code - _ . : /}, in composed form
 * @since 0.1
 */
public record ActivityId(String value) {
    /**
     * Brings the id into composed form.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public ActivityId {
        value = Ids.require("activity", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
