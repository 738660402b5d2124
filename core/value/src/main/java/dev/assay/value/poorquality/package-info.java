/**
 * What poor data costs, by the rules and methods that are in use.
 *
 * <p>Start with {@link dev.assay.value.poorquality.OneTenHundred}, {@link dev.assay.value.poorquality.DataDowntime} and
 * {@link dev.assay.value.poorquality.QualityCosts}. What a failing expectation costs does not belong here: that is measured,
 * and these are first sizings.
 */
@NullMarked
package dev.assay.value.poorquality;

import org.jspecify.annotations.NullMarked;
