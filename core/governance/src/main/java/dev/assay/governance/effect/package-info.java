/**
 * What is done outside of the store, where no transaction reaches: it is recorded that it will be done, then it is done, then it is
 * recorded what came of it.
 *
 * <p>Start with {@link dev.assay.governance.effect.Effects}, which does it, and {@link dev.assay.governance.effect.Indeterminate},
 * which asks a person about what nobody knows the outcome of. Whether rules want somebody to look first belongs to oversight.
 */
@NullMarked
package dev.assay.governance.effect;

import org.jspecify.annotations.NullMarked;
