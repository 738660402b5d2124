/**
 * When the money of a business case moves, and what later money is worth now.
 *
 * <p>Start with {@link dev.assay.value.business.schedule.Horizon}, {@link dev.assay.value.business.schedule.Profile} and
 * {@link dev.assay.value.business.schedule.Discounting}. How much money moves does not belong here.
 */
@NullMarked
package dev.assay.value.business.schedule;

import org.jspecify.annotations.NullMarked;
