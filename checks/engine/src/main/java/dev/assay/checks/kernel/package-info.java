/**
 * From batches of typed columns to the answers of a plan, in one pass.
 *
 * <p>{@link dev.assay.checks.kernel.Answering} lets workers take batches; each has a {@link dev.assay.checks.kernel.Program}
 * of its own, in which equal expressions, conditions, filters and states exist once however many queries ask for them.
 * At the end the workers' states are merged and figures are made of them. {@link dev.assay.checks.kernel.row.RowJudge} tells
 * which rows a batch's expectations accept. No order of rows, number of threads or size of batches changes an answer.
 *
 * <p>{@link dev.assay.checks.Checks} says what takes memory.
 *
 * <p>Not exported.
 */
@NullMarked
package dev.assay.checks.kernel;

import org.jspecify.annotations.NullMarked;
