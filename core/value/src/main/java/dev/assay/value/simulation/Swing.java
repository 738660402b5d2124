package dev.assay.value.simulation;

import dev.assay.quality.finding.Text;
import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * How far each factor is moved to see what it does. Immutable.
 *
 * @param low the probability of the lower value of an uncertain factor, in (0, high)
 * @param high the probability of the higher value, in (low, 1)
 * @param share by which share of its base a factor is moved that is not uncertain, or all are
 * @param range whether distributions are looked at
 * @since 0.1
 */
public record Swing(double low, double high, double share, Range range) {
    private static final double P10 = 0.1;

    /** Where the ends come from. */
    public enum Range {
        /** From the distribution where there is one. */
        QUANTILES,
        /** From the base value, whatever is known. */
        SHARE_OF_BASE
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if the probabilities do not rise within (0, 1), or the share is not more than 0
     */
    public Swing {
        if (!(low > 0 && low < high && high < 1)) {
            throw new ValueException(
                    "low must be in (0, high) and high in (low, 1), but were " + low + " and " + high,
                    "낮은 확률은 (0, 높은 확률), 높은 확률은 (낮은 확률, 1) 안에 있어야 하지만 " + low + ", " + high + "입니다");
        }
        if (!(share > 0) || Double.isInfinite(share)) {
            throw new ValueException("share must be more than 0, but was " + share, "비율은 0보다 커야 하지만 " + share + "입니다");
        }
    }

    /**
     * Returns the usual swing: from the 10th to the 90th percentile, and by 10% where no distribution is known.
     *
     * @return the swing
     */
    public static Swing p10p90() {
        return new Swing(P10, 1 - P10, P10, Range.QUANTILES);
    }

    /**
     * Returns a swing by the same share of each base value.
     *
     * @param share such as 0.1
     * @return the swing
     */
    public static Swing byShare(double share) {
        return new Swing(P10, 1 - P10, share, Range.SHARE_OF_BASE);
    }

    private boolean usesQuantiles(Factor factor) {
        return range == Range.QUANTILES && factor.uncertainty().isPresent();
    }

    double lowOf(Factor factor) {
        return usesQuantiles(factor)
                ? factor.uncertainty().orElseThrow().quantile(low)
                : factor.base() - StrictMath.abs(factor.base()) * share;
    }

    double highOf(Factor factor) {
        return usesQuantiles(factor)
                ? factor.uncertainty().orElseThrow().quantile(high)
                : factor.base() + StrictMath.abs(factor.base()) * share;
    }

    /**
     * Says which ends a tornado looks at.
     *
     * @param locale the reader's locale
     * @return such as {@code P10 to P90, else ±10%}
     */
    public String describe(Locale locale) {
        String shares = "±" + percent(share) + "%";
        return range == Range.SHARE_OF_BASE
                ? shares
                : Text.of(
                                "P" + percent(low) + " to P" + percent(high) + ", else " + shares,
                                "P" + percent(low) + "–P" + percent(high) + ", 분포가 없으면 " + shares)
                        .in(locale);
    }

    private static String percent(double share) {
        return new BigDecimal(100 * share, new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }

    @Override
    public String toString() {
        return describe(Locale.ENGLISH);
    }
}
