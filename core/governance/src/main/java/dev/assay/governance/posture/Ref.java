package dev.assay.governance.posture;

import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Stored;

/**
 * Where to look: a state that the log tells of. The audit record that brought it about carries the same kind, id and version: as
 * its subject, or among its changes where it is about something else, such as a whole description of an organisation that was
 * loaded. Immutable.
 *
 * @param kind the name of its kind
 * @param id its id
 * @param version which of its states, from 1; 0 for something that has no states of its own, such as a field of a card
 * @since 0.1
 */
public record Ref(String kind, String id, long version) {
    static <T> Ref of(Kind<T> kind, Stored<T> stored) {
        return new Ref(kind.name(), kind.id(stored.value()), stored.version());
    }

    @Override
    public String toString() {
        return kind + " " + id + (version > 0 ? "@" + version : "");
    }
}
