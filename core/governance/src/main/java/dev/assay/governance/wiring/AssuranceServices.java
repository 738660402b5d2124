package dev.assay.governance.wiring;

import dev.assay.governance.card.Cards;
import dev.assay.governance.catalogue.CatalogueLibrary;
import dev.assay.governance.catalogue.CatalogueListener;
import dev.assay.governance.catalogue.Compliance;
import dev.assay.governance.evidence.EvidencePacks;
import dev.assay.governance.gate.EvidenceFreezes;
import dev.assay.governance.policy.Policies;
import dev.assay.governance.review.Authorship;
import dev.assay.governance.review.Reviews;
import dev.assay.governance.store.GovernanceStore;
import dev.assay.governance.system.Systems;
import java.util.List;

/**
 * That it holds, and how others see that it does. Thread-safe.
 *
 * @since 0.1
 */
public final class AssuranceServices {
    private final Reviews reviews;
    private final Policies policies;
    private final CatalogueLibrary catalogues;
    private final Compliance compliance;
    private final EvidenceFreezes evidenceFreezes;
    private final EvidencePacks evidencePacks;

    AssuranceServices(RecordKeeping records, Cards cards, List<CatalogueListener> listeners) {
        GovernanceStore store = records.store();
        this.reviews = new Reviews(store, Authorship.of(records.log()));
        this.policies = new Policies(store);
        this.catalogues = new CatalogueLibrary(store, listeners);
        this.compliance = records.source()
                .map(source -> new Compliance(store, source))
                .orElseGet(() -> new Compliance(store))
                .withSystems(Systems::ids);
        this.evidenceFreezes = new EvidenceFreezes(store, records.checkpoint());
        this.evidencePacks = new EvidencePacks(store, cards, records.requiredSource(), records.checkpoint());
    }

    /**
     * Returns the service for reviews at intervals.
     *
     * @return the service
     */
    public Reviews reviews() {
        return reviews;
    }

    /**
     * Returns the service for policies that are applied to what is done.
     *
     * @return the service
     */
    public Policies policies() {
        return policies;
    }

    /**
     * Returns the service for versions of laws and standards.
     *
     * @return the service
     */
    public CatalogueLibrary catalogues() {
        return catalogues;
    }

    /**
     * Returns the service for controls and their evidence.
     *
     * @return the service
     */
    public Compliance compliance() {
        return compliance;
    }

    /**
     * Returns the service for what was anchored before an audit.
     *
     * @return the service
     */
    public EvidenceFreezes evidenceFreezes() {
        return evidenceFreezes;
    }

    /**
     * Returns the service for packs for auditors and authorities.
     *
     * @return the service
     */
    public EvidencePacks evidencePacks() {
        return evidencePacks;
    }
}
