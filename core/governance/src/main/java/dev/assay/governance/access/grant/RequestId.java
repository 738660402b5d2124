package dev.assay.governance.access.grant;

import dev.assay.governance.Ids;

/**
 * The id of a request for access. Immutable.
 *
 * @param value 1 to 64 letters, digits or {@code - _ . : /}, in composed form
 * @since 0.1
 */
public record RequestId(String value) {
    /**
     * Brings the id into composed form.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public RequestId {
        value = Ids.require("request", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
