/**
 * The language of expectations: sentences about data that are values.
 *
 * <p>Start with {@link dev.assay.quality.Expectations}, which begins every sentence, {@link dev.assay.quality.Suite},
 * which collects them, and {@link dev.assay.quality.Expectation}. Nothing here reads data; engines do.
 */
@NullMarked
package dev.assay.quality;

import org.jspecify.annotations.NullMarked;
