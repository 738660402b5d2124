/**
 * Exact amounts in a currency.
 *
 * <p>Start with {@link dev.assay.value.money.Money}. What amounts are worth over time does not belong here.
 */
@NullMarked
package dev.assay.value.money;

import org.jspecify.annotations.NullMarked;
