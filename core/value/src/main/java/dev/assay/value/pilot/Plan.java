package dev.assay.value.pilot;

import dev.assay.quality.finding.ValueException;
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
            throw new ValueException(
                    "minimum effect must be finite and more than 0, but was " + minimumEffect,
                    "최소 효과는 0보다 큰 유한한 수여야 하지만 " + minimumEffect + "입니다");
        }
        if (!(power > 0 && power < 1)) {
            throw new ValueException(
                    "power must be in (0, 1), but was " + power, "검정력은 0과 1 사이여야 하지만 " + power + "입니다");
        }
    }
}
