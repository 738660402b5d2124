/**
 * Amounts that are computed from drivers, kept as formulas so that they can be shown, varied and simulated.
 *
 * <p>Start with {@link dev.assay.value.business.formula.Formula}. When an amount falls due does not belong here.
 */
@NullMarked
package dev.assay.value.business.formula;

import org.jspecify.annotations.NullMarked;
