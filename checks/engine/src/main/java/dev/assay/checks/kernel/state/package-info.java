/**
 * What is remembered of the values of a column while they go by, and the figures made of it at the end.
 *
 * <p>Every state can absorb another one of its kind, in any order and any grouping, with the same figure in the end: sums
 * are exact, order statistics are selected from all values. Start at
 * {@link dev.assay.checks.kernel.state.ValueState}. Not exported.
 */
@NullMarked
package dev.assay.checks.kernel.state;

import org.jspecify.annotations.NullMarked;
