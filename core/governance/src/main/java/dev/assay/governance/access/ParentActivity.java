package dev.assay.governance.access;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.raci.Accountability;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.Addressee;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.store.Reader;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The activity above the one in which access to an asset is decided, as the matrix in force has it. */
final class ParentActivity {
    /** The kind of decision that lets somebody have access. */
    private static final String DECISION = "data-access";

    private ParentActivity() {}

    /** Returns the persona that answers for it; where nobody acts in that, the one that answers for the next activity above. */
    static Set<PersonaId> accountable(Reader reader, AssetId asset) {
        return addressee(reader, asset)
                .map(addressee -> Set.of(addressee.persona()))
                .orElseGet(Set::of);
    }

    /** Returns the personas that answer for the activities above in which nobody acts, as far as they are passed over. */
    static Set<PersonaId> vacant(Reader reader, AssetId asset) {
        Set<PersonaId> personas = new HashSet<>();
        RaciMatrix.of(reader)
                .ifPresent(matrix -> addressee(reader, asset).stream()
                        .flatMap(addressee -> addressee.escalated().stream())
                        .flatMap(id -> matrix.activity(id).stream())
                        .forEach(activity -> personas.addAll(activity.letters().accountable())));
        return personas;
    }

    private static Optional<Addressee> addressee(Reader reader, AssetId asset) {
        Optional<RaciMatrix> matrix = RaciMatrix.of(reader);
        return matrix.flatMap(found -> found.activityFor(DECISION, asset.value()))
                .flatMap(Activity::parent)
                .flatMap(parent ->
                        Accountability.of(reader, matrix.orElseThrow()).addressee(parent, 0));
    }
}
