package dev.assay.governance.asset;

import dev.assay.governance.Ids;

/**
 * The id of an asset. Immutable.
 *
 * @param value 1 to 64 letters, digits or {@code - _ . : /}, in composed form
 * @since 0.1
 */
public record AssetId(String value) {
    /**
     * Brings the id into composed form.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public AssetId {
        value = Ids.require("asset", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
