/**
 * Which things to fund under budgets.
 *
 * <p>Start with {@link dev.assay.value.portfolio.Portfolio}. How a thing comes to be worth what it is does not belong here.
 */
@NullMarked
package dev.assay.value.portfolio;

import org.jspecify.annotations.NullMarked;
