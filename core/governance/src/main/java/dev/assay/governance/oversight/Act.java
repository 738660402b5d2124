package dev.assay.governance.oversight;

import dev.assay.governance.Ids;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PrincipalId;

/**
 * Something that is about to be done. Immutable.
 *
 * @param id its id, given by the host; the same act asked for twice has the same id
 * @param actor who is about to do it
 * @param action what, such as {@code refund}, in words of the host's own
 * @param asset with which asset
 * @param signals what is known of it
 * @since 0.1
 */
public record Act(String id, PrincipalId actor, String action, AssetId asset, Signals signals) {
    /**
     * Brings the id into composed form.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public Act {
        id = Ids.require("act", id);
    }

    /** What tells whether somebody did something for the first time. */
    String habit() {
        return actor + " " + action;
    }

    /** Under what is found which such acts with the asset a rule drew. */
    String drawnBy(String rule) {
        return rule + " " + habit() + " " + asset;
    }
}
