package dev.assay.governance.audit;

import dev.assay.governance.Ids;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Who did something, and for whom. Immutable.
 *
 * @param principal the id of the person, agent or service
 * @param persona the persona in which it acted with the version of its card, such as {@code data-steward@3}; empty if none
 * @param onBehalfOf the ids of those for whom it acted, the nearest first
 * @since 0.1
 */
public record Actor(String principal, Optional<String> persona, List<String> onBehalfOf) {
    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if an id has a wrong form
     */
    public Actor {
        principal = Ids.require("principal", principal);
        Objects.requireNonNull(persona, "persona");
        onBehalfOf = List.copyOf(onBehalfOf);
    }

    /**
     * Returns someone who acts for nobody else.
     *
     * @param principal the id
     * @return the actor
     */
    public static Actor of(String principal) {
        return new Actor(principal, Optional.empty(), List.of());
    }

    /**
     * Returns the library itself, which acts when a time has come.
     *
     * @return the actor named {@code assay}
     */
    public static Actor system() {
        return of("assay");
    }
}
