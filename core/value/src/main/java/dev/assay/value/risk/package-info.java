/**
 * What may go wrong, how often and how badly, and what a control against it is worth.
 *
 * <p>Start with {@link dev.assay.value.risk.LossExposure}. What failing expectations cost belongs to
 * {@link dev.assay.value.stake}.
 */
@NullMarked
package dev.assay.value.risk;

import org.jspecify.annotations.NullMarked;
