/**
 * Which things to fund under budgets.
 *
 * <p>Start with {@link dev.assay.value.portfolio.Portfolio}. What a thing is worth does not belong here.
 */
@NullMarked
package dev.assay.value.portfolio;

import org.jspecify.annotations.NullMarked;
