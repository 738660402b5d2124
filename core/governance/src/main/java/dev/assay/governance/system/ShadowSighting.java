package dev.assay.governance.system;

import dev.assay.governance.store.Change;
import dev.assay.governance.store.Kind;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * That a system was seen which nobody registered. Immutable.
 *
 * @param id the id by which it was named
 * @param where where it was seen, such as {@code run r-1}
 * @param first when it was seen first
 * @param last when it was seen last
 * @param registered when it was registered; empty while it is in the shadow
 * @since 0.1
 */
public record ShadowSighting(String id, Set<String> where, Instant first, Instant last, Optional<Instant> registered) {
    /** Sightings, under the id by which the system was named. */
    public static final Kind<ShadowSighting> KIND = Kind.of("shadow-system", ShadowSighting.class, ShadowSighting::id);

    /** Copies the set. */
    public ShadowSighting {
        where = Set.copyOf(where);
    }

    static void keep(Change change, SystemId id, String where) {
        Instant now = change.now();
        change.put(
                KIND,
                change.find(KIND, id.value())
                        .map(old -> old.value().seen(where, now))
                        .orElseGet(() -> new ShadowSighting(id.value(), Set.of(where), now, now, Optional.empty())));
    }

    ShadowSighting seen(String place, Instant time) {
        Set<String> more = new LinkedHashSet<>(where);
        more.add(place);
        return new ShadowSighting(id, more, first, time, Optional.empty());
    }

    ShadowSighting registeredAt(Instant time) {
        return new ShadowSighting(id, where, first, last, Optional.of(time));
    }
}
