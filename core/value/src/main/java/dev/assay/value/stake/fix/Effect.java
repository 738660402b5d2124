package dev.assay.value.stake.fix;

import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;

/**
 * By how much a fix reduces the share of failures of an expectation. Immutable.
 *
 * @param expectation the expectation's id, not blank
 * @param low the least reduction that is believed
 * @param expected the reduction that is expected, in [0, 1]
 * @param high the most that is believed
 * @since 0.1
 */
public record Effect(String expectation, BigDecimal low, BigDecimal expected, BigDecimal high) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the expectation is blank, or the three are not in order within [0, 1]
     */
    public Effect {
        if (expectation.isBlank()) {
            throw new ValueException("expectation must not be blank", "기대 조건의 id는 비어 있으면 안 됩니다");
        }
        boolean ordered = low.signum() >= 0
                && low.compareTo(expected) <= 0
                && expected.compareTo(high) <= 0
                && high.compareTo(BigDecimal.ONE) <= 0;
        if (!ordered) {
            throw new ValueException(
                    "reduction must be in order within [0, 1], but was " + low + ", " + expected + " and " + high
                            + " of \"" + expectation + "\"",
                    "감소율은 [0, 1] 안에서 작은 순서여야 하지만 \"" + expectation + "\"에서 " + low + ", " + expected + ", " + high
                            + "입니다");
        }
    }

    double at(Belief belief) {
        return switch (belief) {
            case LOW -> low.doubleValue();
            case EXPECTED -> expected.doubleValue();
            case HIGH -> high.doubleValue();
        };
    }
}
