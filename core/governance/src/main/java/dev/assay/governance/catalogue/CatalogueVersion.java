package dev.assay.governance.catalogue;

import dev.assay.governance.store.Kind;
import java.time.Instant;
import java.util.List;

/**
 * A version of a catalogue that an organisation works with. Immutable.
 *
 * @param header where it comes from
 * @param items its items in their order
 * @param loaded since when
 * @since 0.1
 */
public record CatalogueVersion(CatalogueHeader header, List<CatalogueItem> items, Instant loaded) {
    /** Versions, found by the id of their catalogue ({@code by-catalogue}). */
    public static final Kind<CatalogueVersion> KIND = Kind.of("catalogue", CatalogueVersion.class, CatalogueVersion::id)
            .indexedBy("by-catalogue", version -> List.of(version.header().id()));

    /** Copies the items. */
    public CatalogueVersion {
        items = List.copyOf(items);
    }

    static CatalogueVersion of(Catalogue catalogue, Instant loaded) {
        return new CatalogueVersion(catalogue.header(), catalogue.items(), loaded);
    }

    /**
     * Returns its id.
     *
     * @return the catalogue's id and the version
     */
    public String id() {
        return header.id() + "@" + header.version();
    }

    /**
     * Returns the catalogue.
     *
     * @return the catalogue with its items; as it comes with the library if it does, whatever is stored under its name
     */
    public Catalogue catalogue() {
        return Catalogues.shipped(header.id(), header.version()).orElseGet(() -> Catalogue.of(header, items));
    }
}
