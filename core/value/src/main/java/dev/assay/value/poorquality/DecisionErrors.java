package dev.assay.value.poorquality;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;

/**
 * What wrong decisions cost, by kind, such as false alarms and misses. Immutable.
 *
 * @param costs what one error of each kind costs
 * @since 0.1
 */
public record DecisionErrors(Map<String, Money> costs) {
    /** Copies the map. */
    public DecisionErrors {
        costs = Map.copyOf(costs);
    }

    /**
     * Returns what a change of the counts saves. More right decisions can cost more, when the dear errors grow.
     *
     * @param before how often each kind occurred before
     * @param after how often each kind occurs after, over as many decisions
     * @param currency the currency of the costs
     * @return the sum of (before - after) × cost, negative when it costs more
     * @throws IllegalArgumentException if a kind has no cost or the currencies differ
     */
    public Money saved(Map<String, Long> before, Map<String, Long> after, Currency currency) {
        return total(before, currency).minus(total(after, currency));
    }

    private Money total(Map<String, Long> counts, Currency currency) {
        Money sum = Money.zero(currency);
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            Money cost = costs.get(entry.getKey());
            if (cost == null) {
                throw new ValueException(
                        "no cost of \"" + entry.getKey() + "\"; known kinds: "
                                + String.join(
                                        ", ", costs.keySet().stream().sorted().toList()),
                        "\"" + entry.getKey() + "\"의 비용이 없습니다. 알려진 종류: "
                                + String.join(
                                        ", ", costs.keySet().stream().sorted().toList()));
            }
            sum = sum.plus(cost.times(BigDecimal.valueOf(entry.getValue())));
        }
        return sum;
    }
}
