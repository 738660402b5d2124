/**
 * What not knowing numbers for sure means for a decision: Monte Carlo, one-way sensitivity, and the value of finding out.
 *
 * <p>Start with {@link dev.assay.value.simulation.MonteCarlo}, {@link dev.assay.value.simulation.Tornado} and
 * {@link dev.assay.value.simulation.DecisionTable}. How a number is distributed does not belong here.
 */
@NullMarked
package dev.assay.value.simulation;

import org.jspecify.annotations.NullMarked;
