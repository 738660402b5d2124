package dev.assay.value.simulation;

import dev.assay.quality.finding.ValueException;
import java.util.Locale;

/**
 * A figure of a simulation, and how far chance may have carried it. Immutable.
 *
 * @param value the figure
 * @param standardError the standard deviation that the figure has over simulations of this size, 0 or more
 * @since 0.1
 */
public record Estimate(double value, double standardError) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if they are not finite or the error is negative
     */
    public Estimate {
        if (!Double.isFinite(value)) {
            throw new ValueException("value must be finite, but was " + value, "값은 유한해야 하지만 " + value + "입니다");
        }
        if (!(standardError >= 0) || Double.isInfinite(standardError)) {
            throw new ValueException(
                    "standardError must be finite and 0 or more, but was " + standardError,
                    "표준오차는 유한하고 0 이상이어야 하지만 " + standardError + "입니다");
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6g ± %.2g", value, standardError);
    }
}
