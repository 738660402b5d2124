/**
 * What runs say in numbers, and what people claim in numbers.
 *
 * <p>Start with {@link dev.assay.governance.card.measure.Metrics}.
 */
@NullMarked
package dev.assay.governance.card.measure;

import org.jspecify.annotations.NullMarked;
