package dev.assay.governance.people;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a persona may decide. Immutable.
 *
 * @param kind the kind of decision, such as {@code quality-failure}; {@code *} means every kind
 * @param assets the ids of the assets that it may be about
 * @param maxSeverity the worst severity
 * @param monetaryLimit the highest amount at stake, in the organisation's currency; empty means without limit
 * @since 0.1
 */
public record DecisionScope(Pattern kind, Pattern assets, Severity maxSeverity, Optional<BigDecimal> monetaryLimit) {
    /**
     * Returns whether a decision may be taken.
     *
     * @param decision the kind of decision
     * @param asset the id of the asset that it is about
     * @param severity how bad what it is about is
     * @return true if it may
     */
    public boolean covers(String decision, String asset, Severity severity) {
        return kind.covers(decision) && assets.covers(asset) && severity.compareTo(maxSeverity) <= 0;
    }
}
