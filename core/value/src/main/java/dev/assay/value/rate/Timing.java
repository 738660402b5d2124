package dev.assay.value.rate;

import dev.assay.quality.finding.ValueException;

/**
 * Where in its period money moves. What moves at the decision, in period 0, is never discounted.
 *
 * @since 0.1
 */
public enum Timing {
    /** At the start: period k is discounted by k − 1 periods. */
    START(1.0),
    /** In the middle, as money that comes evenly does: period k is discounted by k − ½ periods. */
    MID(0.5),
    /** At the end, which is what spreadsheets and studies of total economic impact assume: period k is discounted by k. */
    END(0.0);

    private final double ahead;

    Timing(double ahead) {
        this.ahead = ahead;
    }

    /**
     * Returns how many periods after the decision money of a period moves.
     *
     * @param period the period's number, not negative
     * @return the exponent of its discount factor; 0 for period 0
     * @throws IllegalArgumentException if the period is negative
     */
    public double position(int period) {
        if (period < 0) {
            throw new ValueException(
                    "period must not be negative, but was " + period, "기간은 음수가 아니어야 하지만 " + period + "입니다");
        }
        return period == 0 ? 0.0 : period - ahead;
    }

    /**
     * Returns how much earlier than at the end of its period money moves.
     *
     * @return 1, ½ or 0 periods
     */
    public double ahead() {
        return ahead;
    }
}
