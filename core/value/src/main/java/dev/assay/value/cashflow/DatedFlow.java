package dev.assay.value.cashflow;

import dev.assay.quality.finding.ValueException;
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
            throw new ValueException(
                    "flow of " + date + " must be finite, but was " + amount,
                    date + "의 현금흐름은 유한해야 하지만 " + amount + "입니다");
        }
    }
}
