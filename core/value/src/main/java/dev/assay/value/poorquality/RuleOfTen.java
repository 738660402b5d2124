package dev.assay.value.poorquality;

import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import java.math.BigDecimal;

/**
 * Redman's rule that a step of work costs ten times as much when its data is wrong. Immutable.
 *
 * @param factor how many times as much
 * @since 0.1
 * @see <a href="https://hbr.org/2017/09/only-3-of-companies-data-meets-basic-quality-standards">Nagle, Redman and Sammon
 *     (2017)</a>
 */
public record RuleOfTen(BigDecimal factor) {
    /** The factor that gave the rule its name. */
    public static final RuleOfTen CLASSIC = new RuleOfTen(BigDecimal.TEN);

    /**
     * Checks the factor.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public RuleOfTen {
        Shares.checkCount(Text.of("factor", "배수"), factor);
    }

    /**
     * Returns what a batch costs.
     *
     * @param units how many units there are, 0 or more
     * @param goodRate which part of them has right data, in [0, 1]
     * @param unitCost what one of them costs
     * @return n × good × u + n × (1 - good) × factor × u, exactly
     */
    public Money cost(BigDecimal units, BigDecimal goodRate, Money unitCost) {
        Shares.checkCount(Text.of("units", "단위 수"), units);
        Shares.check(Text.of("goodRate", "정상 비율"), goodRate);
        BigDecimal good = units.multiply(goodRate);
        return unitCost.times(good.add(units.subtract(good).multiply(factor)));
    }
}
