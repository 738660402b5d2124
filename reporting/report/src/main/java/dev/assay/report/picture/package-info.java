/**
 * Drawings of figures that know no format: rows of spans on one scale, and plots of two scales.
 *
 * <p>Start with {@link dev.assay.report.picture.Axis}, {@link dev.assay.report.picture.Spans} and
 * {@link dev.assay.report.picture.Plot}. How anything looks does not belong here, nor does what the figures mean.
 */
@NullMarked
package dev.assay.report.picture;

import org.jspecify.annotations.NullMarked;
