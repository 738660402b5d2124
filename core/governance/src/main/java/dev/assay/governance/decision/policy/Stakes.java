package dev.assay.governance.decision.policy;

import dev.assay.governance.asset.AssetId;
import dev.assay.governance.people.DecisionScope;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Tells how much money is at stake in what there is to decide, which the {@linkplain DecisionScope#monetaryLimit limits} of those who
 * decide are held against: for one, the yearly loss behind a failing expectation. Thread-safe.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Stakes {
    /**
     * Tells how much is at stake. Asked within the change that opens a decision or adds to one, so it answers from memory and
     * waits for nothing.
     *
     * @param kind the kind of decision
     * @param asset the asset that it is about
     * @param topic what about it, such as the id of an expectation
     * @return the amount in the organisation's currency, 0 or more; it is kept in cents, rounded up; empty if nobody knows. An
     *     exception, a negative amount or one of more than 40 digits means the same as empty, for it must keep nothing from being
     *     made safe
     */
    Optional<BigDecimal> of(String kind, AssetId asset, String topic);

    /**
     * Returns that nobody knows how much is at stake.
     *
     * @return the stakes
     */
    static Stakes unknown() {
        return (kind, asset, topic) -> Optional.empty();
    }
}
