package dev.assay.governance.oversight;

import dev.assay.governance.Ids;
import dev.assay.governance.people.Actions;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.util.Set;

/**
 * When somebody must look. Immutable.
 *
 * @param id its id
 * @param actions what is done, by words that {@link Actions} takes or their beginning
 * @param assets with which assets
 * @param trigger what sets it off
 * @param effect what it asks for
 * @param overseers the personas whose holders may decide, with all skills that their cards ask for
 * @param window how long they have, at most 366 days; after that it may not be done
 * @since 0.1
 */
public record OversightRule(
        String id,
        Pattern actions,
        Pattern assets,
        Trigger trigger,
        Effect effect,
        Set<PersonaId> overseers,
        Duration window) {
    /**
     * Checks and copies the components.
     *
     * @throws IllegalArgumentException if no act has such an action, there is no overseer, or the window is not positive or more
     *     than 366 days
     */
    public OversightRule {
        id = Ids.require("rule", id);
        overseers = Set.copyOf(overseers);
        if (!meansActions(actions)) {
            throw new ValueException(
                    "actions must mean words in lower case, with - : or / between them, but was \"" + actions + "\"",
                    "actions는 소문자 단어(사이에 - : / 가능)를 뜻해야 하지만 \"" + actions + "\"입니다");
        }
        if (overseers.isEmpty()) {
            throw new ValueException("overseers must not be empty", "overseers는 비어 있으면 안 됩니다");
        }
        if (window.isZero() || window.isNegative() || window.compareTo(Oversight.BOUND) > 0) {
            throw new ValueException(
                    "window must be positive and at most " + Oversight.BOUND + ", but was " + window,
                    "window는 0보다 크고 " + Oversight.BOUND + " 이하여야 하지만 " + window + "입니다");
        }
    }

    /** A rule about what no act is called would keep nobody from anything. */
    private static boolean meansActions(Pattern actions) {
        String named = actions.value();
        return Actions.isAction(actions.isWildcard() ? named.substring(0, named.length() - 1) + "x" : named);
    }
}
