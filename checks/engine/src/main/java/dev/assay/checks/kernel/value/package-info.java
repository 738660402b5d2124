/**
 * Expressions evaluated batch by batch: each {@link dev.assay.checks.kernel.value.Value} computes its vector at most once
 * per batch, however many conditions and figures look at it. Start at {@link dev.assay.checks.kernel.value.Expressions};
 * truth and figures belong elsewhere. Not exported.
 */
@NullMarked
package dev.assay.checks.kernel.value;

import org.jspecify.annotations.NullMarked;
