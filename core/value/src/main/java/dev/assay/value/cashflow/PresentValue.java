package dev.assay.value.cashflow;

import dev.assay.quality.finding.ValueException;
import dev.assay.value.rate.Timing;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/**
 * The sums behind present values, on plain numbers. They are what engines call in loops; results to be shown come from
 * {@link Flows}, which says what was assumed and never answers infinity.
 *
 * @since 0.1
 */
public final class PresentValue {
    private PresentValue() {}

    /**
     * Returns the net present value of one flow per period: Σ flow<sub>k</sub> / (1 + r)<sup>p(k)</sup>, where p(k) is where
     * the timing puts period k and p(0) = 0. The relative error is below 1e-12 for 600 periods. Spreadsheets' NPV discounts
     * the first value too; see {@link Flows#npvOfSpreadsheets}.
     *
     * @param rate the rate per period, above −1
     * @param flows the flows, the first of period 0; may be empty
     * @param timing where in their period flows move
     * @return the value; infinite or NaN only if a sum exceeds the range of double
     * @throws IllegalArgumentException if the rate is −1 or less
     */
    public static double npv(double rate, double[] flows, Timing timing) {
        double growth = growth(rate);
        if (flows.length == 0) {
            return 0;
        }
        double later = 0;
        for (int k = flows.length - 1; k > 0; k--) {
            later = (later + flows[k]) / growth;
        }
        return flows[0]
                + switch (timing) {
                    case START -> later * growth;
                    case MID -> later * StrictMath.sqrt(growth);
                    case END -> later;
                };
    }

    /**
     * Returns what one is worth that moves in a period.
     *
     * @param rate the rate per period, above −1
     * @param period the period, not negative
     * @param timing where in the period it moves
     * @return (1 + r)<sup>−p</sup>
     * @throws IllegalArgumentException if the rate is −1 or less, or the period negative
     */
    public static double discountFactor(double rate, int period, Timing timing) {
        growth(rate);
        return StrictMath.exp(-timing.position(period) * StrictMath.log1p(rate));
    }

    /**
     * Returns the net present value in decimal arithmetic of 34 digits, for amounts that double precision cannot hold to the
     * minor unit, which are those above 9·10<sup>15</sup>. Flows move at the end of their period.
     *
     * @param rate the rate per period, above −1
     * @param flows the flows, the first of period 0; may be empty
     * @return the value, not rounded to a minor unit
     * @throws IllegalArgumentException if the rate is −1 or less
     */
    public static BigDecimal exact(BigDecimal rate, List<BigDecimal> flows) {
        BigDecimal growth = BigDecimal.ONE.add(rate);
        if (growth.signum() <= 0) {
            throw new ValueException("rate must be above -1, but was " + rate, "이율은 -1보다 커야 하지만 " + rate + "입니다");
        }
        BigDecimal value = BigDecimal.ZERO;
        for (int k = flows.size() - 1; k >= 0; k--) {
            value = value.divide(growth, MathContext.DECIMAL128).add(flows.get(k));
        }
        return value;
    }

    private static double growth(double rate) {
        if (!(rate > -1)) {
            throw new ValueException("rate must be above -1, but was " + rate, "이율은 -1보다 커야 하지만 " + rate + "입니다");
        }
        return 1 + rate;
    }
}
