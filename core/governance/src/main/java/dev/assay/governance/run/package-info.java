/**
 * Runs of suites, as evidence: what was found, under the digest by which it is cited.
 *
 * <p>Start with {@link dev.assay.governance.run.QualityRun} and {@link dev.assay.governance.run.Runs}. What follows from a run
 * does not belong here.
 */
@NullMarked
package dev.assay.governance.run;

import org.jspecify.annotations.NullMarked;
