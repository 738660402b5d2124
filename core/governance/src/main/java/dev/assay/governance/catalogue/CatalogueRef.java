package dev.assay.governance.catalogue;

import dev.assay.governance.Ids;
import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
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
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one cannot be read or has more than {@value Ids#LONGEST_NAME} characters
     */
    public CatalogueRef {
        require("catalogue", catalogue);
        require("version", version);
        require("item", item);
    }

    private static void require(String component, String name) {
        if (!Ids.isName(Objects.requireNonNull(name, component))) {
            Text fault = Ids.unnamed(name);
            throw new ValueException(component + " " + fault.en(), component + ": " + fault.ko());
        }
    }

    @Override
    public String toString() {
        return catalogue + "@" + version + ":" + item;
    }
}
