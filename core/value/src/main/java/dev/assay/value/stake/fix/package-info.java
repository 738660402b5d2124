/**
 * Which failing expectations to mend first under a budget.
 *
 * <p>Start with {@link dev.assay.value.stake.fix.Fix} and {@link dev.assay.value.stake.fix.FixPlanner}. Choices among things
 * whose values simply add up do not belong here; see {@link dev.assay.value.portfolio.Portfolio}.
 */
@NullMarked
package dev.assay.value.stake.fix;

import org.jspecify.annotations.NullMarked;
