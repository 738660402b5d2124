/**
 * What things are called: kinds of expectations, their ids, and the properties that method references stand for.
 *
 * <p>Not exported. Start with {@link dev.assay.quality.naming.Kind}, which names a measure and its bound,
 * {@link dev.assay.quality.naming.Ids} and {@link dev.assay.quality.naming.Junction}. Sentences for people are not made
 * here.
 */
@NullMarked
package dev.assay.quality.naming;

import org.jspecify.annotations.NullMarked;
