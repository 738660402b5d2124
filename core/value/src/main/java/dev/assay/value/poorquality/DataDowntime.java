package dev.assay.value.poorquality;

import dev.assay.quality.finding.Text;
import dev.assay.value.money.Money;
import java.math.BigDecimal;

/**
 * How long data was late, missing or wrong. Immutable.
 *
 * @param incidents how often, 0 or more
 * @param hoursToDetect how long on average until somebody knew, 0 or more
 * @param hoursToResolve how long on average from then until it was right, 0 or more
 * @since 0.1
 * @see <a href="https://www.montecarlodata.com/">Monte Carlo Data, data downtime</a>
 */
public record DataDowntime(BigDecimal incidents, BigDecimal hoursToDetect, BigDecimal hoursToResolve) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if one is negative
     */
    public DataDowntime {
        Shares.checkCount(Text.of("incidents", "사고 수"), incidents);
        Shares.checkCount(Text.of("hoursToDetect", "탐지 시간"), hoursToDetect);
        Shares.checkCount(Text.of("hoursToResolve", "해결 시간"), hoursToResolve);
    }

    /**
     * Returns the hours.
     *
     * @return incidents × (detect + resolve), exactly
     */
    public BigDecimal hours() {
        return incidents.multiply(hoursToDetect.add(hoursToResolve));
    }

    /**
     * Returns what they cost.
     *
     * @param hourly what an hour costs
     * @return hours × hourly, exactly
     */
    public Money cost(Money hourly) {
        return hourly.times(hours());
    }

    /**
     * Returns what those cost who keep mending.
     *
     * @param engineers how many, 0 or more
     * @param share which part of their time goes to it, in [0, 1]
     * @param hourly what an hour of one costs
     * @param hoursPerYear how many hours a year one works, 0 or more
     * @return the product of a year, exactly
     */
    public static Money engineers(BigDecimal engineers, BigDecimal share, Money hourly, BigDecimal hoursPerYear) {
        Shares.checkCount(Text.of("engineers", "엔지니어 수"), engineers);
        Shares.check(Text.of("share", "비율"), share);
        Shares.checkCount(Text.of("hoursPerYear", "연간 근무 시간"), hoursPerYear);
        return hourly.times(engineers.multiply(share).multiply(hoursPerYear));
    }
}
