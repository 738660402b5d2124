package dev.assay.governance.catalogue;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.audit.AuditEvent;
import dev.assay.governance.audit.Subject;
import dev.assay.governance.people.Steering;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.quality.finding.FindingsException;
import dev.assay.quality.finding.Text;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Keeps the versions of catalogues that an organisation works with, and tells what a new one changes. Thread-safe.
 *
 * @since 0.1
 */
public final class CatalogueLibrary {
    private final GovernanceStore store;
    private final List<CatalogueListener> listeners;

    /**
     * Creates the service for a host in which nothing follows from new versions.
     *
     * @param store where versions are kept
     */
    public CatalogueLibrary(GovernanceStore store) {
        this(store, List.of());
    }

    /**
     * Creates the service.
     *
     * @param store where versions are kept
     * @param listeners who is told of new versions, in order
     */
    public CatalogueLibrary(GovernanceStore store, List<CatalogueListener> listeners) {
        this.store = Objects.requireNonNull(store, "store");
        this.listeners = List.copyOf(listeners);
    }

    /**
     * Loads a version. If another was loaded before, what it changes is recorded, too; loading the same again does nothing. A version
     * that comes with the library is loaded as it is, and as nothing else.
     *
     * @param catalogue the version
     * @param actor who loads it
     * @return what it changes in the version that was loaded last; empty for the first, or if it is loaded already
     * @throws FindingsException with {@code CAT-1} if this version was loaded, or comes with the library, with another
     *     header or other items
     */
    public Optional<CatalogueDiff> load(Catalogue catalogue, Actor actor) {
        String id = catalogue.header().id() + "@" + catalogue.header().version();
        AuditEvent event = AuditEvent.of("catalogue.loaded", actor, Subject.of("catalogue", id));
        return Steering.of(store, event, change -> {
            CatalogueVersion next = CatalogueVersion.of(catalogue, change.now());
            Catalogues.shipped(catalogue.header().id(), catalogue.header().version())
                    .ifPresent(shipped -> requireSame(shipped, catalogue));
            Optional<Stored<CatalogueVersion>> same = change.find(CatalogueVersion.KIND, id);
            if (same.isPresent()) {
                requireSame(same.get().value().catalogue(), catalogue);
                return Optional.<CatalogueDiff>empty();
            }
            Optional<CatalogueDiff> diff =
                    current(change, catalogue.header().id()).map(older -> older.diff(catalogue));
            change.insert(CatalogueVersion.KIND, next);
            change.record(event.withDetails(
                    Map.of("items", String.valueOf(next.items().size()))));
            diff.ifPresent(found -> {
                record(change, actor, id, found);
                listeners.forEach(listener -> listener.catalogueChanged(change, next.header(), found, actor));
            });
            return diff;
        });
    }

    private static void requireSame(Catalogue known, Catalogue next) {
        boolean isSame = known.header().equals(next.header()) && known.items().equals(next.items());
        if (!isSame) {
            String id = next.header().id() + "@" + next.header().version();
            CatalogueDiff diff = known.diff(next);
            int added = diff.added().size();
            int removed = diff.removed().size();
            int changed = diff.changed().size();
            throw FindingsException.of(
                    "catalogue " + id,
                    "CAT-1",
                    Text.of(
                            "version " + id + " must have the header and items that it was shipped or loaded with, but "
                                    + added + " items were added, " + removed + " removed and " + changed + " changed",
                            id + " 판의 머리글과 항목은 함께 제공되거나 처음 등록된 것과 같아야 하지만 항목이 " + added + "개 추가, " + removed + "개 삭제, "
                                    + changed + "개 변경되었습니다"));
        }
    }

    private static void record(Change change, Actor actor, String id, CatalogueDiff diff) {
        change.record(AuditEvent.of("catalogue.diffed", actor, Subject.of("catalogue", id))
                .withDetails(Map.of(
                        "added", String.valueOf(diff.added().size()),
                        "removed", String.valueOf(diff.removed().size()),
                        "changed", String.valueOf(diff.changed().size()))));
    }

    /**
     * Returns the version of a catalogue that was loaded last.
     *
     * @param id the catalogue's id
     * @return the catalogue; empty if none was loaded
     */
    public Optional<Catalogue> current(String id) {
        return store.read(reader -> current(reader, id));
    }

    private static Optional<Catalogue> current(Reader reader, String id) {
        return reader.findBy(CatalogueVersion.KIND, "by-catalogue", id).stream()
                .map(Stored::value)
                .max(Comparator.comparing(CatalogueVersion::loaded).thenComparing(CatalogueVersion::id))
                .map(CatalogueVersion::catalogue);
    }

    /**
     * Finds a version of a catalogue, however old.
     *
     * @param id the catalogue's id
     * @param version the version
     * @return the catalogue; empty if it was not loaded
     */
    public Optional<Catalogue> find(String id, String version) {
        return store.read(reader -> reader.find(CatalogueVersion.KIND, id + "@" + version)
                .map(stored -> stored.value().catalogue()));
    }
}
