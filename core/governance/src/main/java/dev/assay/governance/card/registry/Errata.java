package dev.assay.governance.card.registry;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.incident.Incident;
import dev.assay.governance.incident.Incidents;
import dev.assay.governance.store.Reader;
import dev.assay.governance.store.Stored;
import java.util.Comparator;
import java.util.List;

/**
 * Finds what was wrong with something, such as its closed incidents.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Errata {
    /**
     * Returns what was wrong.
     *
     * @param reader reads what is stored
     * @param subject what it was wrong with
     * @return the errata, the oldest first
     */
    List<Erratum> of(Reader reader, AssetId subject);

    /**
     * Returns the incidents that were closed; nothing that was dismissed or is still open is an erratum.
     *
     * @return the errata, each with the summary and, if it is known, the class of the cause
     */
    static Errata ofClosedIncidents() {
        return (reader, subject) -> reader.findBy(Incidents.KIND, "by-asset", subject.value()).stream()
                .map(Stored::value)
                .filter(incident -> incident.state() == Incident.State.CLOSED)
                .map(Erratum::of)
                .sorted(Comparator.comparing(Erratum::at).thenComparing(Erratum::id))
                .toList();
    }
}
