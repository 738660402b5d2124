/**
 * How governance stands: figures on every axis, each with the records that prove it and the worst of those that do not hold.
 *
 * <p>Start with {@link dev.assay.governance.posture.GovernancePosture}. Figures about what happened over time do not belong here;
 * they are counted by {@link dev.assay.governance.monitoring.Kpis}.
 */
@NullMarked
package dev.assay.governance.posture;

import org.jspecify.annotations.NullMarked;
