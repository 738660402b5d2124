/**
 * How suites meet schemas: the types of expressions, and everything in a suite that does not fit.
 *
 * <p>Start with {@link dev.assay.quality.binding.Binder}, which checks a suite before anything is read, and
 * {@link dev.assay.quality.binding.ExprTypes}, which tells engines the types of computed values. Nothing here looks at a
 * row.
 */
@NullMarked
package dev.assay.quality.binding;

import org.jspecify.annotations.NullMarked;
