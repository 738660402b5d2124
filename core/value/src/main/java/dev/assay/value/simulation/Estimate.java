package dev.assay.value.simulation;

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
            throw new IllegalArgumentException("value must be finite, but was " + value);
        }
        if (!(standardError >= 0) || Double.isInfinite(standardError)) {
            throw new IllegalArgumentException("standardError must be finite and 0 or more, but was " + standardError);
        }
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.6g ± %.2g", value, standardError);
    }
}
