package dev.assay.governance.catalogue;

import dev.assay.quality.finding.ValueException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one version of a catalogue has changed in another. Immutable.
 *
 * @param added the items that only the newer has
 * @param removed the items that only the older has
 * @param changed the items that both have and that are not the same
 * @since 0.1
 */
public record CatalogueDiff(List<CatalogueItem> added, List<CatalogueItem> removed, List<ChangedItem> changed) {
    /** Copies the lists. */
    public CatalogueDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        changed = List.copyOf(changed);
    }

    /**
     * An item in two versions.
     *
     * @param older as it was
     * @param newer as it is
     * @since 0.1
     */
    public record ChangedItem(CatalogueItem older, CatalogueItem newer) {}

    static CatalogueDiff of(Catalogue older, Catalogue newer) {
        if (!older.header().id().equals(newer.header().id())) {
            throw new ValueException(
                    "newer must be a version of " + older.header().id() + ", but was of "
                            + newer.header().id(),
                    "newer는 " + older.header().id() + " 목록의 한 판이어야 하지만 "
                            + newer.header().id() + " 목록의 것입니다");
        }
        List<ChangedItem> changed = new ArrayList<>();
        for (CatalogueItem item : older.items()) {
            Optional<CatalogueItem> next = newer.find(item.id());
            if (next.isPresent() && !next.get().equals(item)) {
                changed.add(new ChangedItem(item, next.get()));
            }
        }
        return new CatalogueDiff(without(newer, older), without(older, newer), changed);
    }

    private static List<CatalogueItem> without(Catalogue catalogue, Catalogue other) {
        return catalogue.items().stream()
                .filter(item -> other.find(item.id()).isEmpty())
                .toList();
    }

    /**
     * Returns whether nothing has changed.
     *
     * @return true if the versions have the same items
     */
    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
}
