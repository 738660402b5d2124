/**
 * Which part of a benefit the data of today lets come true.
 *
 * <p>Start with {@link dev.assay.value.stake.realisation.QualityAdjustment} and
 * {@link dev.assay.value.stake.realisation.QualityProgramme}. How benefits come about does not belong here.
 */
@NullMarked
package dev.assay.value.stake.realisation;

import org.jspecify.annotations.NullMarked;
