package dev.assay.governance.review;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.catalogue.CatalogueDiff;
import dev.assay.governance.catalogue.CatalogueHeader;
import dev.assay.governance.catalogue.CatalogueItem;
import dev.assay.governance.catalogue.CatalogueListener;
import dev.assay.governance.catalogue.CatalogueRef;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.catalogue.Control;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Stored;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has controls reviewed when a new version of a catalogue changes or drops what they meet, and the catalogue itself when it adds
 * something. To be given to the library of catalogues as its listener. Thread-safe.
 *
 * <p>A review that is planned for later is brought forward; one that is nearer stays. Who is to review is told, and every review
 * is recorded with the items, in the change that loads the version.
 *
 * @since 0.1
 */
public final class ControlReviews implements CatalogueListener {
    private final PersonaId keeper;
    private final Period within;

    /**
     * Creates the listener.
     *
     * @param keeper the persona that reviews what nobody owns, and what is new
     * @param within how long after the version was loaded the reviews are due
     */
    public ControlReviews(PersonaId keeper, Period within) {
        this.keeper = Objects.requireNonNull(keeper, "keeper");
        this.within = Objects.requireNonNull(within, "within");
    }

    @Override
    public void catalogueChanged(Change change, CatalogueHeader newer, CatalogueDiff diff, Actor actor) {
        Set<String> affected = Stream.concat(
                        diff.removed().stream(), diff.changed().stream().map(CatalogueDiff.ChangedItem::older))
                .map(CatalogueItem::id)
                .collect(Collectors.toSet());
        ReviewTasks tasks = new ReviewTasks(change, within, actor);
        String version = newer.id() + "@" + newer.version();
        for (Stored<Control> stored : change.all(Compliance.CONTROL)) {
            Control control = stored.value();
            Set<String> items = met(control, newer.id(), affected);
            if (control.applies() && !items.isEmpty()) {
                tasks.open(ReviewItem.control(control.id()), control.owner().orElse(keeper), version, items);
            }
        }
        List<String> added = diff.added().stream().map(CatalogueItem::id).toList();
        if (!added.isEmpty()) {
            tasks.open(ReviewItem.catalogue(newer.id()), keeper, version, new TreeSet<>(added));
        }
    }

    private static Set<String> met(Control control, String catalogue, Set<String> affected) {
        return control.meets().stream()
                .filter(ref -> ref.catalogue().equals(catalogue))
                .map(CatalogueRef::item)
                .filter(affected::contains)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
