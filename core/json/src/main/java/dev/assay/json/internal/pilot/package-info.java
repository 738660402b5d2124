/**
 * Pilots as trees of files.
 *
 * <p>Start with {@link dev.assay.json.internal.pilot.PilotForm}. Judging results does not belong here.
 */
@NullMarked
package dev.assay.json.internal.pilot;

import org.jspecify.annotations.NullMarked;
