/**
 * What is not known about a number, and how likely each of its values is.
 *
 * <p>Start with {@link dev.assay.value.distribution.Calibrated}, {@link dev.assay.value.distribution.Distribution} and
 * {@link dev.assay.value.distribution.Uncertainty}. Drawing from it many times does not belong here.
 */
@NullMarked
package dev.assay.value.distribution;

import org.jspecify.annotations.NullMarked;
