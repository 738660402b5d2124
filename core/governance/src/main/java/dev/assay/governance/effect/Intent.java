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
    /** What the id begins with, before that of the act, where something is done under oversight; no other id does. */
    public static final String OF_ACT = "act/";

    /**
     * Brings the id into composed form.
     *
     * @throws IllegalArgumentException if it has another form
     */
    public Intent {
        id = id.startsWith(OF_ACT)
                ? OF_ACT + Ids.require("act", id.substring(OF_ACT.length()))
                : Ids.require("effect", id);
    }
}
