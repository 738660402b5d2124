package dev.assay.checks;

import java.util.List;

/**
 * What a gate says of one record. Immutable.
 *
 * @param breaches what the record breaks, in the suite's order; possibly empty
 * @since 0.1
 */
public record GateResult(List<Breach> breaches) {
    /** Copies the list. */
    public GateResult {
        breaches = List.copyOf(breaches);
    }

    /**
     * Returns whether the record may pass.
     *
     * @return true if it breaks nothing, or nothing but expectations of severity WARNING
     */
    public boolean isAccepted() {
        return breaches.stream().noneMatch(Breach::isRejecting);
    }
}
