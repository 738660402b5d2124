/**
 * Which part of a benefit the data of today lets come true.
 *
 * <p>Start with {@link dev.assay.value.stake.realisation.QualityAdjustment}. How benefits come about does not belong here,
 * nor which share must come true for a return to double; see {@link dev.assay.value.business.RoiGoal}.
 */
@NullMarked
package dev.assay.value.stake.realisation;

import org.jspecify.annotations.NullMarked;
