/**
 * What figures of a sample allow to say: tests, intervals, sample sizes.
 *
 * <p>Start with {@link dev.assay.value.statistics.TTest} for means, {@link dev.assay.value.statistics.ProportionTest} for
 * shares, and {@link dev.assay.value.statistics.MeanDesign} before anything is measured. How a pilot is run does not belong
 * here.
 */
@NullMarked
package dev.assay.value.statistics;

import org.jspecify.annotations.NullMarked;
