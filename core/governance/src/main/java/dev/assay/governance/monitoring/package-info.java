/**
 * What must be heard from in time, what to do when something goes wrong, and figures counted from events alone.
 *
 * <p>Start with {@link dev.assay.governance.monitoring.Monitoring}, {@link dev.assay.governance.monitoring.Runbooks} and
 * {@link dev.assay.governance.monitoring.Kpis}. Decisions themselves do not belong here.
 */
@NullMarked
package dev.assay.governance.monitoring;

import org.jspecify.annotations.NullMarked;
