package dev.assay.checks.kernel.truth;

import java.math.BigDecimal;

/**
 * How far a value may lie from its target: the greater of the two.
 *
 * @param absolute in the unit of the values
 * @param relative as a share of the target
 */
record Tolerance(BigDecimal absolute, BigDecimal relative) {
    boolean allows(BigDecimal value, BigDecimal target) {
        BigDecimal allowed = absolute.max(relative.multiply(target.abs()));
        return value.subtract(target).abs().compareTo(allowed) <= 0;
    }
}
