package dev.assay.governance.wiring;

import dev.assay.governance.asset.AssetListener;
import dev.assay.governance.asset.Inventory;
import dev.assay.governance.asset.Models;
import dev.assay.governance.asset.Orphans;
import dev.assay.governance.asset.QualityStates;
import dev.assay.governance.card.CardSettings;
import dev.assay.governance.card.Cards;
import dev.assay.governance.lineage.Feeds;
import dev.assay.governance.raci.Raci;
import dev.assay.governance.run.Runs;
import dev.assay.governance.store.GovernanceStore;
import java.util.List;

/**
 * What there is: data, models, what is made from what, and their cards. Thread-safe.
 *
 * @since 0.1
 */
public final class AssetServices {
    private final Inventory inventory;
    private final Models models;
    private final Feeds feeds;
    private final Cards cards;

    AssetServices(GovernanceStore store, QualityStates states, List<AssetListener> listeners, CardSettings settings) {
        this.inventory = new Inventory(store, new Orphans(Raci::covers), states, listeners);
        this.models = new Models(store, Runs::judged);
        this.feeds = new Feeds(store);
        this.cards = new Cards(store, settings);
    }

    /**
     * Returns the service for the inventory of assets.
     *
     * @return the service
     */
    public Inventory inventory() {
        return inventory;
    }

    /**
     * Returns the service for versions of models.
     *
     * @return the service
     */
    public Models models() {
        return models;
    }

    /**
     * Returns the service for what feeds what.
     *
     * @return the service
     */
    public Feeds feeds() {
        return feeds;
    }

    /**
     * Returns the service for datasheets, model cards and data cards.
     *
     * @return the service
     */
    public Cards cards() {
        return cards;
    }
}
