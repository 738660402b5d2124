package dev.assay.value.business.line;

import dev.assay.value.business.formula.Formula;
import java.util.Objects;

/**
 * Which share of an indicator's change a benefit claims. Immutable.
 *
 * @param kpi the indicator's id
 * @param share the share that is claimed, in [0, 1]; over all claims on one indicator at most 1
 * @since 0.1
 */
public record Attribution(String kpi, Formula share) {
    /** Checks the components. */
    public Attribution {
        Objects.requireNonNull(kpi, "kpi");
        Objects.requireNonNull(share, "share");
    }
}
