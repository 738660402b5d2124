/**
 * Exact amounts in a currency.
 *
 * <p>Start with {@link dev.assay.value.money.Money}, {@link dev.assay.value.money.FxRate} and
 * {@link dev.assay.value.money.WonUnit}. What amounts are worth over time does not belong here.
 */
@NullMarked
package dev.assay.value.money;

import org.jspecify.annotations.NullMarked;
