/**
 * Trials whose baseline, size and rule of decision are fixed before they start.
 *
 * <p>Start with {@link dev.assay.value.pilot.Pilot} and {@link dev.assay.value.pilot.PilotTemplates}. The tests themselves
 * belong to {@link dev.assay.value.statistics}.
 */
@NullMarked
package dev.assay.value.pilot;

import org.jspecify.annotations.NullMarked;
