package dev.assay.governance.catalogue;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.store.Change;

/**
 * Is told what a new version of a catalogue changes, within the change itself, so that what follows from it, such as reviews,
 * becomes visible together with it or not at all. Thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface CatalogueListener {
    /**
     * Is told of a version that replaces another.
     *
     * @param change what the change is made through
     * @param newer the version that was loaded now
     * @param diff what it changes
     * @param actor who loaded it
     */
    void catalogueChanged(Change change, CatalogueHeader newer, CatalogueDiff diff, Actor actor);
}
