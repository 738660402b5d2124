package dev.assay.governance.monitoring;

import dev.assay.quality.finding.ValueException;
import java.util.OptionalDouble;

/**
 * So many of so many, from which anybody can compute the ratio. Immutable.
 *
 * @param part how many
 * @param whole of how many
 * @since 0.1
 */
public record Share(long part, long whole) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException unless 0 ≤ part ≤ whole
     */
    public Share {
        if (part < 0 || part > whole) {
            throw new ValueException(
                    "part must be in [0, " + whole + "], but was " + part,
                    "part는 [0, " + whole + "] 안에 있어야 하지만 " + part + "입니다");
        }
    }

    /**
     * Returns the ratio.
     *
     * @return a number in [0, 1]; empty if the whole is nothing
     */
    public OptionalDouble ratio() {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }
}
