/**
 * What data sets cost to keep, and whether anybody reads them.
 *
 * <p>Start with {@link dev.assay.value.dataset.IdleDataCost}. What wrong data cost does not belong here.
 */
@NullMarked
package dev.assay.value.dataset;

import org.jspecify.annotations.NullMarked;
