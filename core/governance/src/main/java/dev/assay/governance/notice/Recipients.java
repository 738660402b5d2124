package dev.assay.governance.notice;

import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.Roster;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.Optional;
import java.util.Set;

/** Tells whether anybody is there to be told something. */
final class Recipients {
    private Recipients() {}

    static boolean isAnybodyThere(Reader reader, Set<String> ids) {
        Roster roster = Roster.now(reader);
        return ids.stream().anyMatch(id -> isThere(reader, roster, id));
    }

    /** A principal and a persona may have the same id; either will do. */
    private static boolean isThere(Reader reader, Roster roster, String id) {
        Optional<Principal> principal = reader.find(PeopleKinds.PRINCIPAL, id).map(Stored::value);
        Optional<Persona> persona = reader.find(PeopleKinds.PERSONA, id).map(Stored::value);
        return principal.filter(who -> who.isActiveAt(roster.time())).isPresent()
                || persona.filter(found -> !roster.acting(found.id()).isEmpty()).isPresent();
    }
}
