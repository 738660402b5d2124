package dev.assay.governance.effect;

import dev.assay.governance.Ids;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.PrincipalId;
import dev.assay.governance.people.Severity;

/**
 * Something that will be done outside of the store. Immutable.
 *
 * @param id its id, given by the host; what was intended once is not intended again
 * @param actor who does it
 * @param action what, such as {@code provision-role}, in words of the host's own
 * @param asset with which asset, for which somebody answers if nobody knows what came of it
 * @param severity how bad it is not to know
 * @since 0.1
 */
public record Intent(String id, PrincipalId actor, String action, AssetId asset, Severity severity) {
    /**
     * Brings the id into composed form.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public Intent {
        id = Ids.require("effect", id);
    }
}
