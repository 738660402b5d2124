/**
 * Incidents: what happened, who takes care of it, whom the law wants told by when, and what was learned.
 *
 * <p>Start with {@link dev.assay.governance.incident.Incidents} and {@link dev.assay.governance.incident.Incident}. Decisions
 * about quality do not belong here.
 */
@NullMarked
package dev.assay.governance.incident;

import org.jspecify.annotations.NullMarked;
