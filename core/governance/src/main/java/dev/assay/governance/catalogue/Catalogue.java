package dev.assay.governance.catalogue;

import dev.assay.governance.Ids;
import dev.assay.quality.data.Names;
import dev.assay.quality.finding.Finding;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A framework, a standard or a law as a list of items. Immutable.
 *
 * @since 0.1
 */
public final class Catalogue {
    private final CatalogueHeader header;
    private final Map<String, CatalogueItem> items;

    private Catalogue(CatalogueHeader header, Map<String, CatalogueItem> items) {
        this.header = header;
        this.items = items;
    }

    /**
     * Returns a catalogue whose items add up.
     *
     * @param header where it comes from
     * @param items its items in their order
     * @return the catalogue
     * @throws FindingsException with the code CAT-1 if an id stands twice, a parent is not there, the counts are others, or an id or
     *     the version cannot be read or has more than {@value Ids#LONGEST_NAME} characters
     */
    public static Catalogue of(CatalogueHeader header, List<CatalogueItem> items) {
        List<Finding> findings = new ArrayList<>(Ids.unnamed(
                "CAT-1",
                header.id(),
                header.version(),
                items.stream().map(CatalogueItem::id).toList()));
        Map<String, CatalogueItem> byId = new LinkedHashMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (CatalogueItem item : items) {
            if (byId.put(item.id(), item) != null) {
                findings.add(fault(item.id(), "id must stand once", "아이디가 한 번만 있어야 합니다"));
            }
            counts.merge(item.type(), 1, Integer::sum);
        }
        for (CatalogueItem item : items) {
            if (item.parent().isPresent() && !byId.containsKey(item.parent().get())) {
                String parent = item.parent().get();
                findings.add(fault(
                        item.id(), "parent must be an item, but was " + parent, "상위 항목이 있어야 하지만 " + parent + "은 없습니다"));
            }
        }
        if (!counts.equals(new TreeMap<>(header.counts()))) {
            findings.add(fault(
                    "counts",
                    "counts must be those of the items, " + counts + ", but were " + new TreeMap<>(header.counts()),
                    "개수는 항목과 같이 " + counts + "이어야 합니다"));
        }
        if (!findings.isEmpty()) {
            throw new FindingsException(
                    "catalogue " + Ids.shown(header.id()) + " " + Ids.shown(header.version()), findings);
        }
        return new Catalogue(header, Collections.unmodifiableMap(byId));
    }

    private static Finding fault(String path, String english, String korean) {
        return Finding.error("CAT-1", path, Text.of(english, korean));
    }

    /**
     * Returns where it comes from.
     *
     * @return the header
     */
    public CatalogueHeader header() {
        return header;
    }

    /**
     * Returns its items.
     *
     * @return the items in their order, unmodifiable
     */
    public List<CatalogueItem> items() {
        return List.copyOf(items.values());
    }

    /**
     * Returns the items of one type.
     *
     * @param type the type
     * @return the items in their order; empty if there are none
     */
    public List<CatalogueItem> items(String type) {
        return items.values().stream().filter(item -> item.type().equals(type)).toList();
    }

    /**
     * Finds an item.
     *
     * @param id its id
     * @return the item; empty if there is none
     */
    public Optional<CatalogueItem> find(String id) {
        return Optional.ofNullable(items.get(Objects.requireNonNull(id, "id")));
    }

    /**
     * Finds an item that must be there.
     *
     * @param id its id
     * @return the item
     * @throws FindingsException with the code CAT-1 and the nearest id if there is none
     */
    public CatalogueItem require(String id) {
        return find(id).orElseThrow(() -> {
            return new FindingsException(
                    "catalogue " + header.id() + " " + header.version(),
                    List.of(fault(
                            id,
                            "no such item; " + Names.hint(id, "items", items.keySet()),
                            "없는 항목입니다. " + Names.hintInKorean(id, "항목", items.keySet()))));
        });
    }

    /**
     * Returns the items that are in force on a day.
     *
     * @param day the day
     * @return the items in their order
     */
    public List<CatalogueItem> inForceOn(LocalDate day) {
        return items.values().stream().filter(item -> item.isInForceOn(day)).toList();
    }

    /**
     * Returns what another version has changed.
     *
     * @param newer the other version
     * @return what was added, removed and changed
     * @throws IllegalArgumentException if it is a version of another catalogue
     */
    public CatalogueDiff diff(Catalogue newer) {
        return CatalogueDiff.of(this, newer);
    }

    @Override
    public String toString() {
        return header.id() + " " + header.version() + ", " + items.size() + " items";
    }
}
