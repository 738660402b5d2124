package dev.assay.governance.catalogue;

import dev.assay.quality.finding.ValueException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When an item is in force. Immutable.
 *
 * @param from since which day, inclusive; empty means since ever
 * @param until until which day, exclusive; empty means for good
 * @since 0.1
 */
public record Force(Optional<LocalDate> from, Optional<LocalDate> until) {
    /** In force always. */
    static final Force ALWAYS = new Force(Optional.empty(), Optional.empty());

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it would end before it begins
     */
    public Force {
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new ValueException(
                    "until must be after " + from.get() + ", but was " + until.get(),
                    "until은 " + from.get() + "보다 뒤여야 하지만 " + until.get() + "입니다");
        }
    }

    /**
     * Returns whether it holds on a day.
     *
     * @param day the day
     * @return true from the first day until just before the last
     */
    public boolean holdsOn(LocalDate day) {
        return (from.isEmpty() || !day.isBefore(from.get())) && (until.isEmpty() || day.isBefore(until.get()));
    }
}
