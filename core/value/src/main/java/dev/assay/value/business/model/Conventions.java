package dev.assay.value.business.model;

import dev.assay.value.business.schedule.Discounting;
import dev.assay.value.business.schedule.Horizon;
import dev.assay.value.rate.Timing;
import java.util.Currency;
import java.util.Objects;

/**
 * What has to be known to read a figure. Immutable.
 *
 * @param currency in which currency it is
 * @param horizon over which periods
 * @param discounting what later money is worth
 * @param timing where in its period money moves if a line does not say
 * @since 0.1
 */
public record Conventions(Currency currency, Horizon horizon, Discounting discounting, Timing timing) {
    /** Checks the components. */
    public Conventions {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(horizon, "horizon");
        Objects.requireNonNull(discounting, "discounting");
        Objects.requireNonNull(timing, "timing");
    }

    /** Returns such as {@code USD, 36 months from 2026-01-01, 10% effective, money at the END of each period}. */
    @Override
    public String toString() {
        return currency + ", " + horizon + ", " + discounting + ", money at the " + timing + " of each period";
    }
}
