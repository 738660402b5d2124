/**
 * Which of several things comes first by several criteria.
 *
 * <p>Start with {@link dev.assay.value.ranking.Scorecard}; weights from comparisons of two come from
 * {@link dev.assay.value.ranking.PairwiseComparison}. What money buys does not belong here.
 */
@NullMarked
package dev.assay.value.ranking;

import org.jspecify.annotations.NullMarked;
