package dev.assay.value.stake.realisation;

import dev.assay.value.answer.Answer;
import dev.assay.value.money.Money;
import java.util.Objects;

/**
 * What comes true of benefits, and what that returns. Immutable.
 *
 * @param shares which share of each benefit comes true
 * @param benefits what comes true in all, in whole minor units
 * @param gross what would come true with perfect data
 * @param costs what it costs
 * @param roi the return on investment, (benefits − costs) / costs
 * @since 0.1
 */
public record RealisedReturn(RealisedShares shares, Money benefits, Money gross, Money costs, Answer<Double> roi) {
    /** Checks the components. */
    public RealisedReturn {
        Objects.requireNonNull(shares, "shares");
        Objects.requireNonNull(benefits, "benefits");
        Objects.requireNonNull(gross, "gross");
        Objects.requireNonNull(costs, "costs");
        Objects.requireNonNull(roi, "roi");
    }

    /**
     * Returns what comes true less what it costs.
     *
     * @return the difference
     */
    public Money net() {
        return benefits.minus(costs);
    }
}
