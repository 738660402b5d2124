package dev.assay.governance.access.emergency;

import dev.assay.governance.access.grant.Grant;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.store.Change;
import java.util.Map;
import java.util.Set;

/**
 * What emergencies need of access, whose grants they give and end; {@code Access.effects} has it. Implementations must be
 * thread-safe.
 *
 * @since 0.1
 */
public interface EmergencyAccess {
    /**
     * Returns an id for an emergency and its grant, as {@code AccessHooks.newId} does.
     *
     * @return one that was never returned before, and that nobody guesses
     */
    String newId();

    /**
     * Returns who answers for security, as {@code AccessSettings.security} names them: they are told of every emergency.
     *
     * @return the personas, which may be none
     */
    Set<PersonaId> security();

    /**
     * Notes that a grant was taken away, as it is for every other that is revoked: once the change is stored, answers that were kept
     * are out of date, and the host is told.
     *
     * @param change in which it was ended
     * @param ended the grant, ended
     * @return what the record of its end says of its uses; empty if there is nothing to say
     */
    Map<String, Object> tookAway(Change change, Grant ended);
}
