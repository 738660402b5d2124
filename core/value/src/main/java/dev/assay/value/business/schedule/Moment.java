package dev.assay.value.business.schedule;

import dev.assay.value.rate.PeriodUnit;
import dev.assay.value.rate.Timing;
import java.time.LocalDate;

/**
 * A period as a profile sees it. Immutable.
 *
 * @param index the period's number since the line began, from 1
 * @param end the periods since the line began until the period's end; the index, or a fraction where units differ
 * @param unit the length of a period
 * @param date the day on which the period starts
 * @param timing where in the period money moves
 * @since 0.1
 */
public record Moment(int index, double end, PeriodUnit unit, LocalDate date, Timing timing) {
    /**
     * Returns how long the line has run: to the period's end, or its middle when money moves there.
     *
     * @return periods since the line began
     */
    public double elapsed() {
        return timing == Timing.MID ? end - Timing.MID.ahead() : end;
    }
}
