/**
 * Figures over many rows, and what a figure must satisfy.
 *
 * <p>Start with {@link dev.assay.quality.measure.Measure}, which engines evaluate, {@link dev.assay.quality.measure.Figure},
 * which they return, and {@link dev.assay.quality.measure.Bound}, which only the core judges. Nothing here knows how a
 * figure is computed.
 */
@NullMarked
package dev.assay.quality.measure;

import org.jspecify.annotations.NullMarked;
