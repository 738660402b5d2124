package dev.assay.value.business.line;

import dev.assay.quality.finding.ValueException;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * How much of a benefit is lost where data fails an expectation. Immutable.
 *
 * @param expectation the expectation's id
 * @param sensitivity the share of the benefit that is lost where all of the data fails, in [0, 1]
 * @since 0.1
 */
public record DataDependency(String expectation, BigDecimal sensitivity) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the sensitivity is out of range
     */
    public DataDependency {
        Objects.requireNonNull(expectation, "expectation");
        if (sensitivity.signum() < 0 || sensitivity.compareTo(BigDecimal.ONE) > 0) {
            throw new ValueException(
                    "sensitivity must be in [0, 1], but was " + sensitivity,
                    "민감도는 [0, 1] 안에 있어야 하지만 " + sensitivity + "입니다");
        }
    }
}
