package dev.assay.governance.catalogue;

import dev.assay.governance.Ids;

/**
 * A reference to an item of a version of a catalogue. Immutable.
 *
 * @param catalogue the catalogue's id
 * @param version its version
 * @param item the item's id
 * @since 0.1
 */
public record CatalogueRef(String catalogue, String version, String item) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one cannot be read or has more than {@value Ids#LONGEST_NAME} characters
     */
    public CatalogueRef {
        Ids.requireName("catalogue", catalogue);
        Ids.requireName("version", version);
        Ids.requireName("item", item);
    }

    @Override
    public String toString() {
        return catalogue + "@" + version + ":" + item;
    }
}
