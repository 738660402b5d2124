package dev.assay.governance.incident;

import dev.assay.governance.audit.Actor;
import dev.assay.governance.store.Change;
import java.util.Optional;

/**
 * Is told what becomes of incidents, within the change itself, so that what follows from it, such as a system that is suspended,
 * becomes visible together with it or not at all. Thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface IncidentListener {
    /**
     * Is told of an incident that was opened or changed, after that was recorded.
     *
     * @param change what the change is made through
     * @param before the incident as it was; empty if it was opened now
     * @param after the incident as it is
     * @param actor who or what caused it
     */
    void incidentChanged(Change change, Optional<Incident> before, Incident after, Actor actor);
}
