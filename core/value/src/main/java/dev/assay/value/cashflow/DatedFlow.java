package dev.assay.value.cashflow;

import java.time.LocalDate;
import java.util.Objects;

/**
 * Money that moves on a day. Immutable.
 *
 * @param date the day, without a time zone
 * @param amount how much; what flows in is positive
 * @since 0.1
 */
public record DatedFlow(LocalDate date, double amount) {
    /**
     * Checks the components.
     *
     * @throws IllegalArgumentException if the amount is not finite
     */
    public DatedFlow {
        Objects.requireNonNull(date, "date");
        if (!Double.isFinite(amount)) {
            throw new IllegalArgumentException("flow of " + date + " must be finite, but was " + amount);
        }
    }
}
