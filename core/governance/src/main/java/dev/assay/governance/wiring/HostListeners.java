package dev.assay.governance.wiring;

import dev.assay.governance.asset.AssetListener;
import dev.assay.governance.asset.QualityListener;
import dev.assay.governance.catalogue.CatalogueListener;
import dev.assay.governance.decision.DecisionListener;
import dev.assay.governance.incident.IncidentListener;
import dev.assay.governance.people.PeopleListener;
import java.util.List;

/**
 * Who of the application's own is told of what, within the change and after the library's own listeners. Immutable.
 *
 * @param people who is told of people and personas
 * @param assets who is told of assets
 * @param quality who is told of states of quality
 * @param incidents who is told of incidents
 * @param decisions who is told of decisions
 * @param catalogues who is told of new versions of catalogues
 * @since 0.1
 */
public record HostListeners(
        List<PeopleListener> people,
        List<AssetListener> assets,
        List<QualityListener> quality,
        List<IncidentListener> incidents,
        List<DecisionListener> decisions,
        List<CatalogueListener> catalogues) {
    /** Copies the lists. */
    public HostListeners {
        people = List.copyOf(people);
        assets = List.copyOf(assets);
        quality = List.copyOf(quality);
        incidents = List.copyOf(incidents);
        decisions = List.copyOf(decisions);
        catalogues = List.copyOf(catalogues);
    }

    /**
     * Returns that nobody else is told.
     *
     * @return no listeners
     */
    public static HostListeners none() {
        return new HostListeners(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Returns these, with others that are told of people and personas.
     *
     * @param value the listeners, in order
     * @return new listeners
     */
    public HostListeners withPeople(PeopleListener... value) {
        return new HostListeners(List.of(value), assets, quality, incidents, decisions, catalogues);
    }

    /**
     * Returns these, with others that are told of assets.
     *
     * @param value the listeners, in order
     * @return new listeners
     */
    public HostListeners withAssets(AssetListener... value) {
        return new HostListeners(people, List.of(value), quality, incidents, decisions, catalogues);
    }

    /**
     * Returns these, with others that are told of states of quality.
     *
     * @param value the listeners, in order
     * @return new listeners
     */
    public HostListeners withQuality(QualityListener... value) {
        return new HostListeners(people, assets, List.of(value), incidents, decisions, catalogues);
    }

    /**
     * Returns these, with others that are told of incidents.
     *
     * @param value the listeners, in order
     * @return new listeners
     */
    public HostListeners withIncidents(IncidentListener... value) {
        return new HostListeners(people, assets, quality, List.of(value), decisions, catalogues);
    }

    /**
     * Returns these, with others that are told of decisions.
     *
     * @param value the listeners, in order
     * @return new listeners
     */
    public HostListeners withDecisions(DecisionListener... value) {
        return new HostListeners(people, assets, quality, incidents, List.of(value), catalogues);
    }

    /**
     * Returns these, with others that are told of new versions of catalogues.
     *
     * @param value the listeners, in order
     * @return new listeners
     */
    public HostListeners withCatalogues(CatalogueListener... value) {
        return new HostListeners(people, assets, quality, incidents, decisions, List.of(value));
    }
}
