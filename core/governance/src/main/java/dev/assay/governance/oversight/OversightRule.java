package dev.assay.governance.oversight;

import dev.assay.governance.Ids;
import dev.assay.governance.people.Pattern;
import dev.assay.governance.people.PersonaId;
import dev.assay.quality.finding.ValueException;
import java.time.Duration;
import java.util.Set;

/**
 * When somebody must look. Immutable.
 *
 * @param id its id
 * @param actions what is done
 * @param assets with which assets
 * @param trigger what sets it off
 * @param effect what it asks for
 * @param overseers the personas whose holders may decide, with all skills that their cards ask for
 * @param window how long they have; after that it may not be done
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
     * @throws IllegalArgumentException if there is no overseer, or the window is not positive
     */
    public OversightRule {
        id = Ids.require("rule", id);
        overseers = Set.copyOf(overseers);
        if (overseers.isEmpty()) {
            throw new ValueException("overseers must not be empty", "overseers는 비어 있으면 안 됩니다");
        }
        if (window.isZero() || window.isNegative()) {
            throw new ValueException(
                    "window must be positive, but was " + window, "window는 0보다 커야 하지만 " + window + "입니다");
        }
    }
}
