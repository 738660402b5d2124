package dev.assay.governance.access;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.raci.Accountability;
import dev.assay.governance.raci.Activity;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.store.Reader;
import java.util.Optional;
import java.util.Set;

/** The activity above the one in which access to an asset is decided, as the matrix in force has it. */
final class ParentActivity {
    /** The kind of decision that lets somebody have access. */
    private static final String DECISION = "data-access";

    private ParentActivity() {}

    /** Returns the persona that answers for it; where nobody acts in that, the one that answers for the next activity above. */
    static Set<PersonaId> accountable(Reader reader, AssetId asset) {
        Optional<RaciMatrix> matrix = RaciMatrix.of(reader);
        return matrix.flatMap(found -> found.activityFor(DECISION, asset.value()))
                .flatMap(Activity::parent)
                .flatMap(parent ->
                        Accountability.of(reader, matrix.orElseThrow()).addressee(parent, 0))
                .map(addressee -> Set.of(addressee.persona()))
                .orElseGet(Set::of);
    }
}
