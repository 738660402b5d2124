package dev.assay.value.cashflow;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.rate.PeriodUnit;

/**
 * An effect that grows evenly until it is there in full: the factor of period k is min(k/n, 1). Immutable.
 *
 * @param periods after how many periods it is there in full, n; 0 for at once
 * @since 0.1
 */
public record Ramp(int periods) {
    private static final int MOST_PERIODS = 1_000_000;

    /**
     * Checks the periods.
     *
     * @throws IllegalArgumentException if they are negative
     */
    public Ramp {
        if (periods < 0) {
            throw new ValueException(
                    "periods of a ramp must not be negative, but were " + periods,
                    "상승 기간 수는 음수가 아니어야 하지만 " + periods + "입니다");
        }
    }

    /**
     * Returns the share that is there at the end of a period.
     *
     * @param period the period, from 0
     * @return a share in [0, 1]
     */
    public double at(int period) {
        return period >= periods ? 1.0 : (double) Math.max(0, period) / periods;
    }

    /**
     * Returns the share of the full effect of some periods that comes about: the mean of the factors of periods 1 to n.
     *
     * @param window how many periods, from 1 to 1,000,000
     * @return a share in (0, 1]
     * @throws IllegalArgumentException if there is no period, or there are too many
     */
    public double mean(int window) {
        if (window < 1 || window > MOST_PERIODS) {
            throw new ValueException(
                    "periods must be in [1, " + MOST_PERIODS + "], but was " + window,
                    "기간 수는 [1, " + MOST_PERIODS + "] 안에 있어야 하지만 " + window + "입니다");
        }
        double sum = 0;
        for (int k = 1; k <= window; k++) {
            sum += at(k);
        }
        return sum / window;
    }

    /**
     * Returns monthly flows of something that is paid at once and brings the same every month once it is there in full.
     *
     * @param upfront what flows at the decision, negative for what is paid
     * @param perYear what it brings in a full year
     * @param months for how many months, from 0 to 1,000,000
     * @return the flows, at the end of months
     * @throws IllegalArgumentException if the months are negative or too many
     */
    public Flows monthly(double upfront, double perYear, int months) {
        if (months < 0 || months > MOST_PERIODS) {
            throw new ValueException(
                    "months must be in [0, " + MOST_PERIODS + "], but were " + months,
                    "개월 수는 [0, " + MOST_PERIODS + "] 안에 있어야 하지만 " + months + "입니다");
        }
        double[] flows = new double[months + 1];
        flows[0] = upfront;
        for (int k = 1; k <= months; k++) {
            flows[k] = perYear / PeriodUnit.MONTH.perYear() * at(k);
        }
        return Flows.monthly(flows);
    }
}
