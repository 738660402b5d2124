/**
 * The lines of a business case: the drivers they are computed from, what is gained, and what it costs.
 *
 * <p>Start with {@link dev.assay.value.business.line.Driver}, {@link dev.assay.value.business.line.Benefit} and
 * {@link dev.assay.value.business.line.Cost}. What the lines come to together does not belong here.
 */
@NullMarked
package dev.assay.value.business.line;

import org.jspecify.annotations.NullMarked;
