/**
 * Expectations in plain sentences, in English and Korean.
 *
 * <p>Not exported. Start with {@link dev.assay.quality.wording.Sentence}; one class per language and part of speech does
 * the rest, and all words of a language stand in its classes alone.
 */
@NullMarked
package dev.assay.quality.wording;

import org.jspecify.annotations.NullMarked;
