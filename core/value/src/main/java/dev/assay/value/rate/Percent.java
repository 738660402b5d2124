package dev.assay.value.rate;

import java.math.BigDecimal;

/**
 * A percentage that still has to be told how it compounds. Immutable.
 *
 * @param share the rate as a share of one, such as 0.10
 * @since 0.1
 */
public record Percent(BigDecimal share) {
    /**
     * Returns the rate that it is per year, all compounding included.
     *
     * @return the effective rate
     * @throws IllegalArgumentException if it is −100% or less
     */
    public Rate.Effective effective() {
        return new Rate.Effective(share.doubleValue());
    }

    /**
     * Returns the rate that it is per year before compounding.
     *
     * @param timesPerYear how often a year it is compounded
     * @return the nominal rate
     * @throws IllegalArgumentException if a period would lose everything, or the times are not positive
     */
    public Rate.Nominal nominal(int timesPerYear) {
        return new Rate.Nominal(share.doubleValue(), timesPerYear);
    }

    /**
     * Returns the rate that it is per year when compounded without pause.
     *
     * @return the continuous rate
     */
    public Rate.Continuous continuous() {
        return new Rate.Continuous(share.doubleValue());
    }

    /**
     * Returns the rate that it is per period.
     *
     * @param unit the period
     * @return the periodic rate
     * @throws IllegalArgumentException if it is −100% or less
     */
    public Rate.Periodic per(PeriodUnit unit) {
        return new Rate.Periodic(share.doubleValue(), unit);
    }

    /** Returns the percentage, such as {@code 10%}. */
    @Override
    public String toString() {
        return share.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
