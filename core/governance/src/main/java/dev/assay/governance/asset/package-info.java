/**
 * What is governed: datasets, features, models, pipelines and reports, how they are classified and in what state they are.
 *
 * <p>Start with {@link dev.assay.governance.asset.Asset}. Who may touch them does not belong here.
 */
@NullMarked
package dev.assay.governance.asset;

import org.jspecify.annotations.NullMarked;
