/**
 * What kinds of expectations are called in files and ids, and which joined conditions stand for one word.
 *
 * <p>Not exported. Start with {@link dev.assay.quality.kind.Kind}, which names a measure and its bound, and
 * {@link dev.assay.quality.kind.Junction}. Sentences for people are not made here.
 */
@NullMarked
package dev.assay.quality.kind;

import org.jspecify.annotations.NullMarked;
