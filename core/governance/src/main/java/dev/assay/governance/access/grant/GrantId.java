package dev.assay.governance.access.grant;

import dev.assay.governance.Ids;

/**
 * The id of a grant; a request and the grant that comes of it have the same. Immutable.
 *
 * @param value 1 to 64 letters, digits or {@code - _ . : /}, in composed form
 * @since 0.1
 */
public record GrantId(String value) {
    /**
     * Brings the id into composed form.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public GrantId {
        value = Ids.require("grant", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
