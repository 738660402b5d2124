package dev.assay.governance.review;

import dev.assay.governance.asset.Assets;
import dev.assay.governance.audit.Actor;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Principal;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.store.Change;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import dev.assay.governance.system.Stages;
import dev.assay.governance.system.SystemId;
import dev.assay.quality.data.Names;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is reviewed, as far as it is known here by the name that the log has for it. */
final class Reviewed {
    static final String SYSTEM = "ai-system";
    static final String PERSONA = "persona";
    static final String PRINCIPAL = "principal";
    static final String ASSET = "asset";
    static final String CONTROL = "control";
    static final String DOCUMENT = "document";
    static final String CATALOGUE = "catalogue";

    /** What the library itself looks reviews up by, in the order of the alphabet. */
    static final List<String> TYPES = List.of(SYSTEM, ASSET, CATALOGUE, CONTROL, DOCUMENT, PERSONA, PRINCIPAL);

    private static final Map<String, Kind<?>> KINDS = Map.of(
            PERSONA, PeopleKinds.PERSONA,
            PRINCIPAL, PeopleKinds.PRINCIPAL,
            ASSET, Assets.KIND,
            CONTROL, Compliance.CONTROL);

    private Reviewed() {}

    /** Returns the kind of something; empty if nobody here knows whether it is there. */
    static Optional<Kind<?>> kind(ReviewItem item) {
        return Optional.ofNullable(KINDS.get(item.type()));
    }

    /**
     * Returns the type of the library that a type must have meant: one that is nearly the same, or of which it leaves words out. A
     * review of such a type would be found by nobody. Hosts may have types of their own that are like none of them.
     */
    static Optional<String> meant(String type) {
        return TYPES.contains(type)
                ? Optional.empty()
                : TYPES.stream()
                        .filter(known -> known.endsWith("-" + type))
                        .findFirst()
                        .or(() -> Names.nearest(type, TYPES));
    }

    /** Whether it is known to go on, whatever a reviewer says; of what is not known here the reviewer's word counts. */
    static boolean isInForce(Reader reader, ReviewItem item) {
        return switch (item.type()) {
            case PERSONA ->
                find(reader, PeopleKinds.PERSONA, item)
                        .filter(persona -> persona.status() != Persona.Status.RETIRED)
                        .isPresent();
            case PRINCIPAL ->
                find(reader, PeopleKinds.PRINCIPAL, item)
                        .filter(principal -> principal.status() != Principal.Status.LEFT)
                        .isPresent();
            case CONTROL ->
                find(reader, Compliance.CONTROL, item)
                        .filter(control -> control.applies())
                        .isPresent();
            case ASSET -> find(reader, Assets.KIND, item).isPresent();
            default -> false;
        };
    }

    /** Who reviews a system has looked at its pilot. */
    static void moveOn(Change change, Review done, PrincipalId by) {
        if (done.item().type().equals(SYSTEM)) {
            Stages.reviewed(change, new SystemId(done.item().id()), done.id(), Actor.of(by.value()));
        }
    }

    private static <T> Optional<T> find(Reader reader, Kind<T> kind, ReviewItem item) {
        return reader.find(kind, item.id()).map(Stored::value);
    }
}
