/**
 * From batches of typed columns to the answers of a plan, in one pass.
 *
 * <p>{@link dev.assay.checks.kernel.Answering} lets workers take batches; each has a {@link dev.assay.checks.kernel.Program}
 * of its own, in which equal expressions, conditions, filters and states exist once however many queries ask for them.
 * At the end the workers' states are merged and figures are made of them. {@link dev.assay.checks.kernel.row.RowJudge} tells
 * which rows a batch's expectations accept. No order of rows, number of threads or size of batches changes an answer.
 *
 * <p>Memory does not grow with the number of rows, except for what exactness needs:
 *
 * <ul>
 *   <li>quantiles and interquartile range: 8 bytes per non-null value of each column that they are asked of, however many
 *       are asked; a number that 64 bits do not hold takes an object instead;
 *   <li>uniqueness, distinct counts, ratios, sets of values, entropy: per different value or tuple 24 to 48 bytes for the
 *       table, 8 bytes per part, and 8 more where repeated rows are sampled; texts are kept by reference;
 *   <li>groups: the states of each group; sums of doubles take about 300 bytes for each power of two among the values;
 *   <li>samples: the rows shown.
 * </ul>
 *
 * <p>Not exported.
 */
@NullMarked
package dev.assay.checks.kernel;

import org.jspecify.annotations.NullMarked;
