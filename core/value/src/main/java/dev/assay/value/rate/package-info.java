/**
 * Rates of interest and growth, and how time is counted: units of periods, where in a period money moves, days between dates.
 *
 * <p>Start with {@link dev.assay.value.rate.Rate}, {@link dev.assay.value.rate.Timing} and
 * {@link dev.assay.value.rate.DayCount}. What flows are worth at a rate does not belong here.
 */
@NullMarked
package dev.assay.value.rate;

import org.jspecify.annotations.NullMarked;
