/**
 * Conditions and values read from text.
 *
 * <p>Start with {@link dev.assay.quality.text.ConditionText}, which describes the grammar and reads it, and
 * {@link dev.assay.quality.text.ConditionSyntaxException}, which says what is wrong and where. Printing is not here:
 * conditions print themselves.
 */
@NullMarked
package dev.assay.quality.text;

import org.jspecify.annotations.NullMarked;
