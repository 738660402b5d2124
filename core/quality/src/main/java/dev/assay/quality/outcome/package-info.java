/**
 * What a run came to: outcomes, counts, facts and samples of failing rows.
 *
 * <p>Start with {@link dev.assay.quality.outcome.Outcome} and {@link dev.assay.quality.outcome.Result}. Nothing here
 * renders; reports read outcomes.
 */
@NullMarked
package dev.assay.quality.outcome;

import org.jspecify.annotations.NullMarked;
