/**
 * What measures, conditions and bounds are called: kinds for files and ids, sentences for people.
 *
 * <p>Not exported. Start with {@link dev.assay.quality.wording.Kind}, which names a measure and its bound. What an
 * expectation as a whole says is put together in the package above.
 */
@NullMarked
package dev.assay.quality.wording;

import org.jspecify.annotations.NullMarked;
