package dev.assay.value.stake;

import dev.assay.quality.finding.Text;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Why a unit that fails costs what it is said to cost. Immutable.
 *
 * @param statement what was seen, counted or agreed
 * @param reviewBy the day by which it is to be looked at again; empty if it does not age
 * @since 0.1
 */
public record StakeEvidence(Text statement, Optional<LocalDate> reviewBy) {
    /** Checks the components. */
    public StakeEvidence {
        Objects.requireNonNull(statement, "statement");
        Objects.requireNonNull(reviewBy, "reviewBy");
    }

    /**
     * Returns whether the review is late.
     *
     * @param asOf the day of asking
     * @return true from the day after the review was due
     */
    public boolean isOverdue(LocalDate asOf) {
        return reviewBy.filter(asOf::isAfter).isPresent();
    }
}
