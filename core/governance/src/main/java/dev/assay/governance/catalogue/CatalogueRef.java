package dev.assay.governance.catalogue;

import java.util.Objects;

/**
 * A reference to an item of a version of a catalogue. Immutable.
 *
 * @param catalogue the catalogue's id
 * @param version its version
 * @param item the item's id
 * @since 0.1
 */
public record CatalogueRef(String catalogue, String version, String item) {
    /** Checks the components. */
    public CatalogueRef {
        Objects.requireNonNull(catalogue, "catalogue");
        Objects.requireNonNull(version, "version");
        Objects.requireNonNull(item, "item");
    }

    @Override
    public String toString() {
        return catalogue + "@" + version + ":" + item;
    }
}
