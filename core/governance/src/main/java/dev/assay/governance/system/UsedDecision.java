package dev.assay.governance.system;

import dev.assay.governance.store.Kind;

/**
 * That a step of a system rests on a decision, on which no other step rests then. Immutable.
 *
 * @param decision the id of the decision
 * @param system the id of the system
 * @since 0.1
 */
public record UsedDecision(String decision, SystemId system) {
    /** Used decisions, under their ids. */
    public static final Kind<UsedDecision> KIND = Kind.of("used-decision", UsedDecision.class, UsedDecision::decision);
}
