package dev.assay.value.stake.fix;

import dev.assay.value.money.Money;
import java.util.Objects;

/**
 * What a plan does for an expectation once all its fixes are live. Immutable.
 *
 * @param expectation the expectation's id
 * @param before what it costs in a year today
 * @param reduction the combined reduction, 1 − Π(1 − r) over the fixes, in [0, 1]
 * @param after what it costs in a year then
 * @since 0.1
 */
public record Improvement(String expectation, Money before, double reduction, Money after) {
    /** Checks the components. */
    public Improvement {
        Objects.requireNonNull(expectation, "expectation");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}
