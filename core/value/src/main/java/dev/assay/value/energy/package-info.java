/**
 * The electricity that computing takes, and the carbon dioxide of that electricity.
 *
 * <p>Start with {@link dev.assay.value.energy.ComputeRun} and {@link dev.assay.value.energy.CarbonTable}. Carbon that was
 * emitted to make the machines does not belong here.
 */
@NullMarked
package dev.assay.value.energy;

import org.jspecify.annotations.NullMarked;
