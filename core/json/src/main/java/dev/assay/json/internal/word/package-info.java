/**
 * The words of a suite file: what each one claims, and which one says what a rule judges.
 *
 * <p>Start with {@link dev.assay.json.internal.word.Words} and {@link dev.assay.json.internal.word.Word}. What may be said
 * beside a word does not belong here.
 */
@NullMarked
package dev.assay.json.internal.word;

import org.jspecify.annotations.NullMarked;
