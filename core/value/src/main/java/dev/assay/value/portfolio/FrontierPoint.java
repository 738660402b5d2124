package dev.assay.value.portfolio;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What a limit of a budget buys. Immutable.
 *
 * @param limit the limit
 * @param selection the best choice under it
 * @since 0.1
 */
public record FrontierPoint(BigDecimal limit, Selection selection) {
    /** Checks the components. */
    public FrontierPoint {
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(selection, "selection");
    }
}
