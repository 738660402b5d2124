/**
 * Answers that may be missing, and say why.
 *
 * <p>Start with {@link dev.assay.value.answer.Answer}. What is asked does not belong here.
 */
@NullMarked
package dev.assay.value.answer;

import org.jspecify.annotations.NullMarked;
