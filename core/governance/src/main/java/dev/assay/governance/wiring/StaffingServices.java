package dev.assay.governance.wiring;

import dev.assay.governance.asset.AssetListener;
import dev.assay.governance.organisation.Organisations;
import dev.assay.governance.people.PeopleListener;
import dev.assay.governance.raci.Raci;
import dev.assay.governance.staffing.People;
import dev.assay.governance.staffing.Personas;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.system.Systems;
import java.util.List;

/**
 * Who belongs to the organisation, in which personas, and who answers for what. Thread-safe.
 *
 * @since 0.1
 */
public final class StaffingServices {
    private final Organisations organisations;
    private final People people;
    private final Personas personas;
    private final Raci raci;

    StaffingServices(GovernanceStore store, List<PeopleListener> people, List<AssetListener> assets) {
        this.organisations = new Organisations(store, people, assets);
        this.people = new People(store, people);
        this.personas = new Personas(store, people);
        this.raci = new Raci(store, Systems::ids);
    }

    /**
     * Returns the service for the whole organisation, as one description.
     *
     * @return the service
     */
    public Organisations organisations() {
        return organisations;
    }

    /**
     * Returns the service for people, agents and services, and in which personas they act.
     *
     * @return the service
     */
    public People people() {
        return people;
    }

    /**
     * Returns the service for personas and their cards.
     *
     * @return the service
     */
    public Personas personas() {
        return personas;
    }

    /**
     * Returns the service for the matrix of who answers for what.
     *
     * @return the service
     */
    public Raci raci() {
        return raci;
    }
}
