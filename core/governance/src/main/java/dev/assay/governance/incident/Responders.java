package dev.assay.governance.incident;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.asset.Assets;
import dev.assay.governance.people.PersonaId;
import dev.assay.governance.raci.RaciMatrix;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Who is told at once that something has gone wrong.
 *
 * @since 0.1
 */
public final class Responders {
    /** What an activity of the matrix decides about if its accountable persona answers for incidents. */
    public static final String INCIDENT = "incident";

    private Responders() {}

    /**
     * Returns who answers for incidents about an asset by the matrix in force.
     *
     * @param reader reads what is stored
     * @param asset what something is wrong with
     * @return the accountable personas of the activity that decides about {@value #INCIDENT}; none if there is no such activity
     */
    public static Set<String> accountable(Reader reader, AssetId asset) {
        return RaciMatrix.of(reader)
                .flatMap(matrix -> matrix.activityFor(INCIDENT, asset.value()))
                .map(activity -> activity.letters().accountable())
                .stream()
                .flatMap(personas -> personas.stream().map(PersonaId::value))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Who owns the asset, who answers for incidents, and who takes care of this one; who reported it if there is nobody else. */
    static Set<String> of(Reader reader, Incident incident) {
        Set<String> to = accountable(reader, incident.sighting().asset());
        reader.find(Assets.KIND, incident.sighting().asset().value())
                .map(Stored::value)
                .flatMap(asset -> asset.owner())
                .ifPresent(owner -> to.add(owner.value()));
        incident.handling().commander().ifPresent(commander -> to.add(commander.value()));
        if (to.isEmpty()) {
            incident.sighting().reporter().ifPresent(reporter -> to.add(reporter.value()));
        }
        return to;
    }
}
