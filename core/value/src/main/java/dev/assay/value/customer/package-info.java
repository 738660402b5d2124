/**
 * What customers cost to win, what they bring, and how many stay.
 *
 * <p>Start with {@link dev.assay.value.customer.LifetimeValue}, {@link dev.assay.value.customer.Acquisition},
 * {@link dev.assay.value.customer.Retention}, {@link dev.assay.value.customer.NetPromoter} and
 * {@link dev.assay.value.customer.Funnel}. What ratio is a good one does not belong here: bands are benchmarks.
 */
@NullMarked
package dev.assay.value.customer;

import org.jspecify.annotations.NullMarked;
