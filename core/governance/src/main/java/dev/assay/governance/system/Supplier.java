package dev.assay.governance.system;

import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.Kind;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody outside who supplies a part of a system. Immutable.
 *
 * @param id its id
 * @param name what people call it
 * @param contractOwner the persona to which its failures go
 * @param duties which duty is whose
 * @param evidenceUntil until when its evidence counts, exclusive; empty if there is none
 * @param contingency what is done when it fails; blank if nobody said
 * @since 0.1
 */
public record Supplier(
        String id,
        String name,
        PersonaId contractOwner,
        Map<String, Party> duties,
        Optional<Instant> evidenceUntil,
        String contingency) {
    /** Suppliers. */
    public static final Kind<Supplier> KIND = Kind.of("supplier", Supplier.class, Supplier::id);

    /** Whose a duty is. */
    public enum Party {
        /** The organisation's own. */
        US,
        /** The supplier's. */
        SUPPLIER,
        /** Both together. */
        BOTH
    }

    /** Copies the map. */
    public Supplier {
        duties = Map.copyOf(duties);
    }
}
