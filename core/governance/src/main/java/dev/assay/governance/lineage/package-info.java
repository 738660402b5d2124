/**
 * What depends on what, who may touch it, who decides about it and who does what in each stage: the map of personas, data, models and
 * systems.
 *
 * <p>Start with {@link dev.assay.governance.lineage.Lineage}, {@link dev.assay.governance.lineage.Feeds} and
 * {@link dev.assay.governance.lineage.GovernanceMap}. What follows from a failure does not belong here.
 */
@NullMarked
package dev.assay.governance.lineage;

import org.jspecify.annotations.NullMarked;
