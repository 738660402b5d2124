/**
 * What becomes of rows one by one: {@link dev.assay.checks.kernel.row.RowJudge} tells which rows of a batch expectations
 * accept, each by a {@link dev.assay.checks.kernel.row.RowRule}. Not exported.
 */
@NullMarked
package dev.assay.checks.kernel.row;

import org.jspecify.annotations.NullMarked;
