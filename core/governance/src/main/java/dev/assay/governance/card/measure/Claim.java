package dev.assay.governance.card.measure;

import dev.assay.governance.Numbers;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What an answer says in numbers, so that a run can contradict it. Immutable.
 *
 * @param metric what it is about, such as {@code missing-share}
 * @param relation how the measured value must stand to the number
 * @param value the number; shares are between 0 and 1
 * @since 0.1
 */
public record Claim(String metric, Relation relation, BigDecimal value) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the number has more than 40 digits before the point or behind it
     */
    public Claim {
        Objects.requireNonNull(metric, "metric");
        Objects.requireNonNull(relation, "relation");
        Numbers.require("value", value);
    }

    /** How a measured value stands to a number. */
    public enum Relation {
        /** It is the number or less. */
        AT_MOST,
        /** It is the number or more. */
        AT_LEAST,
        /** It is the number. */
        EQUAL_TO
    }

    /**
     * Returns whether a measured value agrees.
     *
     * @param measured the value
     * @return true if it does
     */
    public boolean holds(BigDecimal measured) {
        int order = measured.compareTo(value);
        return switch (relation) {
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
            case EQUAL_TO -> order == 0;
        };
    }
}
