package dev.assay.governance.review;

import dev.assay.governance.asset.Assets;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.people.PeopleKinds;
import dev.assay.governance.people.Persona;
import dev.assay.governance.people.Principal;
import dev.assay.governance.store.Kind;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.Map;
import java.util.Optional;

/** What is reviewed, as far as it is known here by the name that the log has for it. */
final class Reviewed {
    private static final String PERSONA = "persona";
    private static final String PRINCIPAL = "principal";
    private static final String ASSET = "asset";
    private static final String CONTROL = "control";

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

    private static <T> Optional<T> find(Reader reader, Kind<T> kind, ReviewItem item) {
        return reader.find(kind, item.id()).map(Stored::value);
    }
}
