package dev.assay.value.pilot;

import dev.assay.value.statistics.LookGuard;
import java.util.Objects;

/**
 * How large a trial is, how often it is looked at, and what is decided. Immutable.
 *
 * @param minimumEffect the smallest improvement that matters, in the unit of the metric; more than 0
 * @param power how often it shall be seen, in (0, 1)
 * @param guard how often is looked, and how small p must be each time
 * @param rule what is decided
 * @since 0.1
 */
public record Plan(double minimumEffect, double power, LookGuard guard, Rule rule) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if a number is out of range
     */
    public Plan {
        Objects.requireNonNull(guard, "guard");
        Objects.requireNonNull(rule, "rule");
        if (!(minimumEffect > 0 && Double.isFinite(minimumEffect))) {
            throw new IllegalArgumentException(
                    "minimumEffect must be finite and more than 0, but was " + minimumEffect);
        }
        if (!(power > 0 && power < 1)) {
            throw new IllegalArgumentException("power must be in (0, 1), but was " + power);
        }
    }
}
