package dev.assay.governance.catalogue;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;

/**
 * Of whom the items of a catalogue are asked: a system, with what the organisation is to it. Immutable.
 *
 * @param system the id of the AI system; empty if it is none in particular, whose controls are then those for any
 * @param roles what the organisation is to it, in the words of {@link CatalogueItem#appliesTo}, such as {@code deployer}
 * @since 0.1
 */
public record DutyHolder(Optional<String> system, Set<String> roles) {
    /** Copies the set. */
    public DutyHolder {
        roles = Set.copyOf(roles);
    }

    /** What applies to everybody applies whatever the roles. */
    boolean isAsked(CatalogueItem item) {
        return item.appliesTo().isEmpty() || !Collections.disjoint(item.appliesTo(), roles);
    }

    boolean isCoveredBy(Control control) {
        return system.isEmpty()
                || control.systems().isEmpty()
                || control.systems().contains(system.get());
    }
}
