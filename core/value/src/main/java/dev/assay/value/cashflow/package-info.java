/**
 * Flows of money over time and what they are worth: present values, rates of return, payback, annuities, growth, ratios.
 *
 * <p>Start with {@link dev.assay.value.cashflow.Flows}, {@link dev.assay.value.cashflow.DatedFlows} and
 * {@link dev.assay.value.cashflow.Irr}. Where flows come from, such as drivers and benefits, does not belong here.
 */
@NullMarked
package dev.assay.value.cashflow;

import org.jspecify.annotations.NullMarked;
