package dev.assay.governance.oversight;

import dev.assay.governance.Ids;
import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.Actions;
import dev.assay.governance.people.PrincipalId;
import dev.assay.quality.finding.ValueException;

/**
 * Something that is about to be done. Immutable.
 *
 * @param id its id, given by the host; the same act asked for twice has the same id
 * @param actor who is about to do it
 * @param action what, such as {@code refund}, in words of the host's own, spelt as {@link Actions} says
 * @param asset with which asset
 * @param signals what is known of it
 * @since 0.1
 */
public record Act(String id, PrincipalId actor, String action, AssetId asset, Signals signals) {
    /**
     * Brings the id into composed form and checks the action: no rule means it in another spelling.
     *
     * @throws IllegalArgumentException if one of them has another form
     */
    public Act {
        id = Ids.require("act", id);
        if (!Actions.isAction(action)) {
            throw new ValueException(
                    "action must be words in lower case, with - : or / between them, but was \"" + action + "\"",
                    "action은 소문자 단어(사이에 - : / 가능)여야 하지만 \"" + action + "\"입니다");
        }
    }

    /** What tells whether somebody did something for the first time. */
    String habit() {
        return actor + " " + action + " " + asset;
    }

    /** Under what is found which such acts a rule drew. */
    String drawnBy(String rule) {
        return rule + " " + habit();
    }
}
